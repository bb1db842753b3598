/** Every table of the map, in the order in which people are shown them. */
export const TABLE_NAMES = [
  'organization',
  'systems',
  'integrations',
  'contact-types',
  'touches',
  'workflows',
  'workflow-volumes',
  'workflow-steps',
  'context',
  'agents',
  'vendors',
  'arrivals',
  'provenance',
  'answers',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
