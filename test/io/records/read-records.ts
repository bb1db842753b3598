import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrivateFolder } from '../../../src/io/private-folder.ts';
import { openRecordEngine } from '../../../src/io/records/engine.ts';
import type { EngineValue } from '../../../src/io/records/engine-value.ts';
import { createTable, relateRecords } from '../../../src/io/records/load-records.ts';
import { openRecordSource, type RecordSource } from '../../../src/io/records/record-source.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';

export interface ReadRecords {
  readonly problems: readonly string[];
  readonly source: RecordSource | null;
  readonly headings: readonly string[];
  /** Cells as the engine holds them, in the order of the file. */
  readonly rows: readonly (readonly EngineValue[])[];
  readonly lines: readonly (number | null)[];
}

/** Reads bytes as the product does, source to table, and hands back every row. */
export const readRecords = async (bytes: string | Buffer): Promise<ReadRecords> => {
  const folder = createPrivateFolder('test');
  try {
    const path = join(folder.path, 'export');
    writeFileSync(path, bytes);
    const log = new ProblemLog();
    const source = await openRecordSource(path, 'export', log);
    const problems = (): string[] => log.list().map(({ code }) => code);
    if (source === null) return { problems: problems(), source, headings: [], rows: [], lines: [] };
    const engine = await openRecordEngine([path], folder);
    try {
      const relation = await relateRecords(engine, source, log);
      if (relation === null) return { problems: problems(), source, headings: [], rows: [], lines: [] };
      const columns = Object.fromEntries(relation.headings.map((_, index) => [`c${index}`, `c${index}`]));
      await createTable(engine, relation, 'records', columns);
      relation.release();
      const rows = await engine.rows('select * from records order by rowid');
      return {
        problems: problems(),
        source,
        headings: relation.headings,
        rows,
        lines: rows.map((_, row) => relation.lineOf(row)),
      };
    } finally {
      engine.close();
    }
  } finally {
    folder.remove();
  }
};
