/** What an outcome of the records means to an import. */
export const OUTCOMES = ['answered', 'abandoned', 'left', 'ignored'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** In words; `left`: never asked for an agent, and so was not offered to one. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  answered: 'an agent took it',
  abandoned: 'the customer gave up',
  left: 'ended before it was offered to an agent',
  ignored: 'not a contact of a customer',
};

const WORDS: readonly (readonly [RegExp, Outcome])[] = [
  [
    /^(answer(ed)?|agent|handled|connected|served|service|complete(d)?|resolved|(agent|customer) disconnect(ed)?|transfer(red)?|ok|conn|ans)$/u,
    'answered',
  ],
  [
    /^(abandon(ed)?|abandoned in queue|queue abandon(ed)?|aban|aband|abn|hang|hang ?up|hung up|missed|lost|gave up|no answer)$/u,
    'abandoned',
  ],
  [/^(ivr|ivr abandon(ed)?|abandoned in ivr|left in ivr|self ?service|self served|contained)$/u, 'left'],
  [/^(phantom|test( call)?|virtual|ghost|outbound|internal)$/u, 'ignored'],
];

/** What a word for an outcome means; null where that is not known. */
export const outcomeOf = (word: string): Outcome | null => {
  const plain = word
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, ' ')
    .trim();
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};
