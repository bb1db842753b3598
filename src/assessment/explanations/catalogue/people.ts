/** What customers live through, repeats, governance, training, and what stands in a set-up's way. */

import { settingRows, stepRows, typeRows, workflowRows } from '../evidence/map-rows.ts';
import { occurrenceRows } from '../evidence/touch-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { setupSection } from '../handle-time-worked.ts';
import { type Place, setupAt } from '../place.ts';
import { numberText, worked } from '../worked.ts';

const SETUP = 'handleTime.setups.*';
const CUSTOMER = `${SETUP}.customer`;
const FCR = `${SETUP}.firstContactResolution`;
const GOVERNANCE = `${SETUP}.governance`;
const TRAINING = `${SETUP}.onboarding`;

const touchesOf = (activity: string) => (place: Place) => occurrenceRows(place, (touch) => touch.activity === activity);
const everyTouch = (place: Place) => occurrenceRows(place, () => true);

const changes = ['write', 'trigger', 'approve'];

export const PEOPLE: readonly ExplanationEntry[] = [
  computed(
    `${CUSTOMER}.identityChecks`,
    'per contact',
    'Identity checks',
    'How often a customer proves identity in one contact, whoever asks.',
    'Σ V × Σ p × ρ × count over verify touches ÷ Σ V',
    { evidence: touchesOf('verify') },
  ),
  computed(
    `${CUSTOMER}.retellings`,
    'per contact',
    'Retellings',
    'How often the story is told or read again in one contact.',
    'Σ V × Σ p × ρ × count over recap touches ÷ Σ V',
    { evidence: touchesOf('recap') },
  ),
  computed(
    `${CUSTOMER}.transfers`,
    'per contact',
    'Transfers',
    'How often a contact is passed on.',
    'Σ V × Σ p × ρ × count over transfer touches ÷ Σ V',
    { evidence: touchesOf('transfer') },
  ),
  computed(
    `${CUSTOMER}.waitingSeconds`,
    'seconds',
    'Waiting',
    'Seconds of one contact in which everybody waits for a system.',
    'Σ V × Σ p × ρ × count × δ × μ over wait touches ÷ Σ V',
    { evidence: touchesOf('wait') },
  ),
  computed(
    `${CUSTOMER}.contactSeconds`,
    'seconds',
    'Time in contact',
    'Seconds of one contact over the touches of all actors, and what the set-up adds.',
    'Σ V × Σ p × ρ × count × δ × μ over all touches ÷ Σ V',
    { evidence: everyTouch },
  ),
  computed(
    `${CUSTOMER}.carriedByPerson`,
    'share',
    'Carried by a person',
    'Share of contacts with at least one hand-off between systems that a person carries: nothing in the architecture guarantees continuity there.',
    'Σ V × (1 − Π(1 − share)) over workflows with such a hand-off ÷ Σ V',
    {
      evidence: (place) =>
        workflowRows(place, ({ steps }) => (steps.some(({ by }) => by === 'agent') ? 'has steps by an agent' : null)),
    },
  ),
  computed(
    `${FCR}.value`,
    'share',
    'First-contact resolution',
    'Share of contacts that do not come back, over types whose volume and repeat rate are known.',
    '1 − (Σ V × repeat_rate − repeats avoided) ÷ Σ V',
    {
      worked: resolutionWorked,
      evidence: (place) =>
        typeRows(place, ({ repeatRate }) => (repeatRate === null ? null : { value: repeatRate, note: 'repeat_rate' })),
      assumptions: () => ['persist-interaction.residual_recap'],
    },
  ),
  computed(
    `${FCR}.repeatsAvoided`,
    'contacts',
    'Repeats avoided',
    'Repeat contacts a period that the set-up avoids; volumes, and the ledger, stay as they are.',
    'Σ V × repeat_rate × (repeat_context × (1 − residual_recap) + repeat_action × callable share of steps)',
    {
      evidence: (place) =>
        typeRows(place, ({ repeatContext, repeatAction }) => ({
          value: (repeatContext ?? 0) + (repeatAction ?? 0),
          note: 'repeat_context + repeat_action',
        })),
      assumptions: () => ['persist-interaction.residual_recap'],
    },
  ),
  computed(
    `${FCR}.hours`,
    'hours',
    'Hours of avoided repeats',
    'Agent hours a period that these repeats would take in this set-up.',
    'Σ repeats avoided × agent time per contact ÷ 3600',
  ),
  ...governance(),
  stated(
    `${TRAINING}.applications.*`,
    'Application to learn',
    'An agent-facing system on which an agent touch remains.',
  ),
  computed(
    `${TRAINING}.daysPerAgent`,
    'days',
    'Training of an agent',
    'Days until a new agent works alone.',
    'base_days + days_per_application × applications',
    { worked: trainingWorked, evidence: trainingRows },
  ),
  computed(
    `${TRAINING}.daysPerAgentAndYear`,
    'days per agent and year',
    'Training a year',
    'Days a year for each agent, as agents leave and others are trained.',
    'training of an agent × attrition_per_year',
    {
      worked: (place) => {
        const days = setupSection(place)?.onboarding.daysPerAgent ?? null;
        const { attritionPerYear } = place.prepared.given.map.organization;
        if (days === null || attritionPerYear === null) return null;
        return worked(`${numberText(days)} × ${numberText(attritionPerYear)}`, days * attritionPerYear);
      },
      evidence: trainingRows,
    },
  ),
  computed(
    `${TRAINING}.costPerAgentAndYear`,
    'money',
    'Cost of training a year',
    'For each agent, in the organisation’s currency.',
    'training a year × paid hours a day × cost_per_agent_hour',
    {
      evidence: (place) =>
        settingRows(place, ['onboarding', 'attrition_per_year', 'paid_hours_per_week', 'cost_per_agent_hour']),
      assumptions: () => ['onboarding.training_days_per_week'],
    },
  ),
  ...fieldsOf(`${SETUP}.blockers.*`, {
    intervention: ['Blocked intervention', 'What could not help.'],
    kind: [
      'Kind of a blocker',
      'An ability that an API lacks, a cell that is not known, or something else that the blocker names.',
    ],
    ability: ['Ability that is missing', 'What the API of the system would have to do; none where it is no API.'],
    message: ['Blocker', 'What kept an intervention from helping.'],
    system: ['System that blocks', 'None where it is not a system.'],
  }),
  ...fieldsOf(`${SETUP}.blockers.*.unknown`, {
    table: ['Table of the unknown cell', 'Filling in the cell would settle whether the intervention helps.'],
    key: ['Row of the unknown cell', 'Its key in the table.'],
    column: ['Column of the unknown cell', 'What is not known.'],
  }),
  computed(
    `${SETUP}.blockers.*.volumeShare`,
    'share',
    'Volume behind a blocker',
    'Share of contacts that it concerns.',
    'Σ V of its contact types ÷ Σ V',
  ),
  stated(
    `${SETUP}.blockers.*.workflows|contactTypes|steps.*`,
    'Concerned by a blocker',
    'A workflow, contact type or step that stays as it is.',
  ),
];

function governance(): readonly ExplanationEntry[] {
  const entry = (
    field: string,
    title: string,
    meaning: string,
    formula: string,
    describe: Parameters<typeof stepRows>[1],
  ) =>
    computed(`${GOVERNANCE}.${field}`, 'executions', title, meaning, formula, {
      evidence: (place) => stepRows(place, describe),
    });
  const counts = (operation: string | null): boolean => operation !== null && changes.includes(operation);
  return [
    entry(
      'executions',
      'Executions that change something',
      'Steps a period that write, trigger or approve.',
      'Σ V × share over such steps',
      ({ operation }) => (counts(operation) ? `operation ${operation}` : null),
    ),
    entry(
      'ungoverned',
      'Ungoverned executions',
      'Of these, steps with permission none.',
      'Σ V × share over such steps with permission none',
      ({ operation, permission }) => (counts(operation) && permission === 'none' ? 'permission none' : null),
    ),
    entry(
      'unaudited',
      'Unaudited executions',
      'Of these, steps with audit none.',
      'Σ V × share over such steps with audit none',
      ({ operation, audit }) => (counts(operation) && audit === 'none' ? 'audit none' : null),
    ),
    entry(
      'manuallyChecked',
      'Manually checked executions',
      'Steps a period, of any operation, with a manual checkpoint.',
      'Σ V × share over steps with checkpoint manual',
      ({ checkpoint }) => (checkpoint === 'manual' ? 'checkpoint manual' : null),
    ),
    ...fieldsOf(`${GOVERNANCE}.atLeast`, {
      executions: [
        'Whether there may be more executions',
        'True where steps of unknown operation, or unknown volumes or shares, might add to them.',
      ],
      ungoverned: [
        'Whether more may be ungoverned',
        'True where an empty operation or permission, or an unknown volume or share, might add to them.',
      ],
      unaudited: [
        'Whether more may be unaudited',
        'True where an empty operation or audit, or an unknown volume or share, might add to them.',
      ],
      manuallyChecked: [
        'Whether more may be checked by hand',
        'True where an empty checkpoint, or an unknown volume or share, might add to them.',
      ],
    }),
    ...fieldsOf(`${GOVERNANCE}.unknownCells`, {
      operation: ['Empty cells of operation', 'Of all steps that may run: such a step may change something.', 'cells'],
      permission: ['Empty cells of permission', 'Of steps that change something, or may.', 'cells'],
      checkpoint: ['Empty cells of checkpoint', 'Of all steps that may run.', 'cells'],
      audit: ['Empty cells of audit', 'Of steps that change something, or may.', 'cells'],
      share: [
        'Workflows with a share that is not stated',
        'How many of a type’s contacts run them is not known: their executions are not counted.',
        'cells',
      ],
    }),
  ];
}

function resolutionWorked(place: Place) {
  const avoided = setupSection(place)?.firstContactResolution.repeatsAvoided ?? 0;
  const known = place.prepared.given.map.contactTypes.flatMap(({ volume, repeatRate }) =>
    volume === null || repeatRate === null ? [] : [{ volume, repeats: volume * repeatRate }],
  );
  const offered = known.reduce((sum, { volume }) => sum + volume, 0);
  if (offered === 0) return null;
  const repeats = known.reduce((sum, type) => sum + type.repeats, 0);
  const text = `1 − (${numberText(repeats)} − ${numberText(avoided)}) ÷ ${numberText(offered)}`;
  return worked(text, 1 - (repeats - avoided) / offered);
}

function trainingWorked(place: Place) {
  const { baseDays, daysPerApplication } = place.prepared.given.map.organization.onboarding;
  const count = setupSection(place)?.onboarding.applications.length ?? 0;
  if (baseDays === null || daysPerApplication === null || setupSection(place)?.onboarding.daysPerAgent === null)
    return null;
  const text = `${numberText(baseDays)} + ${numberText(daysPerApplication)} × ${count}`;
  return worked(text, baseDays + daysPerApplication * count);
}

/** The settings, then the systems that agents learn. */
function trainingRows(place: Place) {
  const applications = setupSection(place)?.onboarding.applications ?? [];
  const systems = setupAt(place)
    .view.map.systems.filter(({ id }) => applications.includes(id))
    .map(({ id, at }) => ({
      table: 'systems',
      key: id,
      place: at,
      note: 'an application that agents learn',
      weight: null,
      value: null,
    }));
  return [...settingRows(place, ['onboarding', 'attrition_per_year']), ...systems];
}
