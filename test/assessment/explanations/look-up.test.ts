import { beforeAll, describe, expect, test } from 'vitest';
import type { ResultToExplain } from '../../../src/assessment/explanations/explain.ts';
import { explainParameter } from '../../../src/assessment/explanations/explain-parameter.ts';
import { explainable } from '../../../src/assessment/explanations/explainable.ts';
import { findPath, leavesOf, pathText } from '../../../src/assessment/explanations/find-path.ts';
import { type LookedUp, lookUp } from '../../../src/assessment/explanations/look-up.ts';
import type { Parameter } from '../../../src/domain/parameters.ts';
import { explainableDocument, explanationDocument } from '../../../src/schema/result/explanation.ts';
import { builtIn, mapOf } from '../assess-fixture.ts';
import { resultOf } from './explained-results.ts';

let telecom: ResultToExplain;
beforeAll(async () => {
  telecom = resultOf(await mapOf('harbour-telecom'), await builtIn());
});

const found = (what: string): string | null => {
  const meant = lookUp(telecom, what);
  return meant.kind === 'path' ? pathText(meant.path) : null;
};

describe('a path', () => {
  test('leads from its text to the place that it was written of', () => {
    const { assessment, blastRadius, operation } = telecom.document;
    const document = { assessment, blastRadius, operation };
    for (const { path, value } of leavesOf(document)) {
      const back = findPath(document, pathText(path));
      expect(back).toMatchObject({ kind: 'found', value });
    }
  });

  test('may hold ids with dots, go by index or by name, and by the empty key', () => {
    const document = {
      list: [
        { id: 'a.b', value: 1 },
        { to: 'c', value: 2 },
      ],
      record: { 'a.b': { c: 3 }, a: { b: 4 }, '': 5, 'x[0]': 6 },
    };
    const valueOf = (text: string): unknown => {
      const place = findPath(document, text);
      return place.kind === 'found' ? place.value : place;
    };
    expect(valueOf('list.a.b.value')).toBe(1);
    expect(valueOf('list[1].value')).toBe(2);
    expect(valueOf('list.1.value')).toBe(2);
    expect(valueOf('list.c.value')).toBe(2);
    expect(valueOf('record.a.b.c')).toBe(3);
    expect(valueOf('record.a.b')).toEqual({ c: 3 });
    expect(valueOf('record.""')).toBe(5);
    expect(valueOf('record.x[0]')).toBe(6);
    expect(findPath(document, 'record.a.z')).toEqual({
      kind: 'lost',
      known: ['record', 'a'],
      rest: 'z',
      keys: ['b'],
    });
  });

  test('cannot lead to what every object has', () => {
    for (const text of ['constructor', 'assessment.__proto__', 'assessment.toString.name']) {
      expect(findPath(telecom.document, text).kind).toBe('lost');
    }
  });
});

describe('an id', () => {
  test.each([
    ['callable-steps', 'assessment.indicators.callable-steps'],
    ['context-aggregation', 'assessment.functions.context-aggregation'],
    ['resilience', 'assessment.observations.resilience'],
    ['Q1', 'assessment.questions.Q1'],
    ['q1', 'assessment.questions.Q1'],
    ['crm-billing', 'blastRadius.setups.tool-centric.elements.crm-billing'],
    ['vendor:northlight', 'blastRadius.setups.tool-centric.elements.vendor:northlight'],
    ['orchestrator', 'blastRadius.setups.execution-layer.elements.orchestrator'],
    ['execution-layer', 'handleTime.setups.execution-layer'],
    ['refund', 'operation.contactTypes[6]'],
    ['bill-correction', 'operation.workflowNames.bill-correction'],
  ])('%s is told of at %s', (what, path) => {
    expect(found(what)).toBe(path);
  });

  test('of a parameter leads to the parameter, whether the workspace uses it or not', () => {
    for (const id of ['activity.wait.duration', 'system.crm.mtbf']) {
      expect(lookUp(telecom, id)).toMatchObject({ kind: 'parameter', parameter: { id } });
    }
  });
});

describe('what nothing is called', () => {
  const nearOf = (what: string): string | null => {
    const meant: LookedUp = lookUp(telecom, what);
    return meant.kind === 'unknown' ? meant.near : `found as ${meant.kind}`;
  };

  test.each([
    ['calable-steps', 'callable-steps'],
    ['activity.wiat.duration', 'activity.wait.duration'],
    ['asessment', 'assessment'],
    ['handleTime.setups.tool-centric.overal.exactMean', 'handleTime.setups.tool-centric.overall.exactMean'],
    ['handleTime.setups.tool-centrc', 'handleTime.setups.tool-centric'],
    ['something else altogether', null],
  ])('%s may have meant %s', (what, near) => {
    expect(nearOf(what)).toBe(near);
  });

  test('is explained all the same where another result could hold it', () => {
    expect(found('handleTime.uncertainty.draws')).toBe('handleTime.uncertainty.draws');
  });
});

describe('a parameter', () => {
  const parameter = (id: string): Parameter =>
    telecom.prepared.given.parameters.parameters.get(id) ?? expect.fail(`There is no ${id}`);

  test('has value, range, reason, and the rows that take a number from it', () => {
    const explanation = explainParameter(telecom, 'asked', parameter('orchestrate-workflows.exception_rate'));
    expect(explanationDocument.parse(explanation)).toEqual(explanation);
    expect(explanation).toMatchObject({ path: null, value: 0.06, unit: 'share' });
    expect(explanation.finding).toBe('Between 0.02 and 0.15; reckoned with 0.06.');
    expect(explanation.evidence.length).toBeGreaterThan(5);
    expect(explanation.assumptions.map(({ id }) => id)).toContain('orchestrate-workflows.exception_rate');
  });

  test('with a published source says what the work says', () => {
    const { sources, remedy } = explainParameter(telecom, 'asked', parameter('activity.switch.duration'));
    expect(sources[0]).toContain('1,200 switches a day');
    expect(remedy).toBeNull();
  });
});

describe('the list of what can be explained', () => {
  test('holds every indicator, question and parameter, and fits its schema', () => {
    const { model, parameters } = telecom.prepared.given;
    const list = explainable(model, parameters);
    expect(explainableDocument.parse(list)).toEqual(list);
    const names = new Set(list.groups.flatMap(({ entries }) => entries.map(({ name }) => name)));
    for (const { id } of [...model.indicators, ...model.questions, ...parameters.parameters.values()])
      expect(names).toContain(id);
  });
});
