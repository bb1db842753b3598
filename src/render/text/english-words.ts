/** What terminals say, in the words of English reports. */
import { english } from '../../messages/english.ts';
import { vocabularyIn } from '../vocabulary.ts';

export const words = vocabularyIn(english);

export const NOT_KNOWN = english('words.notKnown');

/** "a", "a and b", "a, b and c". */
export const { listed } = english;
