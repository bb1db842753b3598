/** English: also what terminals and files other than reports speak. */
import { messages } from './en/index.ts';
import type { Language } from './language.ts';
import { type Say, sayIn } from './say.ts';

export const ENGLISH: Language = { id: 'en', messages, lowersNames: true, mostInWords: 10, ownLocale: 'en-GB' };

export const english: Say = sayIn(ENGLISH);
