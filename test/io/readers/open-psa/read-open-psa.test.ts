import { describe, expect, test } from 'vitest';
import type { FaultTreeLogic } from '../../../../src/io/readers/open-psa/fault-tree-logic.ts';
import { faultTreeLogic } from '../../../../src/io/readers/open-psa/fault-tree-logic.ts';
import { type FaultTreeModel, readOpenPsa } from '../../../../src/io/readers/open-psa/read-open-psa.ts';
import { ProblemLog } from '../../../../src/schema/problem-log.ts';
import { truthTable } from '../../../kernels/blast-radius/diagrams/truth-table.ts';

const EVENTS = ['a', 'b', 'c']
  .map((name, index) => `<define-basic-event name="${name}"><float value="0.${index + 1}"/></define-basic-event>`)
  .join('');

function model(trees: string, data = EVENTS): { model: FaultTreeModel | null; codes: string[] } {
  const log = new ProblemLog();
  const text = `<?xml version="1.0"?><opsa-mef>${trees}<model-data>${data}</model-data></opsa-mef>`;
  return { model: readOpenPsa(Buffer.from(text), 'tree.xml', log), codes: log.list().map(({ code }) => code) };
}

function logic(trees: string, data = EVENTS): FaultTreeLogic {
  const found = model(trees, data);
  if (found.model === null) throw new Error(found.codes.join());
  return faultTreeLogic(found.model, found.model.tops[0] as number);
}

/** The truth table of one gate over a, b and c, as a string of 0 and 1; index bit 0 is a. */
function tableOf(formula: string): string {
  const { network, root } = logic(
    `<define-fault-tree name="t"><define-gate name="top">${formula}</define-gate></define-fault-tree>`,
  );
  return truthTable(network, root)
    .map((value) => (value ? '1' : '0'))
    .join('');
}

const [A, B, C] = ['a', 'b', 'c'].map((name) => `<basic-event name="${name}"/>`) as [string, string, string];

describe('the formulas of the exchange format', () => {
  test.each([
    ['and', `<and>${A}${B}${C}</and>`, '00000001'],
    ['or', `<or>${A}${B}${C}</or>`, '01111111'],
    ['nand', `<nand>${A}${B}${C}</nand>`, '11111110'],
    ['nor', `<nor>${A}${B}${C}</nor>`, '10000000'],
    ['xor', `<xor>${A}${B}${C}</xor>`, '01101001'],
    ['atleast', `<atleast min="2">${A}${B}${C}</atleast>`, '00010111'],
    ['cardinality', `<cardinality min="1" max="2">${A}${B}${C}</cardinality>`, '01111110'],
    ['cardinality of none', `<cardinality min="0" max="0">${A}${B}${C}</cardinality>`, '10000000'],
    ['imply, nested', `<and><imply>${A}${B}</imply>${C}</and>`, '00001011'],
    ['iff, nested', `<and><iff>${A}${B}</iff>${C}</and>`, '00001001'],
    ['not, nested', `<or><not>${A}</not><and>${B}${C}</and></or>`, '10101011'],
    ['constants', `<or><and>${A}<constant value="true"/></and><and>${B}${C}<constant value="false"/></and></or>`, null],
    ['events that leave their kind open', '<or><event name="a"/><event name="b" type="basic-event"/></or>', '0111'],
  ])('%s', (_, formula, expected) => {
    if (expected !== null) expect(tableOf(formula)).toBe(expected);
    // b and c are still events of the tree, although a constant takes them out.
    else expect(tableOf(formula)).toBe('01010101');
  });
});

describe('readOpenPsa', () => {
  test('takes house events as the constants that they are, false if nothing is said', () => {
    const trees = `<define-fault-tree name="t">
      <define-gate name="top"><or><gate name="on"/><and>${B}<house-event name="h"/></and></or></define-gate>
      <define-gate name="on"><and>${A}<house-event name="y"/></and></define-gate>
      <define-house-event name="y"><constant value="true"/></define-house-event>
      <define-house-event name="h"/>
    </define-fault-tree>`;
    const { network, root } = logic(trees);
    expect(truthTable(network, root)).toEqual([false, true, false, true]);
  });

  test('evaluates parameters and their arithmetic, in any order of definition', () => {
    const data = `
      <define-basic-event name="a"><parameter name="p"/></define-basic-event>
      <define-basic-event name="b"><exponential><parameter name="rate"/><float value="100"/></exponential></define-basic-event>
      <define-basic-event name="c"><sub><int value="1"/><mul><float value="5e-1"/><pow><float value="0.5"/><int value="2"/></pow></mul></sub></define-basic-event>
      <define-parameter name="p"><div><parameter name="rate"/><float value="2"/></div></define-parameter>
      <define-parameter name="rate" unit="hours-1"><float value="1e-6"/></define-parameter>`;
    const { events } = logic(
      `<define-fault-tree name="t"><define-gate name="top"><and>${A}${B}${C}</and></define-gate></define-fault-tree>`,
      data,
    );
    expect(events.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(events[0]?.probability).toBe(5e-7);
    // 1 − e^(−x) = x − x²/2 + x³/6 − …
    expect(events[1]?.probability).toBeCloseTo(1e-4 - 5e-9 + 1e-12 / 6, 17);
    expect(events[2]?.probability).toBe(0.875);
  });

  test('finds private names in their container, by their path from outside, and public ones anywhere', () => {
    const trees = `
      <define-fault-tree name="one">
        <define-gate name="top"><or><gate name="inner"/><gate name="two.inner"/><gate name="shared"/></or></define-gate>
        <define-gate name="inner" role="private"><and>${A}${B}</and></define-gate>
      </define-fault-tree>
      <define-fault-tree name="two">
        <define-gate name="inner" role="private"><and>${B}${C}</and></define-gate>
        <define-component name="part" role="private">
          <define-gate name="shared" role="public"><and>${A}${C}</and></define-gate>
        </define-component>
      </define-fault-tree>`;
    const { network, root } = logic(trees);
    expect(truthTable(network, root).map(Number).join('')).toBe('00010111');
    expect(model(trees).model?.gates.map(({ id }) => id)).toEqual(['top', 'one.inner', 'two.inner', 'shared']);
  });

  test('names every gate that no other uses as a possible top', () => {
    const trees = `<define-fault-tree name="t">
      <define-gate name="x"><and>${A}<gate name="y"/></and></define-gate>
      <define-gate name="y"><or>${B}${C}</or></define-gate>
      <define-gate name="z"><or>${A}<gate name="y"/></or></define-gate>
    </define-fault-tree>`;
    expect(model(trees).model?.tops).toEqual([0, 2]);
  });

  test('makes the same network whatever the order of the file', () => {
    const gates = [
      `<define-gate name="top"><or><gate name="y"/><gate name="x"/>${C}</or></define-gate>`,
      `<define-gate name="x"><and>${B}${A}</and></define-gate>`,
      `<define-gate name="y"><and>${C}${B}</and></define-gate>`,
    ];
    const inTree = (parts: readonly string[]): string =>
      `<define-fault-tree name="t">${parts.join('')}</define-fault-tree>`;
    expect(logic(inTree(gates.toReversed()))).toEqual(logic(inTree(gates)));
  });

  test('reads chains of thousands of gates', () => {
    const length = 5000;
    const gates = Array.from({ length }, (_, index) => {
      const next = index + 1 < length ? `<gate name="g${index + 1}"/>` : C;
      return `<define-gate name="g${index}"><or>${index % 2 === 0 ? A : B}${next}</or></define-gate>`;
    });
    const { gateCount, network } = logic(`<define-fault-tree name="t">${gates.join('')}</define-fault-tree>`);
    expect(gateCount).toBe(length);
    expect(network.nodeCount).toBe(1 + 3 + length);
  });

  test('takes a document type that only names the outermost element', () => {
    const log = new ProblemLog();
    const text = `<!DOCTYPE opsa-mef><opsa-mef><define-fault-tree name="t"><define-gate name="g">${A}</define-gate></define-fault-tree><model-data>${EVENTS}</model-data></opsa-mef>`;
    expect(readOpenPsa(Buffer.from(text), 'tree.xml', log)?.gates).toHaveLength(1);
  });
});
