import { type ResultDocument, resultDocument } from '../../schema/result/result-document.ts';

/**
 * The whole document as JSON, indented by two, closed by a line feed. Keys stand in the order of the schema, whatever
 * order they were put together in.
 * @throws ZodError when the document does not keep to its schema, which is a defect
 */
export function documentJson(document: ResultDocument): string {
  return `${JSON.stringify(resultDocument.parse(document), null, 2)}\n`;
}
