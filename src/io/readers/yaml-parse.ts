import { type Document, LineCounter, parseAllDocuments, parseDocument, type YAMLError } from 'yaml';
import type { ProblemLog, ProblemPlace } from '../../schema/problem-log.ts';
import type { CellPlace } from '../../schema/raw.ts';
import { textBytes } from './text-bytes.ts';
import { composeTree, Uncomposable } from './yaml-composition.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Largest YAML file that is read, in bytes; what is larger is a table, and better off as CSV. */
const MOST_BYTES = 50_000_000;

const TOO_DEEP = 'lists and mappings are nested too deeply';

/** Reads a YAML file into a tree; null when it is not well-formed, which is reported. */
export const readYamlTree = (bytes: Buffer, file: string, log: ProblemLog): YamlTree | null => {
  const text = yamlText(bytes, file, log);
  if (text === null) return null;
  const lines = new LineCounter();
  return treeOf({ document: parseDocument(text, optionsWith(lines)), text, file, lines }, log);
};

/** The same for a file of several documents, empty ones left out; null when any of them is not well-formed. */
export const readYamlTrees = (bytes: Buffer, file: string, log: ProblemLog): readonly YamlTree[] | null => {
  const text = yamlText(bytes, file, log);
  if (text === null) return null;
  const lines = new LineCounter();
  const documents = [...parseAllDocuments(text, optionsWith(lines))];
  const trees = documents.map((document) => treeOf({ document, text, file, lines }, log));
  const sound = trees.filter((tree) => tree !== null);
  if (sound.length < trees.length) return null;
  return sound.filter((tree) => tree.kind !== 'scalar' || tree.value !== null);
};

const optionsWith = (lineCounter: LineCounter) => ({ lineCounter, prettyErrors: false, logLevel: 'error' }) as const;

const yamlText = (bytes: Buffer, file: string, log: ProblemLog): string | null => {
  if (bytes.length > MOST_BYTES) {
    const about = { megabytes: Math.round(bytes.length / 1e6), most: MOST_BYTES / 1e6 };
    log.report({ file, sheet: null, line: null, column: null }, { code: 'file-too-large', about });
    return null;
  }
  return textBytes(bytes, file, log)?.toString('utf8') ?? null;
};

interface Parsed {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly file: string;
  readonly lines: LineCounter;
}

const treeOf = ({ document, text, file, lines }: Parsed, log: ProblemLog): YamlTree | null => {
  const placeAt = (offset: number): CellPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problemAt = (place: CellPlace): ProblemPlace => ({ file, sheet: null, ...place });

  // One slip in the syntax makes many errors; the first is the one to mend.
  let slipped = false;
  for (const error of document.errors) {
    const place = problemAt(placeAt(error.pos[0]));
    if (error.code === 'DUPLICATE_KEY') {
      log.report(place, { code: 'duplicate-key', about: { key: keyAt(text, error.pos[0]) } });
    } else if (!slipped) {
      slipped = true;
      log.report(place, { code: 'yaml-syntax', about: { detail: detailOf(error) } });
    }
  }
  if (document.errors.length > 0) return null;

  try {
    return composeTree(document.contents, placeAt);
  } catch (thrown) {
    if (!(thrown instanceof Uncomposable)) throw thrown;
    const { reason, place } = thrown;
    switch (reason) {
      case 'too-many-aliases':
        log.report(problemAt(place), { code: 'too-many-aliases', about: {} });
        break;
      case 'unknown-alias':
        log.report(problemAt(place), {
          code: 'yaml-syntax',
          about: { detail: 'there is no such anchor before this alias' },
        });
        break;
      case 'too-deep':
        log.report(problemAt(place), { code: 'yaml-syntax', about: { detail: TOO_DEEP } });
        break;
    }
    return null;
  }
};

const keyAt = (text: string, start: number): string => {
  const colon = text.indexOf(':', start);
  return text.slice(start, colon === -1 ? start + 1 : colon);
};

const detailOf = ({ code, message }: YAMLError): string => {
  if (code === 'RESOURCE_EXHAUSTION' || /stack/iu.test(message)) return TOO_DEEP;
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds one';
  return message.split('\n')[0] ?? message;
};
