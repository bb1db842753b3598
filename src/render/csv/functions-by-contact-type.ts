import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvTable } from './csv-table.ts';

/**
 * One row for each contact type and function, largest volume first: the function as if the type were the only one.
 * Scores run from 0 to 100; stage and score are empty where nothing is measured, floor and ceiling too where nothing
 * applies. `held_by` lists the indicators at the stage, separated by semicolons.
 */
export function functionsByContactTypeCsv({ assessment, operation, wording }: ResultDocument): CsvTable {
  return {
    name: 'functions-by-contact-type',
    header: [
      'contact_type',
      'name',
      'volume',
      'function',
      'function_name',
      'stage',
      'floor_stage',
      'ceiling_stage',
      'score',
      'score_floor',
      'score_ceiling',
      'held_by',
    ],
    rows: operation.contactTypes.flatMap(({ id, name, volume }) =>
      Object.entries(assessment.byContactType[id]?.functions ?? {}).map(([key, entry]) => [
        id,
        name,
        volume,
        key,
        wording.functions[key]?.name ?? null,
        entry.stage,
        entry.floor,
        entry.ceiling,
        entry.score,
        entry.scoreFloor,
        entry.scoreCeiling,
        entry.heldBy.join('; '),
      ]),
    ),
  };
}
