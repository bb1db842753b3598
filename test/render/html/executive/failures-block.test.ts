import { expect, test } from 'vitest';
import { failuresBlock } from '../../../../src/render/html/executive/failures-block.ts';
import type { ResultDocument } from '../../../../src/schema/result/result-document.ts';
import { assess, builtIn, mapOf } from '../../../assessment/assess-fixture.ts';
import { reportContextOf } from '../../report-context-of.ts';

/** The worst integration under another id, and only in the map as it is. */
function renamed(result: ResultDocument, id: string): ResultDocument {
  const text = JSON.parse(JSON.stringify(result)) as ResultDocument;
  const [[first = '', asIs] = [], ...others] = Object.entries(text.blastRadius.setups);
  if (asIs === undefined) throw new Error('the fixture has failures');
  const [worst = '', element] = Object.entries(asIs.elements).toSorted(
    ([, a], [, b]) => (b.volumeShare?.broken ?? 0) - (a.volumeShare?.broken ?? 0),
  )[0] ?? [''];
  const without = (elements: typeof asIs.elements) =>
    Object.fromEntries(Object.entries(elements).filter(([key]) => key !== worst));
  const setups = {
    ...Object.fromEntries(
      others.map(([key, setup]) => [key, { ...setup, elements: without(setup.elements) }] as const),
    ),
    [first]: { ...asIs, elements: { ...without(asIs.elements), ...(element && { [id]: element }) } },
  };
  return { ...text, blastRadius: { ...text.blastRadius, setups } };
}

test.each(['constructor', 'toString'])('an element named %s that a set-up does not have is not there', async (id) => {
  const result = assess(await mapOf('harbour-telecom'), await builtIn());
  const rows = failuresBlock(reportContextOf(renamed(result, id)))?.table.rows ?? [];
  expect(rows[0]?.cells.map(({ text }) => text)[2]).toBe('not there');
});
