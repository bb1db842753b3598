import { headingKey } from '../heading.ts';
import { TABLE_NAMES, type TableName } from '../table-name.ts';

const BY_KEY: ReadonlyMap<string, TableName> = new Map(TABLE_NAMES.map((name) => [headingKey(name), name]));

/** The table that a file name (without its ending), sheet or key means, matched like a heading; null when none. */
export const tableNamed = (text: string): TableName | null => BY_KEY.get(headingKey(text)) ?? null;
