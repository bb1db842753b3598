/** The map in figures: contact types, counts, and how well the map is known. */

import { typeRow, typeRows } from '../evidence/map-rows.ts';
import { agentTouchRows } from '../evidence/touch-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, typeIndex } from '../place.ts';
import { quotientWorked, sumWorked } from '../worked.ts';

const TYPE = 'operation.contactTypes.*';

const typeAt = ({ document, wild }: Place) => document.operation.contactTypes[Number(wild[0])];
const idAt = (place: Place): string => typeAt(place)?.id ?? '';
const exactAt = (place: Place) => place.prepared.measured.asIs.exact.contactTypes[typeIndex(place, idAt(place))];
const touches = (place: Place) => agentTouchRows(place, ({ contactType }) => contactType === idAt(place));
const row = (note: string) => (place: Place) => typeRow(place, idAt(place), note, () => null);

const SHARES = 'operation.coverage.volume|seconds';

export const OPERATION_ENTRIES: readonly ExplanationEntry[] = [
  ...fieldsOf(TYPE, {
    id: ['Contact type', 'Its id in contact-types.csv.'],
    name: ['Name of a contact type', 'As reports show it.'],
    channel: ['Channel', 'How the contact comes in.'],
    volumeStatus: ['Provenance of the volume', 'Measured, attested or assumed; none where the volume is not known.'],
    measuredHandleTimeStatus: [
      'Provenance of the measured handle time',
      'Measured, attested or assumed; none without one.',
    ],
    reachesAgents: [
      'Reaches agents',
      'True where at least one of its touches is an agent’s; not known where there are none of anybody, except in self-service.',
    ],
  }),
  stated(`${TYPE}.volume`, 'Volume', 'Contacts of a period, repeats included, from contact-types.csv.', 'contacts', {
    evidence: row('volume'),
  }),
  stated(`${TYPE}.systems.*`, 'System of a contact type', 'A system that its agents touch.'),
  computed(
    `${TYPE}.systemsPerContact`,
    'systems',
    'Systems per contact',
    'Expected number of distinct systems that an agent uses in one contact of the type.',
    'Σ over systems of 1 − Π(1 − p) over the agent’s touches there',
    { evidence: touches },
  ),
  computed(`${TYPE}.touches`, 'rows', 'Touches', 'Rows of touches.csv of the type, all actors.', 'number of rows'),
  computed(
    `${TYPE}.agentTouchesPerContact`,
    'touches',
    'Agent touches per contact',
    'Expected executions of agent touches in one contact.',
    'Σ p × count over agent touches',
    { evidence: touches },
  ),
  computed(
    `${TYPE}.handleTime`,
    'seconds',
    'Handle time of a contact type',
    'Exact mean of its agent touches; none where the type does not reach agents.',
    'Σ p × count × μ over agent touches',
    {
      worked: (place) => (exactAt(place)?.reachesAgents === true ? secondsWorked(touches(place)) : null),
      evidence: touches,
    },
  ),
  computed(
    `${TYPE}.measuredHandleTime`,
    'seconds',
    'Measured handle time',
    'Mean of the handle time in contact-types.csv; the touches are checked against it.',
    'mean of the duration that the cell gives',
    { evidence: row('handle_time') },
  ),
  computed(
    `${TYPE}.coordinationShare`,
    'share',
    'Coordination share of a contact type',
    'Coordination work, every kind but resolution and action, as a share of its handle time.',
    'seconds of coordination kinds ÷ handle time',
    {
      worked: (place) => {
        const exact = exactAt(place);
        return exact?.reachesAgents === true ? quotientWorked(exact.coordination.mean, exact.handleTime.mean) : null;
      },
      evidence: touches,
    },
  ),
  computed(
    'operation.systemsAboveThree',
    'contact types',
    'Contact types over three systems',
    'Of the ten most common contact types, those whose agents touch more than three systems: consistently above two or three is integration debt.',
    'number of them',
    {
      evidence: (place) => {
        const systems = new Map(place.document.operation.contactTypes.map((type) => [type.id, type.systems.length]));
        return typeRows(place, ({ id }) => ({
          value: systems.get(id) ?? null,
          note: 'distinct systems that its agents touch',
        }));
      },
    },
  ),
  stated('operation.systemNames.*', 'Name of a system', 'From systems.csv.'),
  stated('operation.workflowNames.*', 'Name of a workflow', 'From workflows.csv.'),
  ...fieldsOf('operation.landscape.systems.*', {
    category: ['Category of a system', 'From systems.csv; null where the cell is empty.'],
    platform: ['Platform of a system', 'The system that hosts it, from systems.csv; null for none.'],
  }),
  ...fieldsOf('operation.landscape.integrations.*', {
    from: ['One end of an integration', 'The system that it comes from, from integrations.csv.'],
    to: ['Other end of an integration', 'The system that it goes to, from integrations.csv.'],
    via: ['Hub of an integration', 'The system that it runs through, from integrations.csv; null for none.'],
    style: ['Style of an integration', 'From integrations.csv; null where the cell is empty.'],
    mode: ['Mode of an integration', 'Sync, async or batch, from integrations.csv; null where the cell is empty.'],
  }),
  stated('operation.counts.*', 'Rows of a table', 'How many rows the map has of the table.', 'rows'),
  computed(
    `${SHARES}.measured`,
    'share',
    'Measured share',
    'How much of contact volumes, or of agent seconds, is measured.',
    'volume, or expected agent seconds, whose figure provenance.csv calls measured ÷ all',
  ),
  computed(
    `${SHARES}.attested`,
    'share',
    'Attested share',
    'How much of contact volumes, or of agent seconds, is told by people. A figure without an entry in provenance.csv counts as attested.',
    'volume, or expected agent seconds, whose figure is attested ÷ all',
  ),
  computed(
    `${SHARES}.assumed`,
    'share',
    'Assumed share',
    'How much of contact volumes, or of agent seconds, rests on assumptions; a duration from the parameter set is one.',
    'volume, or expected agent seconds, whose figure is assumed ÷ all',
  ),
  computed(
    `${SHARES}.unknown`,
    'share',
    'Unknown share',
    'Share of contact types whose volume is not known. A touch without a duration is assumed, not unknown.',
    'contact types without volume ÷ all contact types; 0 for seconds',
  ),
];

const secondsWorked = (rows: readonly { readonly value: number | null }[]) =>
  sumWorked(rows.map(({ value }) => value ?? 0));
