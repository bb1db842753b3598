import type { ResultDocument } from '../../schema/result/result-document.ts';
import { assumptionsCsv } from './assumptions.ts';
import { contactTypesCsv } from './contact-types.ts';
import { costOfChangeCsv } from './cost-of-change.ts';
import { csvText } from './csv-table.ts';
import { elementsCsv } from './elements.ts';
import { functionsByContactTypeCsv } from './functions-by-contact-type.ts';
import { handleTimeCsv } from './handle-time.ts';
import { indicatorsCsv } from './indicators.ts';
import { setupChangesCsv } from './setup-changes.ts';

const TABLES = [
  indicatorsCsv,
  elementsCsv,
  contactTypesCsv,
  functionsByContactTypeCsv,
  handleTimeCsv,
  setupChangesCsv,
  costOfChangeCsv,
  assumptionsCsv,
];

/** The tables of the document, each the text of one file. */
export function documentCsv(document: ResultDocument): readonly { readonly name: string; readonly text: string }[] {
  return TABLES.map((tableOf) => tableOf(document)).map((table) => ({ name: table.name, text: csvText(table) }));
}
