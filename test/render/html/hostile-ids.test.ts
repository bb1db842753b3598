import { expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/schema/result/result-document.ts';
import { reportOf, sampleResult } from '../sample-report.ts';

/** An integration, a workflow, a system and a contact type; what is like these, and is sorted as they are. */
const HOSTILE = {
  'crm-billing': 'constructor',
  'refund-payment': 'toString',
  billing: 'valueOf',
  'billing-dispute': 'hasOwnProperty',
};
const PLAIN = {
  'crm-billing': 'constructos',
  'refund-payment': 'toStrinh',
  billing: 'valueOg',
  'billing-dispute': 'hasOwnPropertz',
};

/** Ids of the fixture under other names, and nothing said of them but for the map as it is. */
function renamed(result: ResultDocument, ids: Readonly<Record<string, string>>): ResultDocument {
  let text = JSON.stringify(result);
  for (const [id, other] of Object.entries(ids)) text = text.replaceAll(`"${id}"`, `"${other}"`);
  const document = JSON.parse(text) as ResultDocument;
  const gone = new Set(Object.values(ids));
  const { blastRadius, change } = document;
  const others: readonly object[] = [blastRadius, change].flatMap(({ setups }) =>
    Object.values<object>(setups).slice(1),
  );
  for (const setup of others) {
    for (const part of Object.values(setup as Readonly<Record<string, unknown>>)) {
      if (typeof part === 'object' && part !== null) for (const id of gone) Reflect.deleteProperty(part, id);
    }
  }
  for (const { byContactType } of document.handleTime.comparisons) for (const id of gone) delete byContactType[id];
  return document;
}

type Id = keyof typeof PLAIN;

test('ids that every object answers to are ids like others', async () => {
  const result = await sampleResult();
  const back = (html: string): string =>
    Object.keys(PLAIN).reduce((text, id) => text.replaceAll(PLAIN[id as Id], HOSTILE[id as Id]), html);
  const [expected, found] = [back(await reportOf(renamed(result, PLAIN))), await reportOf(renamed(result, HOSTILE))];
  const lines = expected.split('\n');
  expect(found.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [line.slice(0, 200)]))).toEqual([]);
  expect(found).toHaveLength(expected.length);
});
