/** Names as the Open-PSA model exchange format wants them: letters, digits, `_`, and single `-` between these. */
const NOT_ALLOWED = /[^A-Za-z0-9_]+/g;
const ENDS = /^-+|-+$/g;

/** Gives every id a name of its own that looks like it; equal calls give equal names. */
export class XmlNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** @param kind tells ids of different sorts apart, and begins the name, which has to begin with a letter */
  nameOf(kind: string, id: string): string {
    const key = JSON.stringify([kind, id]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const like = [kind, id.replaceAll(NOT_ALLOWED, '-').replaceAll(ENDS, '')].filter((part) => part !== '').join('-');
    // Tools may compare names without regard to case.
    let name = like;
    for (let again = 2; this.#taken.has(name.toLowerCase()); again++) name = `${like}-${again}`;
    this.#taken.add(name.toLowerCase());
    this.#names.set(key, name);
    return name;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as content of an element or of a quoted attribute. */
export const xmlText = (text: string): string =>
  text.replaceAll(UNFIT, '\u{FFFD}').replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
