import type { OnFailure } from '../../domain/map.ts';
import { parseDuration } from '../duration/parse.ts';
import { nearestName } from '../nearest.ts';
import { cell, fromText, type Reading } from './cell.ts';

const WORDS = ['fail', 'manual', 'offline', 'defer', 'skip'] as const;
const CALL = /^([a-z]+)\s*(?:\((.*)\))?$/isu;

const read = (text: string): Reading<OnFailure> => {
  const complain = (reason: string): Reading<OnFailure> => ({
    complaint: { code: 'malformed-on-failure', about: { text, reason } },
  });
  const [, written = text, inside] = CALL.exec(text) ?? [];
  const kind = WORDS.find((word) => word === written.toLowerCase());
  switch (kind) {
    case undefined: {
      const nearest = nearestName(written, WORDS);
      return { complaint: { code: 'unknown-value', about: { text, vocabulary: WORDS, nearest } } };
    }
    case 'manual':
    case 'offline': {
      if (inside === undefined || inside.trim() === '') {
        return complain(`${kind} needs to say how long it takes an agent, such as ${kind}(180s)`);
      }
      const duration = parseDuration(inside.trim());
      return 'complaint' in duration ? duration : { value: { kind, duration: duration.value } };
    }
    case 'fail':
    case 'defer':
    case 'skip':
      return inside === undefined ? { value: { kind } } : complain(`${kind} takes nothing in brackets`);
  }
};

/** What happens to a step while a need of it is down. */
export const onFailure = cell<OnFailure>({
  schema: fromText(read),
  json: { type: 'string', pattern: '^\\s*(fail|defer|skip|manual\\s*\\(.+\\)|offline\\s*\\(.+\\))\\s*$' },
  form: 'fail, manual(180s), offline(600s), defer or skip',
});
