import type { z } from 'zod';
import { type ComparisonDocument, comparisonDocument } from '../../schema/result/comparison.ts';
import { type ResultDocument, resultDocument } from '../../schema/result/result-document.ts';

/**
 * The whole document as JSON, indented by two, closed by a line feed. Keys stand in the order of the schema, whatever
 * order they were put together in.
 * @throws ZodError when the document does not keep to its schema, which is a defect
 */
export const documentJson = (document: ResultDocument): string => jsonText(resultDocument, document);

/** The same of a comparison. */
export const comparisonJson = (document: ComparisonDocument): string => jsonText(comparisonDocument, document);

const jsonText = (schema: z.ZodType, document: unknown): string =>
  `${JSON.stringify(schema.parse(document), null, 2)}\n`;
