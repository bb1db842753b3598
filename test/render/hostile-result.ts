/** A result, or the data of the explorer, in which every text that an input could bring is an attack. */
import type { ExplorerData } from '../../src/assessment/what-if/explorer-data.ts';
import type { ComparisonDocument } from '../../src/schema/result/comparison.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';

export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></body><script>alert(1)</script>',
  ']]><svg onload=alert(1)>',
  '{{constructor}} {{{css}}} {{> summary}} {{#each this}}',
  '`<img src=x>` ``',
  '\u202egnp.exe\u2066 \u0000\u0007\u001B[31m',
  '*/ } body { display: none } @import url(https://example.org/x.css); /*',
  'javascript:alert(1)',
  '=HYPERLINK("https://example.org","x")',
  'x'.repeat(10_000),
] as const;

/** Ids, vocabularies and versions: what the document's parts know each other by, and no text of an input. */
const KEPT: ReadonlySet<string> = new Set([
  'answer',
  'aspect',
  'better',
  'broken',
  'byOrder',
  'category',
  'confidence',
  'deferred',
  'degraded',
  'digest',
  'effect',
  'from',
  'function',
  'functions',
  'heldBy',
  'id',
  'indicator',
  'indicators',
  'kind',
  'measuredHandleTimeStatus',
  'mode',
  'outcome',
  'platform',
  'question',
  'schemaVersion',
  'severity',
  'status',
  'style',
  'table',
  'to',
  'toMeasure',
  'tool',
  'unit',
  'verdict',
  'via',
  'volumeStatus',
]);
/** The same document, its texts replaced one after another by the payloads, each with a number so that names differ. */
export function hostile<Document extends ResultDocument | ComparisonDocument | ExplorerData>(
  document: Document,
): Document {
  let count = 0;
  const replaced = (node: unknown, key: string): unknown => {
    if (typeof node === 'string') {
      if (KEPT.has(key)) return node;
      count += 1;
      return `${PAYLOADS[count % PAYLOADS.length] ?? ''} ${count}`;
    }
    if (Array.isArray(node)) return node.map((entry) => replaced(entry, key));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, replaced(value, name)]));
  };
  return replaced(document, '') as Document;
}
