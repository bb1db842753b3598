import { SaxesParser } from 'saxes';
import type { ProblemLog, ProblemPlace } from '../../schema/problem-log.ts';

/** One element of an XML file, with its place. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed; that of the elements in it stays theirs. */
  readonly text: string;
  /** 1-based line and character of the `<` that opens it. */
  readonly line: number;
  readonly column: number;
}

/** No file that people or tools write nests deeper. */
const MOST_DEPTH = 200;
/** A document type that names the outermost element and nothing else; it declares nothing. */
const BARE_DOCTYPE = /^\s*[^\s[\]"']+\s*$/u;

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The elements of an XML file with their text; comments and processing instructions are left out. Nothing is ever fetched, and no
 * entity but the five of XML itself is expanded.
 *
 * @returns null when the file is refused, which is reported: the first fault only, since what follows one means nothing
 */
export function readXmlTree(text: string, file: string, log: ProblemLog): XmlElement | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const placeOf = placesIn(text);
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let refused = false;
  const refuse = (place: ProblemPlace, complaint: Parameters<ProblemLog['report']>[1]): void => {
    if (!refused) log.report(place, complaint);
    refused = true;
  };
  const here = (): ProblemPlace => ({ file, sheet: null, line: parser.line, column: parser.column + 1 });

  parser.on('error', ({ message }) => {
    refuse(here(), { code: 'xml-syntax', about: { detail: detailOf(message) } });
  });
  parser.on('doctype', (doctype) => {
    if (BARE_DOCTYPE.test(doctype)) return;
    const place = { file, sheet: null, ...placeOf(text.lastIndexOf('<!DOCTYPE', parser.position)) };
    refuse(place, { code: 'xml-doctype', about: {} });
  });
  parser.on('opentagstart', ({ name }) => {
    if (refused) return;
    // A name holds no "<", so the last one before the parser's place opens this element.
    const { line, column } = placeOf(text.lastIndexOf('<', parser.position - 1));
    open.push({ name, attributes: new Map(), children: [], text: '', line, column });
    if (open.length > MOST_DEPTH)
      refuse({ file, sheet: null, line, column }, { code: 'xml-too-deep', about: { most: MOST_DEPTH } });
  });
  parser.on('attribute', ({ name, value }) => {
    open.at(-1)?.attributes.set(name, value);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    closed.text = closed.text.trim();
    const above = open.at(-1);
    if (above === undefined) root = closed;
    else above.children.push(closed);
  });
  parser.write(text).close();
  return refused ? null : root;
}

/** saxes puts line and column before its message. */
function detailOf(message: string): string {
  return message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/u, '').replace(/\.$/u, '');
}

/** 1-based line and character of offsets that never go back; together they cost one walk through the text. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let reached = 0;
  let line = 1;
  let column = 1;
  return (offset) => {
    for (; reached < offset; reached++) {
      const unit = text.charCodeAt(reached);
      if (unit === LINE_FEED) {
        line++;
        column = 1;
      } else if (unit < LOW_SURROGATES || unit > LAST_LOW_SURROGATE) column++;
    }
    return { line, column };
  };
}

const LINE_FEED = 0x0a;
/** Second halves of characters beyond the basic plane, which count once. */
const LOW_SURROGATES = 0xdc00;
const LAST_LOW_SURROGATE = 0xdfff;
