import type { Duration } from '../../domain/duration.ts';
import { nearestName } from '../nearest.ts';
import type { Complaint } from '../problem-catalogue.ts';
import { isImpossible, readArguments } from './arguments.ts';
import { readSeconds } from './constant.ts';
import { DISTRIBUTIONS } from './distributions.ts';
import { beyondComputing } from './moments-bound.ts';

const CALL = /^([a-z][a-z0-9 _-]*?)\s*\((.*)\)$/isu;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/iu;

export type DurationReading = { readonly value: Duration } | { readonly complaint: Complaint };

/**
 * Reads the duration grammar: seconds (`42`), `90s`, `1m30s`, `2h`, `3d`, `00:01:30`, or a distribution with named or
 * ordered parameters. Names are case-insensitive. Beside mean and sd, a lognormal may be written with mu and sigma and a
 * gamma with shape and scale, so that every fitted distribution can be written down exactly.
 * An `empirical(file.csv#column)` comes back without values: its file is read apart.
 */
export const parseDuration = (text: string): DurationReading => {
  const written = text.trim();
  const call = CALL.exec(written);
  if (call !== null) return parseCall(written, call[1] ?? '', call[2] ?? '');
  const seconds = readSeconds(written);
  if (seconds === null) return notADuration(written, reasonAgainst(written));
  if (seconds < 0) return { complaint: { code: 'negative-duration', about: { text: written } } };
  return within(written, { kind: 'constant', seconds: seconds === 0 ? 0 : seconds });
};

const parseCall = (written: string, name: string, inside: string): DurationReading => {
  if (name.toLowerCase() === 'empirical') return parseEmpirical(written, inside);
  const distribution = DISTRIBUTIONS.find((candidate) => candidate.name === name.toLowerCase());
  if (distribution === undefined) {
    const names = [...DISTRIBUTIONS.map((known) => known.name), 'empirical'];
    const nearest = nearestName(name, names);
    return notADuration(
      written,
      `there is no distribution of this name${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    );
  }
  const read = readArguments(inside, distribution);
  const built = isImpossible(read) ? read : read.form.build(read.values);
  if (isImpossible(built)) {
    return { complaint: { code: 'impossible-distribution', about: { text: written, ...built } } };
  }
  return within(written, built);
};

const EMPIRICAL = /^\s*(.+?)\s*#\s*([^#]+?)\s*$/su;

const parseEmpirical = (written: string, inside: string): DurationReading => {
  const [, file, column] = EMPIRICAL.exec(inside) ?? [];
  if (file === undefined || column === undefined) {
    return notADuration(written, 'empirical needs a file and a column, such as empirical(handle-times.csv#seconds)');
  }
  return { value: { kind: 'empirical', values: [], source: `${file}#${column}` } };
};

const within = (text: string, duration: Duration): DurationReading => {
  const reason = beyondComputing(duration);
  if (reason === null) return { value: duration };
  const mend = 'Check the unit: a bare number is seconds. Use a distribution with a smaller spread.';
  return { complaint: { code: 'impossible-distribution', about: { text, reason, mend } } };
};

const notADuration = (text: string, reason: string): DurationReading => ({
  complaint: { code: 'not-a-duration', about: { text, reason } },
});

const reasonAgainst = (written: string): string => {
  if (NOT_FINITE.test(written)) return 'it is not a finite number';
  if (/^\d+:\d+$/u.test(written)) return 'hours and minutes or minutes and seconds? Write 00:01:30, or 1m30s';
  if (/^[a-z]+\s*\(/iu.test(written)) return 'the closing bracket is missing';
  return 'neither a number, nor a number with units d, h, m, s, nor a distribution';
};
