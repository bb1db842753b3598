/** The closed vocabularies of the map, in the order in which people are shown them. */
export const SYSTEM_CATEGORIES = [
  'crm',
  'telephony',
  'ticketing',
  'wfm',
  'knowledge',
  'quality',
  'chat',
  'analytics',
  'billing',
  'erp',
  'fulfilment',
  'identity',
  'ivr',
  'email',
  'bot',
  'legal',
  'product',
  'other',
] as const;
export type SystemCategory = (typeof SYSTEM_CATEGORIES)[number];

export const SIGN_ONS = ['none', 'sso', 'separate'] as const;
export type SignOn = (typeof SIGN_ONS)[number];

export const API_ABILITIES = ['read', 'write', 'trigger'] as const;
export type ApiAbility = (typeof API_ABILITIES)[number];

export const INTEGRATION_STYLES = [
  'point-to-point',
  'vendor-api',
  'middleware',
  'etl',
  'cti',
  'widget',
  'sync',
  'rpa',
  'event-stream',
  'orchestrator',
] as const;
export type IntegrationStyle = (typeof INTEGRATION_STYLES)[number];

export const INTEGRATION_MODES = ['sync', 'async', 'batch'] as const;
export type IntegrationMode = (typeof INTEGRATION_MODES)[number];

export const CARRIES = ['read', 'write', 'trigger', 'event'] as const;
export type Carries = (typeof CARRIES)[number];

export const CHANNELS = ['voice', 'chat', 'email', 'messaging', 'social', 'self-service'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ACTORS = ['customer', 'ivr', 'agent', 'ai', 'automation'] as const;
export type Actor = (typeof ACTORS)[number];

/** What a touch does, each with the kind of work it is (design 2). `orchestration` is what set-ups add, never in a map. */
export const KIND_OF_ACTIVITY = {
  converse: 'resolution',
  decide: 'resolution',
  act: 'action',
  verify: 'authentication',
  'sign-on': 'authentication',
  switch: 'navigation',
  search: 'context',
  reconcile: 'context',
  recap: 'context',
  copy: 'transcription',
  rekey: 'transcription',
  wait: 'waiting',
  approve: 'governance',
  document: 'documentation',
  transfer: 'hand-off',
} as const;
export type Activity = keyof typeof KIND_OF_ACTIVITY;
export const ACTIVITIES = Object.keys(KIND_OF_ACTIVITY) as readonly Activity[];

export const KINDS = [
  'resolution',
  'action',
  'context',
  'navigation',
  'authentication',
  'transcription',
  'waiting',
  'governance',
  'documentation',
  'hand-off',
  'orchestration',
] as const;
export type Kind = (typeof KINDS)[number];

/** Resolution and action are the work the contact came for; every other kind is coordination work. */
export const isCoordination = (kind: Kind): boolean => kind !== 'resolution' && kind !== 'action';

export const OPERATIONS = ['read', 'write', 'trigger', 'approve', 'notify'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const STEP_ACTORS = ['agent', 'system', 'ai', 'orchestrator'] as const;
export type StepActor = (typeof STEP_ACTORS)[number];

export const ACCESSES = ['ui', 'api', 'rpa', 'none'] as const;
export type Access = (typeof ACCESSES)[number];

export const PERMISSIONS = ['enforced', 'trained', 'none'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const CHECKPOINTS = ['embedded', 'manual', 'none'] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

export const AUDITS = ['automatic', 'manual', 'none'] as const;
export type Audit = (typeof AUDITS)[number];

export const DELIVERIES = ['manual', 'surfaced', 'structural'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Ascending: each persists at least as far as the one before it. */
export const PERSISTENCES = ['none', 'session', 'channel', 'cross-channel', 'cross-interaction'] as const;
export type Persistence = (typeof PERSISTENCES)[number];

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const PROVENANCE_STATUSES = ['measured', 'attested', 'assumed'] as const;
export type ProvenanceStatus = (typeof PROVENANCE_STATUSES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const QUESTIONS = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9'] as const;
export type QuestionId = (typeof QUESTIONS)[number];
