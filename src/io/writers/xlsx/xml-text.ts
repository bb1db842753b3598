/** Text as it stands in the XML of a workbook. */

/** Characters that XML cannot hold, lone halves of pairs among them; and a carriage return, which readers would lose. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
/** What a reader would take for such a character. */
const LIKE_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => MARKUP[sign] ?? sign);

/** The text of a cell; what XML cannot hold is written as workbooks do: `_x0001_`. */
export const cellText = (text: string): string =>
  escaped(
    text
      .replace(LIKE_ESCAPED, '_x005F_')
      .replace(
        UNWRITABLE,
        (character) => `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );

/** The value of an attribute, or text outside cells: what XML cannot hold becomes a blank. */
export const plainXml = (text: string): string => escaped(text.replace(UNWRITABLE, ' '));

/** Attributes in the order given; those that are null are left out. */
export const attributesXml = (attributes: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${plainXml(String(value))}"`)
    .join('');
