/** What one failure breaks. */
import { elementRows } from '../evidence/element-rows.ts';
import { typeRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf } from '../explanation-entry.ts';
import { contactsPerHourWorked, volumeShareWorked, withoutWorkflowsWorked } from '../failure-worked.ts';
import { type Place, wildAt } from '../place.ts';

const ELEMENT = 'blastRadius.setups.*.elements.*';
const evidence = (place: Place) => elementRows(place, wildAt(place, 1));
const STATE = 'ok < degraded < deferred < broken; a workflow is in the worst state of its steps';

const share = (state: 'broken' | 'deferred' | 'degraded', meaning: string, formula: string): ExplanationEntry =>
  computed(`${ELEMENT}.volumeShare.${state}`, 'share', `Volume ${state} by a failure`, meaning, formula, {
    worked: volumeShareWorked(state),
    evidence,
  });

export const BLAST_RADIUS: readonly ExplanationEntry[] = [
  computed(
    'blastRadius.withoutWorkflowsShare',
    'share',
    'Volume without workflows',
    'Volume of contact types that run no workflow: what a failure does to them is unknown, not nothing.',
    'Σ V of types without workflows ÷ Σ V',
    {
      worked: withoutWorkflowsWorked,
      evidence: (place) => {
        const running = new Set(
          place.prepared.given.map.workflows.flatMap(({ shares }) => shares.map(({ contactType }) => contactType)),
        );
        return typeRows(place, ({ id }) => (running.has(id) ? null : { value: null, note: 'runs no workflow' }));
      },
    },
  ),
  ...fieldsOf(ELEMENT, {
    name: ['What fails', 'A system’s name, or what an integration joins.'],
    kind: ['Kind of element', 'System, integration, vendor, orchestrator or connector.'],
  }),
  computed(
    `${ELEMENT}.workflows.broken|deferred|degraded.*`,
    null,
    'Workflow that a failure reaches',
    'Broken, deferred until the repair, or done slower or partly.',
    STATE,
    { evidence },
  ),
  share(
    'broken',
    'Share of all offered contacts that cannot be done while it alone is down.',
    'Σ V × (1 − Π(1 − share)) over broken workflows ÷ Σ V',
  ),
  share(
    'deferred',
    'Share of all offered contacts whose work waits until it is back.',
    'Σ V × (g(broken, deferred) − g(broken)) ÷ Σ V, with g = 1 − Π(1 − share) over workflows in these states',
  ),
  share(
    'degraded',
    'Share of all offered contacts that are done now, slower or partly.',
    'Σ V × (g(all but ok) − g(broken, deferred)) ÷ Σ V, with g = 1 − Π(1 − share) over workflows in these states',
  ),
  computed(
    `${ELEMENT}.contactsPerHour`,
    'contacts',
    'Contacts per hour of outage',
    'Broken, deferred and degraded contacts per mean opening hour.',
    '(broken + deferred + degraded) × contacts offered ÷ opening hours of the period',
    {
      worked: contactsPerHourWorked,
      evidence,
    },
  ),
  computed(
    `${ELEMENT}.extraMinutesPerHour`,
    'minutes',
    'Extra agent minutes per hour of outage',
    'Agent minutes for steps done by hand or offline, in workflows that are not broken.',
    'Σ V × share × d ÷ 60 ÷ opening hours of the period, d the seconds of manual(d) and offline(d)',
    { evidence },
  ),
  computed(
    `${ELEMENT}.dependentShare`,
    'share',
    'Volume that depends on an element',
    'Share of contacts that run a workflow with a step that needs it, whether or not something could stand in for it.',
    'Σ V × (1 − Π(1 − share)) over workflows with a step that names it or stands on it ÷ Σ V',
    { evidence },
  ),
  computed(
    `${ELEMENT}.touchedShare`,
    'share',
    'Volume touched by a failure',
    'Share of contacts whose agents touch something that is down, whatever its workflows: the effect is not modelled.',
    'Σ V of types with an agent touch in what is down ÷ Σ V',
    { evidence },
  ),
];
