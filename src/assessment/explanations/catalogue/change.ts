/** What one change of an API or a workflow costs, and what further systems add. */
import { allWorkflows, everyRate, KNOWN, PRICE, PRICED, priced, rates } from '../change-backing.ts';
import { costWorked, hoursWorked, linkRows, modelAt } from '../change-worked.ts';
import { settingRows, stepRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, wildAt } from '../place.ts';

const SETUP = 'change.setups.*';
const API = `${SETUP}.api.*`;
const WORKFLOW = `${SETUP}.workflow.*`;
const CHECKPOINT = `${SETUP}.checkpoint`;
const ADDED = ['newSystem', 'newSystemByCategory.*', 'acquisition'].map((each) => `${SETUP}.${each}`);

const CONNECTORS = ['connectorMaintenanceHoursPerYear', 'connectorMendHours'] as const;

export const CHANGE: readonly ExplanationEntry[] = [
  ...apiChanges(),
  ...workflowChanges(),
  ...added(),
  ...fieldsOf(
    [SETUP, API, WORKFLOW, CHECKPOINT].map((each) => `${each}.unknownCells.*`),
    {
      table: ['Table of an unknown cell', 'A cell that the hours would need; without it they are a lower bound.'],
      row: ['Row of an unknown cell', 'A cell that the hours would need; without it they are a lower bound.'],
      column: ['Column of an unknown cell', 'A cell that the hours would need; without it they are a lower bound.'],
    },
  ),
  stated('change.capacityHours', 'IT capacity', 'Hours a year, as the map states them.', 'hours', {
    evidence: (place) => settingRows(place, ['it.capacity_hours_per_year']),
  }),
];

function apiChanges(): readonly ExplanationEntry[] {
  const ofSystem = (place: Place) => {
    const ending = new Set(
      modelAt(place)
        .links.filter(({ systems }) => systems.includes(wildAt(place, 1)))
        .map(({ id }) => id),
    );
    return linkRows(place, (id) => ending.has(id));
  };
  return [
    stated(`${API}.links.*`, 'Integration to mend', 'It ends at the system whose API changes, or runs via it.'),
    stated(`${API}.connector`, 'Connector mended', 'Whether the system’s connector is mended too.'),
    stated(`${API}.workflows.*`, 'Workflow to re-test', 'It uses the system or an integration that is mended.'),
    computed(
      `${API}.mend`,
      'hours',
      'Mending after one API change',
      KNOWN,
      'Σ hours_per_change of the integrations that end at the system or run via it, + its connector’s',
      { evidence: ofSystem, assumptions: rates('connectorMendHours') },
    ),
    computed(
      `${API}.retest`,
      'hours',
      'Re-tests after one API change',
      'Of the workflows that use the system or what is mended.',
      're-test × workflows',
      { assumptions: rates('retestHours') },
    ),
    computed(`${API}.hours`, 'hours', 'One API change', `All that it ripples into. ${KNOWN}`, 'mending + re-tests', {
      worked: hoursWorked,
      evidence: ofSystem,
      assumptions: rates('retestHours', 'connectorMendHours'),
    }),
    computed(`${API}.cost`, 'money', 'Cost of one API change', PRICED, PRICE, {
      worked: costWorked,
      evidence: priced,
      assumptions: rates('retestHours', 'connectorMendHours'),
    }),
  ];
}

function workflowChanges(): readonly ExplanationEntry[] {
  const both = (field: string): readonly string[] => [`${WORKFLOW}.${field}`, `${CHECKPOINT}.${field}`];
  const ofWorkflow = (place: Place) =>
    place.path.includes('checkpoint')
      ? allWorkflows(place)
      : stepRows(place, (step, workflow) =>
          workflow.id === wildAt(place, 1) ? `in ${step.system ?? 'no system'}` : null,
        );
  const spent = rates('auditHours', 'retestHours', 'retrainHours');
  return [
    stated(`${WORKFLOW}.links.*`, 'Integration to audit', 'A step of the workflow still names it.'),
    stated(
      `${WORKFLOW}.flow`,
      'Audited as one flow',
      'Whether the workflow’s orchestrated steps are audited, at once.',
    ),
    computed(
      `${WORKFLOW}.agents`,
      'agents',
      'Agents to retrain',
      'None where no step is left to an agent; null where agents or volumes are not known.',
      'agents × share of volume of the types that run the workflow',
    ),
    computed(
      both('audit'),
      'hours',
      'Audit',
      'Of the integrations that the workflow’s steps name, and of its orchestrated steps as one flow.',
      'audit × (integrations + 1 if any step is orchestrated)',
      { evidence: ofWorkflow, assumptions: rates('auditHours') },
    ),
    computed(both('retest'), 'hours', 'Re-test', 'Once for each workflow that changes.', 're-test × workflows', {
      assumptions: rates('retestHours'),
    }),
    computed(both('retrain'), 'hours', 'Retraining', `Hours of agents. ${KNOWN}`, 'retraining × agents to retrain', {
      assumptions: rates('retrainHours'),
    }),
    computed(both('hours'), 'hours', 'One change', KNOWN, 'audit + re-test + retraining', {
      worked: hoursWorked,
      evidence: ofWorkflow,
      assumptions: spent,
    }),
    computed(both('cost'), 'money', 'Cost of one change', PRICED, PRICE, {
      worked: costWorked,
      evidence: priced,
      assumptions: spent,
    }),
    stated(
      both('leadDays'),
      'Lead time',
      'Days from decision to live: the map’s, or the assumed ones where the set-up orchestrates the whole workflow; of several the slowest.',
      'days',
      { evidence: ofWorkflow, assumptions: () => ['change.orchestrated_lead_days'] },
    ),
  ];
}

function added(): readonly ExplanationEntry[] {
  const all = (field: string): readonly string[] => ADDED.map((each) => `${each}.${field}`);
  const newLinks = rates('linkMaintenanceHoursPerYear', 'linkApiChangesPerYear', 'linkMendHours', ...CONNECTORS);
  return [
    computed(
      all('links'),
      'links',
      'New point-to-point links',
      'None with an orchestrator, which needs connectors. For an acquired operation: pairs of its systems and ours that serve the same contact types.',
      'share of the pairs of systems that share contacts × systems; for a category the share of its systems',
    ),
    computed(
      all('connectors'),
      'connectors',
      'New connectors',
      'One for each system that joins where there is an orchestrator, else none.',
      'systems that join',
    ),
    computed(
      all('maintenance'),
      'hours',
      'Maintenance that is added',
      'Hours a year.',
      'links × link maintenance + connectors × connector maintenance',
      { assumptions: newLinks },
    ),
    computed(
      all('mend'),
      'hours',
      'Mending that is added',
      'Hours a year.',
      'API changes at a new link × (links × link mending + connectors × connector mending)',
      { assumptions: newLinks },
    ),
    computed(
      all('retest'),
      'hours',
      'Re-tests that are added',
      'Hours a year; a new link is used by as many workflows as one is today, a new connector as one of these.',
      'API changes at a new link × re-test × workflows that use it',
      { assumptions: rates('linkApiChangesPerYear', 'retestHours') },
    ),
    computed(all('hours'), 'hours', 'Debt that is added', 'Hours a year.', 'maintenance + mending + re-tests', {
      worked: hoursWorked,
      assumptions: everyRate,
    }),
    computed(all('cost'), 'money', 'Cost of what is added', `A year. ${PRICED}`, PRICE, {
      worked: costWorked,
      evidence: priced,
      assumptions: everyRate,
    }),
    computed(
      `${SETUP}.acquisition.ownDebt`,
      'hours',
      'Debt of the acquired operation',
      'Its own integrations as they are; comes on top, unchanged.',
      'as the debt, of the acquired map',
    ),
  ];
}
