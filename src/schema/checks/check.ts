import type { ProblemLog } from '../problem-log.ts';
import type { ParsedMap } from '../reading/parsed.ts';

/** One check of the whole map; reports what it finds. */
export type Check = (map: ParsedMap, log: ProblemLog) => void;
