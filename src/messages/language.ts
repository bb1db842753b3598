/** A language of reports. */
import type { Messages } from './en/index.ts';

/** Everything about a language that messages alone do not say. */
export interface Language {
  /** BCP 47 primary subtag: the folder of its messages. */
  readonly id: string;
  readonly messages: Messages;
  /** Whether names such as "Execution layer" begin with a small letter inside a sentence. */
  readonly lowersNames: boolean;
  /** Largest number that sentences write in words, as the language's style has it; its words go as far. */
  readonly mostInWords: number;
  /** BCP 47 tag by which lists are joined, and dates written where no other is asked for. */
  readonly ownLocale: string;
}
