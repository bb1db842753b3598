/** English words for kinds of work. */
import { KINDS, type Kind } from '../domain/vocabulary.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  resolution: 'Resolution',
  action: 'Action',
  context: 'Context',
  navigation: 'Navigation',
  authentication: 'Authentication',
  transcription: 'Transcription',
  waiting: 'Waiting',
  governance: 'Governance',
  documentation: 'Documentation',
  'hand-off': 'Hand-off',
  orchestration: 'Orchestration',
};

export const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
