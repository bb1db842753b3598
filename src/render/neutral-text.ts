/**
 * Text from the input made harmless to whoever reads it. Escaping is left to each format; this is about characters that
 * do harm in any of them.
 */

/** Overrides, embeddings and isolates reorder what stands after them, also beyond the text that brings them (UAX 9). */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Controls of terminals and the like; line ends and tabs become a blank. */
const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/gu;
/** Halves of a pair of surrogates are no characters at all. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Any of the above: hardly a text has one, and most are looked at once instead of four times. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** Longest text that is shown; what is longer is cut, and says so. */
const LONGEST = 1200;

export function neutralText(text: string): string {
  return shortened(neutralProse(text), LONGEST);
}

/** The same at any length, for what the author of a report writes. */
export function neutralProse(text: string): string {
  if (!HARMFUL.test(text)) return text;
  return text
    .replaceAll(LINE_ENDS, ' ')
    .replaceAll(REORDERING, '')
    .replaceAll(CONTROLS, '')
    .replaceAll(LONE_SURROGATES, '\ufffd');
}

/** At most so many characters, the last of them an ellipsis where something was cut; never half a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text);
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same data with every text in it, keys included, made neutral. */
export function withNeutralText<T>(data: T): T {
  return neutralised(data) as T;
}

function neutralised(data: unknown): unknown {
  if (typeof data === 'string') return neutralText(data);
  if (Array.isArray(data)) return data.map(neutralised);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [neutralText(key), neutralised(value)]));
}
