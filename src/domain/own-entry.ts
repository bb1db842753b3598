/**
 * What a record holds under a key that somebody else chose: ids may be `constructor` or `toString`, which every object
 * answers to without holding them.
 */
export const ownEntry = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
