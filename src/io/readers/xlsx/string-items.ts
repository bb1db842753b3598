import { readXmlEvents } from './xml-events.ts';

/** How workbooks write characters that XML cannot hold, and an underscore that would look like one of them. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

/** Text as it stands in a workbook, with the characters that it stands for; a NUL, which no other file could hold, stays. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (whole, code: string) =>
        code === '0000' ? whole : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Gathers the text of one string item: all runs of rich text, without the reading aids of East Asian scripts. */
export class TextGatherer {
  #text = '';
  #inText = false;
  #inReadingAid = false;

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReadingAid = true;
  }

  text(text: string): void {
    if (this.#inText && !this.#inReadingAid) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReadingAid = false;
  }

  /** The text gathered since the last time. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** The strings that cells share, in the order by which they refer to them. */
export const readSharedStrings = (bytes: Buffer | null, part: string): readonly string[] => {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const gatherer = new TextGatherer();
  readXmlEvents(bytes, part, {
    open: (name) => gatherer.open(name),
    text: (text) => gatherer.text(text),
    close: (name) => {
      gatherer.close(name);
      if (name === 'si') strings.push(gatherer.take());
    },
  });
  return strings;
};
