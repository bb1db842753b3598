/** Something to say, before it is known in which language: the key of a message and what goes into it. Pure data. */

export interface Phrase {
  /** Of a message, such as `notes.hand-off`. */
  readonly key: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** Words that are ready in the language of what they come from (a name, a column of the map), or a phrase. */
export type Text = string | Phrase;

/** Phrases inside a phrase are said in the same language; lists are joined as the language joins them. */
export type PhraseValue = string | number | Phrase | readonly PhraseValue[];
