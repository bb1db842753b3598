import { callFates, fateMeanings } from '../measure/call-fate.ts';
import { shortCallSeconds } from '../measure/handle-times.ts';
import type { Measurements, TypeMeasurement } from '../measure/measurements.ts';
import { type RepeatRules, type Repeats, repeatRules } from '../measure/repeats.ts';
import type { CalibratedType } from './contact-types.ts';
import { decimals } from './decimals.ts';

const begin = '<!-- figures: written by scripts/anonymous-bank/build.ts -->';
const end = '<!-- end of figures -->';

/** Replaces what stands between the two markers of the README. */
export function withFigures(readme: string, measured: Measurements, types: readonly CalibratedType[]): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('the README has lost its markers');
  return `${readme.slice(0, from)}${begin}\n\n${figures(measured, types)}\n${readme.slice(to)}`;
}

function figures(measured: Measurements, types: readonly CalibratedType[]): string {
  return [
    fateTable(measured),
    callTable(measured, types),
    handleTimeTable(types, measured),
    repeatTable(types),
    repeatRulesTable(types),
    otherFigures(measured),
  ].join('\n');
}

function fateTable(measured: Measurements): string {
  return titled(
    'What became of the records',
    ['fate', 'records', 'meaning'],
    [
      ...callFates.map((fate) => [fate, String(measured.fates[fate]), fateMeanings[fate]]),
      ['**all**', `**${measured.records}**`, `of which ${measured.offered} offered to agents`],
    ],
  );
}

function callTable(measured: Measurements, types: readonly CalibratedType[]): string {
  return titled(
    'Calls offered, by type',
    ['contact type', 'offered (volume)', 'served', 'abandoned', 'unattended', 'empty service'],
    [
      ...types.map(({ measured: type }) => callCells(`${type.type.id} (${type.type.code})`, type)),
      callCells('all', measured),
    ],
  );
}

function callCells(name: string, { offered, fates }: Pick<Measurements, 'offered' | 'fates'>): readonly string[] {
  const counts = [offered, fates.served, fates.abandoned, fates.unattended, fates['empty-service']];
  return [name, ...counts.map(String)];
}

function handleTimeTable(types: readonly CalibratedType[], measured: Measurements): string {
  const cells = ({ handleTimes }: Pick<Measurements, 'handleTimes'>): readonly string[] => [
    String(handleTimes.count),
    decimals(handleTimes.mean, 1),
    decimals(handleTimes.sd, 1),
    decimals(handleTimes.median, 1),
    decimals(handleTimes.sd / handleTimes.mean, 2),
    `${decimals(100 * handleTimes.shortShare, 1)} %`,
    decimals(handleTimes.lognormal.mu, 3),
    decimals(handleTimes.lognormal.sigma, 3),
  ];
  return titled(
    'Handle time in seconds, and the variability that gives the touches this spread',
    [
      'contact type',
      'calls',
      'mean',
      'sd',
      'median',
      'CV',
      `under ${shortCallSeconds} s`,
      'lognormal μ',
      'lognormal σ',
      'variability',
    ],
    [
      ...types.map(({ measured: type, calibration }) => [
        type.type.id,
        ...cells(type),
        decimals(calibration.variability, 3),
      ]),
      ['all', ...cells(measured), ''],
    ],
  );
}

function repeatTable(types: readonly CalibratedType[]): string {
  return titled(
    'Repeats',
    ['contact type', 'identified calls', 'again within 24 h', 'same 24 h a week later', 'repeat rate'],
    types.map(({ measured: { type, repeats } }) => [
      type.id,
      String(repeats.indexCalls),
      String(repeats.returned),
      String(repeats.calledAnyway),
      rateText(repeats),
    ]),
  );
}

/** The same calls under other rules, for the types that have enough of them. */
function repeatRulesTable(types: readonly CalibratedType[]): string {
  const known = types.map(({ measured }) => measured).filter(({ repeats }) => repeats.rate !== null);
  const choices = [{ rules: repeatRules }, ...(known[0]?.otherRepeats ?? [])];
  const repeatsUnder = (type: TypeMeasurement, rules: RepeatRules): Repeats =>
    type.otherRepeats.find((other) => other.rules === rules)?.repeats ?? type.repeats;
  return titled(
    'Repeat rates under other rules (in brackets: the bare share that calls again, of how many calls)',
    ['window', 'control after', ...known.map(({ type }) => type.id)],
    choices.map(({ rules }) => [
      `${decimals(24 * rules.windowDays, 0)} h${rules === repeatRules ? ' (used)' : ''}`,
      `${rules.controlAfterDays} days`,
      ...known.map((type) => {
        const repeats = repeatsUnder(type, rules);
        const bare = decimals((100 * repeats.returned) / repeats.indexCalls, 0);
        return `${rateText(repeats)} (${bare} % of ${repeats.indexCalls})`;
      }),
    ]),
  );
}

function rateText({ rate }: Repeats): string {
  return rate === null ? 'unknown' : `${decimals(100 * rate, 1)} %`;
}

function otherFigures(measured: Measurements): string {
  const { attendance, patience, unidentified } = measured;
  return `### Patience, attendance, service

- Patience: ${patience.waited} calls reached the queue and waited ${patience.secondsWaited} seconds together; ${patience.abandoned} of them
  abandoned: mean patience ${decimals(patience.meanSeconds, 1)} s.
- Answered within 20 s: ${decimals(100 * measured.answeredWithinTwentySeconds, 1)} % of offered calls.
- Attendance: ${attendance.agents} agents, ${attendance.agentDays} agent-days, ${decimals(attendance.attendedHours, 0)} h from first to last call (${decimals(attendance.attendedHoursWithoutGaps, 0)} h without gaps over
  an hour), ${decimals(attendance.serviceHours, 0)} h in service: ${decimals(attendance.fullTimeEquivalents, 1)} full-time equivalents, occupancy ${decimals(100 * attendance.occupancy, 0)} %.
- Without a caller's id: ${decimals(100 * unidentified.waited, 0)} % of the calls that waited, ${decimals(100 * unidentified.notWaited, 0)} % of those that did not.
`;
}

function titled(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `### ${title}\n\n${line(header)}${line(header.map(() => '---'))}${rows.map(line).join('')}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
