/** Words for the vocabularies of the map, in the language that is spoken. */
import { type Activity, isCoordination, KIND_OF_ACTIVITY, KINDS, type Kind } from '../domain/vocabulary.ts';
import { capitalised } from '../messages/capitalised.ts';
import type { MessageKey, Say } from '../messages/say.ts';
import type { ElementImpact } from '../schema/result/blast-radius.ts';
import type { ProvenanceStatus } from '../schema/result/evidence.ts';

export interface Vocabulary {
  readonly kind: (kind: string) => string;
  readonly kindMeaning: (kind: Kind) => string;
  readonly activity: (activity: string) => string;
  readonly intervention: (id: string) => string;
  readonly status: (status: ProvenanceStatus | 'unknown') => string;
  readonly element: (kind: ElementImpact['kind']) => string;
  /** A table of the map. */
  readonly table: (table: string) => string;
  readonly channel: (channel: string) => string;
  /** A unit by itself, as the head of figures without one. */
  readonly unit: (unit: string) => string;
  /** Of volumes: `a month`. */
  readonly perPeriod: (period: string) => string;
}

/** Whatever a later edition may name stands as it is written. */
export function vocabularyIn(say: Say): Vocabulary {
  const word = (key: string, otherwise: string): string =>
    say.has(`words.${key}`) ? say(`words.${key}` as MessageKey) : otherwise;
  return {
    kind: (kind) => word(`kind-${kind}`, kind),
    kindMeaning: (kind) => say(`words.meaning-${kind}`),
    activity: (activity) => word(`activity-${activity}`, capitalised(activity)),
    intervention: (id) => word(`intervention-${id}`, capitalised(id.replaceAll('-', ' '))),
    status: (status) => say(`words.status-${status}`),
    element: (kind) => say(`words.element-${kind}`),
    table: (table) => word(`table-${table}`, table),
    channel: (channel) => word(`channel-${channel}`, capitalised(channel)),
    unit: (unit) => {
      const key = `units.${unit.replaceAll(' ', '-')}`;
      return say.has(key) ? say(key as MessageKey, { exactlyOne: 'no' }) : unit;
    },
    perPeriod: (period) => word(`per-period-${period}`, `/ ${period}`),
  };
}

export { capitalised };

export const kindOfActivity = (activity: string): Kind =>
  activity in KIND_OF_ACTIVITY ? KIND_OF_ACTIVITY[activity as Activity] : 'orchestration';

export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

export const isCoordinationKind = (kind: string): boolean => !isKind(kind) || isCoordination(kind);

/** A sentence's end where the text has none. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Findings come with a blank before the per cent sign; English reports close it up, as their own numbers do. */
export const findingText = (say: Say, finding: string): string =>
  say.language.id === 'en' ? finding.replaceAll(/(\d) %/g, '$1%') : finding;
