/** How work reaches the systems beyond the contact centre. */
import type { Step } from '../../../domain/map.ts';
import { WAYS, wayOf } from '../../../scoring/beyond-the-contact-centre.ts';
import { isEnterpriseStep } from '../../../scoring/enterprise-systems.ts';
import type { EvidenceRow } from '../../../scoring/fact.ts';
import { stepRows, workflowRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, setupAt, wildAt } from '../place.ts';

const BEYOND = 'operation.beyond';
const WORKFLOW = `${BEYOND}.workflows.*`;
const SYSTEM = `${BEYOND}.systems.*`;

const VOLUME =
  'Σ V × (1 − Π(1 − share)) ÷ Σ V over contact types of known volume; the product over those workflows, which a contact runs independently; types of unknown volume widen the bounds to their own share';

const MEANING: Readonly<Record<(typeof WAYS)[number], string>> = {
  executed: 'Done without a person.',
  'by-person': 'Done by a person, although the API of the system has the operation.',
  'not-callable': 'Done by a person, since the API of the system does not have the operation.',
  'by-person-unclear': 'Done by a person; whether the system could be called is not known.',
  unknown: 'It is not known who does it.',
};

const reached = (place: Place) => place.document.operation.beyond;

/** Workflows that reach beyond, those that people carry there apart. */
const workflows = (onlyByPerson: boolean) => (place: Place) =>
  workflowRows(place, ({ id }) => {
    const way = reached(place)?.workflows[id]?.way;
    if (way === undefined || (onlyByPerson && (way === 'executed' || way === 'unknown'))) return null;
    return `reaches beyond the contact centre: ${way}`;
  });

const steps = (isOne: (place: Place, step: Step) => boolean) => (place: Place) =>
  stepRows(place, (step) =>
    isOne(place, step) ? `on ${step.system ?? ''}: ${wayOf(setupAt(place).operation, step)}` : null,
  );

const ofWorkflow = steps(
  (place, step) =>
    step.workflow === wildAt(place, 0) && isEnterpriseStep(step, setupAt(place).operation.systems) === true,
);
const ofSystem = steps((place, step) => step.system === wildAt(place, 0));

const integrations = (place: Place): readonly EvidenceRow[] =>
  place.prepared.given.map.integrations
    .filter(({ from, to, via }) => [from, to, via].includes(wildAt(place, 0)))
    .map(({ id, from, to, at }) => ({
      table: 'integrations',
      key: id,
      place: at,
      note: `${from} to ${to}`,
      weight: null,
      value: null,
    }));

export const BEYOND_ENTRIES: readonly ExplanationEntry[] = [
  computed(
    `${BEYOND}.volumeShare.floor`,
    'share',
    'Volume that reaches beyond the contact centre, at least',
    'Share of the volume whose contacts run a workflow with a step on an ERP, billing, fulfilment, product or legal system; unknown shares count as none.',
    VOLUME,
    { evidence: workflows(false) },
  ),
  computed(
    `${BEYOND}.volumeShare.ceiling`,
    'share',
    'Volume that reaches beyond the contact centre, at most',
    'The same with unknown shares in full, and with workflows that may reach such a system.',
    VOLUME,
    { evidence: workflows(false) },
  ),
  computed(
    `${BEYOND}.byPersonShare.floor`,
    'share',
    'Volume that people carry beyond the contact centre, at least',
    'Share of the volume whose contacts run a workflow of which a person does a step on such a system; unknown shares count as none.',
    VOLUME,
    { evidence: workflows(true) },
  ),
  computed(
    `${BEYOND}.byPersonShare.ceiling`,
    'share',
    'Volume that people carry beyond the contact centre, at most',
    'The same with unknown shares in full, and with workflows of which it is not known who does the steps.',
    VOLUME,
    { evidence: workflows(false) },
  ),
  computed(
    `${WORKFLOW}.way`,
    null,
    'How a workflow reaches beyond the contact centre',
    'Executed, by a person, by a person since a system is not callable, or not known.',
    'of its steps on systems beyond, the way that is furthest behind',
    { evidence: ofWorkflow },
  ),
  stated(
    `${WORKFLOW}.systems.*`,
    'System beyond',
    'A system beyond the contact centre that a step of the workflow is on.',
  ),
  computed(
    `${WORKFLOW}.executions`,
    'executions',
    'Executions of a workflow that reaches beyond',
    'Per period of the organisation, as far as volumes and shares are known.',
    'Σ V × share over contact types',
    { evidence: (place) => workflowRows(place, ({ id }) => (id === wildAt(place, 0) ? 'executions' : null)) },
  ),
  stated(
    `${SYSTEM}.category`,
    'Category of a system beyond',
    'ERP, billing, fulfilment, product or legal, from systems.csv.',
  ),
  computed(
    `${SYSTEM}.integrations`,
    'integrations',
    'Integrations of a system beyond',
    'Rows of integrations.csv that have it at an end or run through it.',
    'number of rows',
    { evidence: integrations },
  ),
  stated(`${SYSTEM}.workflows.*`, 'Workflow on a system beyond', 'A workflow with a step on the system.'),
  ...WAYS.map((way) =>
    computed(
      `${SYSTEM}.stepExecutions.${way}`,
      'executions',
      `Step executions on a system beyond: ${way}`,
      `${MEANING[way]} Per period, as far as volumes and shares are known.`,
      'Σ executions of the workflow over its steps on the system that are done so',
      {
        evidence: steps(
          (place, step) => step.system === wildAt(place, 0) && wayOf(setupAt(place).operation, step) === way,
        ),
      },
    ),
  ),
  computed(
    `${SYSTEM}.isIsland`,
    null,
    'Island',
    'True where nothing but people’s screens reads or writes the system.',
    'no integration, no touch by a machine, and every step on it by an agent through the UI; not known where empty cells decide',
    { evidence: ofSystem },
  ),
  ...fieldsOf(`${BEYOND}.missing.*`, {
    table: [
      'Table of an unknown cell',
      'It would make more known of how systems beyond the contact centre are reached.',
    ],
    column: ['Column of an unknown cell', 'It would make more known of how these systems are reached.'],
  }),
  stated(`${BEYOND}.missing.*.rows.*`, 'Row of an unknown cell', 'Its cell is empty.'),
];
