import type { TableName } from '../../../schema/table-name.ts';
import type { Tables } from '../../../schema/tables/index.ts';

/** Some columns of a table, by name. */
type ColumnNames<N extends TableName> = readonly (keyof Tables[N]['columns'] & string)[];

/**
 * The least that gives a stage: with these columns every gating function has something measured. In the order in which
 * to fill them in; a test makes a map of nothing else and expects a stage.
 */
export const MINIMAL_COLUMNS = {
  organization: ['name', 'period'],
  'contact-types': ['id', 'volume'],
  systems: ['id', 'agent_facing', 'api'],
  context: ['id', 'persistence'],
  workflows: ['id', 'contact_types'],
  'workflow-steps': ['workflow', 'id', 'system', 'operation', 'by', 'access', 'permission'],
  touches: ['contact_type', 'actor', 'system', 'activity', 'context'],
} as const satisfies { readonly [N in TableName]?: ColumnNames<N> };

/** What to have in front of you, and what to watch for, for each of these tables. */
export const MINIMAL_GUIDANCE: Readonly<Record<keyof typeof MINIMAL_COLUMNS, string>> = {
  organization: 'Who the map is of, and the period that volumes are given for.',
  'contact-types': 'The ten most common reasons for contact, with their volumes.',
  systems: 'Every application that those contacts touch. `api` is what your own contract lets other software do.',
  context: 'How far each item outlives the conversation. Take out items that nobody needs.',
  workflows: 'The work behind the contacts that runs across systems, and which contact types run it.',
  'workflow-steps': 'Who does each step, in which system, through the screen or an interface, and who may.',
  touches: 'Sit beside an agent and write down one line for each thing done. Durations can wait.',
};
