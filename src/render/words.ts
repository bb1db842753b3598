/** Words for the vocabularies of the map, as headings and tables say them. */
import { type Activity, isCoordination, KIND_OF_ACTIVITY, KINDS, type Kind } from '../domain/vocabulary.ts';
import type { ElementImpact } from '../schema/result/blast-radius.ts';
import type { ProvenanceStatus } from '../schema/result/evidence.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  resolution: 'Resolution',
  action: 'Action',
  context: 'Context',
  navigation: 'Navigation',
  authentication: 'Authentication',
  transcription: 'Transcription',
  waiting: 'Waiting',
  governance: 'Governance',
  documentation: 'Documentation',
  'hand-off': 'Hand-off',
  orchestration: 'Orchestration',
};

export const KIND_MEANINGS: Readonly<Record<Kind, string>> = {
  resolution: 'conversing and deciding',
  action: 'carrying out the step in a system',
  context: 'searching, reconciling and retelling',
  navigation: 'changing application or tab',
  authentication: 'proving identity, signing on',
  transcription: 'copying and keying in again',
  waiting: 'for a system or an integration',
  governance: 'permissions and compliance checks',
  documentation: 'notes, wrap-up and disposition',
  'hand-off': 'passing to another agent or channel',
  orchestration: 'reading the assembled view, starting and mending flows',
};

const ACTIVITY_WORDS: Readonly<Record<Activity, string>> = {
  converse: 'Converse',
  decide: 'Decide',
  act: 'Act in a system',
  verify: 'Verify identity',
  'sign-on': 'Sign on',
  switch: 'Switch application',
  search: 'Search for the record',
  reconcile: 'Reconcile records',
  recap: 'Retell or reread',
  copy: 'Copy across by hand',
  rekey: 'Key in again',
  wait: 'Wait',
  approve: 'Approve or check',
  document: 'Document',
  transfer: 'Transfer',
};

/** What set-ups add. */
const ADDED_WORDS: Readonly<Record<string, string>> = {
  'context-view': 'Read the assembled view',
  reading: 'Read what AI suggests',
  trigger: 'Start a flow',
  exception: 'Mend a flow’s exception',
  'hand-over': 'Take over from AI',
};

const INTERVENTION_WORDS: Readonly<Record<string, string>> = {
  'aggregate-context': 'Aggregating context',
  'persist-interaction': 'Persisting the interaction',
  'orchestrate-workflows': 'Orchestrating workflows',
  'embed-governance': 'Embedding governance',
  'enable-actions': 'Enabling actions',
  'connect-interfaces': 'Connecting interfaces',
  'assist-agents': 'Assisting agents',
};

export const interventionWord = (id: string): string => INTERVENTION_WORDS[id] ?? capitalised(id.replaceAll('-', ' '));

/** Whatever a later edition may name stands as it is written. */
export const activityWord = (activity: string): string =>
  ACTIVITY_WORDS[activity as Activity] ?? ADDED_WORDS[activity] ?? capitalised(activity);

export const kindOfActivity = (activity: string): Kind =>
  activity in KIND_OF_ACTIVITY ? KIND_OF_ACTIVITY[activity as Activity] : 'orchestration';

export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

export const isCoordinationKind = (kind: string): boolean => !isKind(kind) || isCoordination(kind);

export const STATUS_WORDS: Readonly<Record<ProvenanceStatus | 'unknown', string>> = {
  measured: 'Measured',
  attested: 'Attested',
  assumed: 'Assumed',
  unknown: 'Not known',
};

export const ELEMENT_WORDS: Readonly<Record<ElementImpact['kind'], string>> = {
  system: 'System',
  integration: 'Integration',
  vendor: 'Vendor',
  orchestrator: 'Orchestrator',
  connector: 'Connector',
};

/** Tables of the map in words. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  organization: 'organisation',
  systems: 'systems',
  integrations: 'integrations',
  'contact-types': 'contact types',
  touches: 'touches',
  workflows: 'workflows',
  'workflow-steps': 'workflow steps',
  'workflow-volumes': 'workflow volumes',
  context: 'context items',
  vendors: 'vendors',
  agents: 'agent groups',
  arrivals: 'arrival intervals',
  provenance: 'provenance entries',
  answers: 'answers',
};

export const tableWord = (table: string): string => TABLE_WORDS[table] ?? table;

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** Small numbers in words, others in figures. */
export const numberWord = (count: number): string => NUMBER_WORDS[count] ?? `${count}`;

export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Things one after another: "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence's end where the text has none. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Findings come with a blank before the per cent sign; reports close it up, as their own numbers do. */
export const findingText = (finding: string): string => finding.replaceAll(/(\d) %/g, '$1%');
