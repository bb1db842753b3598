/** The parts of a workbook: files inside a zip archive (ECMA-376, part 2), found through their relationships. */
import { posix } from 'node:path';
import { inflated, readZip, type ZipEntry, ZipFault } from '../../zip/zip-archive.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { prefixed, readXmlEvents } from './xml-events.ts';

/** Bytes that the parts of one workbook may unpack to: ten times what 100,000 rows of touches take. */
export const MOST_UNPACKED_BYTES = 400_000_000;
/** Bytes of a workbook as it lies on disk. */
const MOST_PACKED_BYTES = 200_000_000;

export interface Relationship {
  readonly id: string;
  /** Last word of its address: `worksheet`, `styles`. */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly part: string;
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK');
/** How an encrypted workbook names its content, in the UTF-16 of the container around it. */
const ENCRYPTED_CONTENT = Buffer.from('EncryptedPackage', 'utf16le');

export class PackageParts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #budget = MOST_UNPACKED_BYTES;

  /** @throws WorkbookFault when the bytes are no zip archive, or one of another kind of document */
  constructor(bytes: Buffer) {
    if (bytes.length > MOST_PACKED_BYTES) throw new WorkbookFault('too-large', '');
    refuseOtherFormats(bytes);
    const entries = asWorkbookFault(() => readZip(bytes));
    this.#entries = new Map(entries.map((entry) => [entry.name.replace(/^\//u, ''), entry]));
    if (this.#entries.has('xl/workbook.bin')) throw new WorkbookFault('foreign', 'a binary workbook (.xlsb)');
    if (this.#entries.has('mimetype')) throw new WorkbookFault('foreign', 'an OpenDocument file');
    if (!this.#entries.has('[Content_Types].xml')) {
      throw new WorkbookFault('foreign', 'a zip archive without a workbook in it');
    }
  }

  /** The unpacked bytes of a part; null when there is none of that name. @throws WorkbookFault beyond the budget */
  read(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const bytes = asWorkbookFault(() => inflated(entry, this.#budget));
    this.#budget -= bytes.length;
    return bytes;
  }

  /** What a part (`''`: the whole) is related to. */
  relationships(of: string): readonly Relationship[] {
    const folder = posix.dirname(of);
    const part = of === '' ? '_rels/.rels' : `${folder}/_rels/${posix.basename(of)}.rels`;
    const bytes = this.read(part);
    const found: Relationship[] = [];
    if (bytes === null) return found;
    readXmlEvents(bytes, part, {
      open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
        if (name !== 'Relationship' || mode === 'External') return;
        const path = target.startsWith('/') ? target.slice(1) : posix.join(of === '' ? '' : folder, target);
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: path });
      },
    });
    return found;
  }
}

function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkbookFault('foreign', 'an empty file');
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    const isEncrypted = bytes.includes(ENCRYPTED_CONTENT);
    throw new WorkbookFault('foreign', isEncrypted ? 'protected with a password' : 'an old Excel workbook (.xls)');
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP))
    throw new WorkbookFault('foreign', 'no zip archive, as workbooks are');
}

function asWorkbookFault<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof ZipFault)) throw thrown;
    switch (thrown.kind) {
      case 'broken':
        throw new WorkbookFault('broken', thrown.message);
      case 'encrypted':
        throw new WorkbookFault('foreign', 'protected with a password');
      case 'too-large':
        throw new WorkbookFault('too-large', thrown.message);
    }
  }
}

/** The id by which a part refers to one of its relationships. */
export const relationshipId = (attributes: Readonly<Record<string, string | undefined>>): string =>
  prefixed(attributes, 'id') ?? '';
