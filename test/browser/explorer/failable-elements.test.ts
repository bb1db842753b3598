import { expect, test } from 'vitest';
import { explorerModel } from '../../../src/assessment/what-if/explorer-model.ts';
import { whatIfFigures } from '../../../src/assessment/what-if/what-if-result.ts';
import { absentWords } from '../../../src/browser/explorer/absent-failures.ts';
import { asReported, failableElements } from '../../../src/browser/explorer/report-values.ts';
import { english } from '../../../src/messages/english.ts';
import { vocabularyIn } from '../../../src/render/vocabulary.ts';
import { sampleAssessment } from '../../render/sample-report.ts';

const { explorer: data } = await sampleAssessment();
const all = new Set(failableElements(data).map(({ id }) => id));
const tabletopWith = (interventions: ReadonlySet<'orchestrate-workflows'>) =>
  whatIfFigures(explorerModel(data), { ...asReported(data), interventions, failures: all }).exact().setup.tabletop;

test('nothing is offered to fail that no set-up could have', () => {
  const steps = data.map.workflows.flatMap((workflow) => workflow.steps);
  const named = new Set(steps.map(({ system }) => system));
  const connectors = [...all].filter((id) => id.startsWith('connector:'));
  expect(connectors.length).toBeGreaterThan(0);
  expect(connectors.length).toBeLessThan(named.size);
  expect([...all].sort()).toEqual([...(tabletopWith(new Set(['orchestrate-workflows']))?.failed ?? [])].sort());
});

test('what the changed set-up does not have is named, since nothing comes of its failure', () => {
  const context = { data, say: english, words: vocabularyIn(english) };
  expect(absentWords(context, tabletopWith(new Set(['orchestrate-workflows'])), all)).toBeNull();
  expect(absentWords(context, null, all)).toBeNull();
  const [connector] = [...all].filter((id) => id.startsWith('connector:'));
  const { name } = failableElements(data).find(({ id }) => id === connector) ?? { name: '' };
  const words = absentWords(context, tabletopWith(new Set()), new Set([connector ?? '', 'orchestrator', 'crm']));
  expect(words).toBe(
    `The what-if does not have all of it; nothing comes of the failure of: Orchestrator and Connector to ${name}.`,
  );
});
