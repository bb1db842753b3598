import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WorkbookFault } from './workbook-fault.ts';

/** What reading one part of a workbook listens to; names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Attributes by name as written, and without their prefix. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Bytes decoded at a time, so that a large sheet never stands in memory as one text. */
const CHUNK = 1 << 16;

/**
 * Reads an XML part from its first tag to its last. Document types, which workbooks never have, are refused, and with them
 * every entity but the five of XML itself.
 * @throws WorkbookFault when it is not well-formed
 */
export function readXmlEvents(bytes: Buffer, part: string, { open, text, close }: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new WorkbookFault('broken', `${part} is not well-formed`);
  });
  parser.on('doctype', () => {
    throw new WorkbookFault('broken', `${part} declares a document type, which workbooks never do`);
  });
  if (open !== undefined) parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(local(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

/** An attribute that has a prefix, whatever the file calls it: `r:id`. */
export function prefixed(attributes: XmlAttributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

const encodingOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};
