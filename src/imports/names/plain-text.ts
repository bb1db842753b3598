/** Longest text that is taken over from somebody else's file, in characters. */
const LONGEST = 300;

/** Controls, and signs that turn the direction of writing or cannot be seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** A text of another file as a cell may hold it: on one line, without what cannot be seen, of bounded length. */
export const plainText = (text: string): string => {
  const characters = Array.from(text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim());
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
};
