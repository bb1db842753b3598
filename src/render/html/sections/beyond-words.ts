/** What the section on the systems beyond the contact centre says in sentences, and how it names systems and ways. */
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { shortened } from '../../neutral-text.ts';
import { missingWords } from '../indicator-words.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';

export type Beyond = NonNullable<OperationSummary['beyond']>;
export type Way = Beyond['workflows'][string]['way'];

export const INDICATOR = 'enterprise-reach';
export const WAYS = [
  'executed',
  'by-person',
  'by-person-unclear',
  'not-callable',
  'unknown',
] as const satisfies readonly Way[];
const MOST_NAMED = 8;
/** Bounds nearer than this are one figure. */
const SAME = 0.0005;

export function titleOf({ figures, say }: ReportContext, beyond: Beyond): string {
  const ways = Object.values(beyond.workflows).map(({ way }) => way);
  const { byPersonShare } = beyond;
  if (ways.length === 0) return say('beyond-the-contact-centre.titleNone');
  if (ways.every((way) => way === 'executed')) {
    // An empty category or system may hide another workflow that goes there.
    return say(
      beyond.missing.length === 0
        ? 'beyond-the-contact-centre.titleExecuted'
        : 'beyond-the-contact-centre.titleExecutedKnown',
    );
  }
  const byPerson = ways.filter((way) => way !== 'executed' && way !== 'unknown').length;
  if (byPerson === 0) return say('beyond-the-contact-centre.titleUnknown');
  if (byPersonShare === null || byPersonShare.floor === 0)
    return say('beyond-the-contact-centre.titleWorkflows', { count: byPerson, number: say.numberWord(byPerson) });
  const share = figures.share(byPersonShare.floor);
  return say(isOne(byPersonShare) ? 'beyond-the-contact-centre.title' : 'beyond-the-contact-centre.titleAtLeast', {
    share,
  });
}

const isOne = ({ floor, ceiling }: { readonly floor: number; readonly ceiling: number }): boolean =>
  ceiling - floor < SAME;

export function basisOf(context: ReportContext, beyond: Beyond): string {
  const { result, figures, say } = context;
  const systems = Object.keys(beyond.systems).length;
  const workflows = Object.keys(beyond.workflows).length;
  const { volumeShare } = beyond;
  const share = volumeShare === null ? null : rangeWords(context, volumeShare);
  const reach = result.assessment.indicators[INDICATOR];
  return [
    say('beyond-the-contact-centre.basis', { count: systems, number: say.numberWord(systems) }),
    workflows === 0
      ? ''
      : share === null
        ? say('beyond-the-contact-centre.reach', { count: workflows, number: say.numberWord(workflows) })
        : say('beyond-the-contact-centre.reachOfVolume', {
            count: workflows,
            number: say.numberWord(workflows),
            share,
          }),
    reach?.outcome === 'measured' && reach.value !== null
      ? say('beyond-the-contact-centre.executedShare', { share: figures.share(reach.value) })
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function rangeWords({ figures, say }: ReportContext, bounds: { readonly floor: number; readonly ceiling: number }) {
  if (isOne(bounds)) return figures.share(bounds.floor);
  return say('table.range', { low: figures.share(bounds.floor), high: figures.share(bounds.ceiling) });
}

/** Whatever a later edition may name stands as it is written. */
export const wayName = ({ say }: ReportContext, way: Way): string =>
  say.has(`beyond-the-contact-centre.way-${way}`) ? say(`beyond-the-contact-centre.way-${way}`) : way;

export const systemName = ({ result }: ReportContext, id: string): string =>
  shortened(result.operation.systemNames[id] ?? id, LONGEST_NAME);

export const totalOf = ({ stepExecutions }: Beyond['systems'][string]): number =>
  WAYS.reduce((sum, way) => sum + stepExecutions[way], 0);

/** Those with most step executions first. */
export const ordered = (beyond: Beyond): readonly [string, Beyond['systems'][string]][] =>
  Object.entries(beyond.systems).toSorted(([x, a], [y, b]) => totalOf(b) - totalOf(a) || (x < y ? -1 : 1));

export function islandWords(context: ReportContext, beyond: Beyond): string {
  const { say } = context;
  const all = ordered(beyond);
  const islands = all.filter(([, { isIsland }]) => isIsland === true).map(([id]) => systemName(context, id));
  const open = all.filter(([, { isIsland }]) => isIsland === null).map(([id]) => systemName(context, id));
  return [
    islands.length === 0
      ? say(open.length === 0 ? 'beyond-the-contact-centre.noIsland' : 'beyond-the-contact-centre.noIslandKnown')
      : say('beyond-the-contact-centre.islands', { count: islands.length, names: named(context, islands) }),
    open.length === 0
      ? ''
      : say('beyond-the-contact-centre.openIslands', { count: open.length, names: named(context, open) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function named({ say }: ReportContext, names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more <= 0
    ? say.listed(names)
    : say('beyond-the-contact-centre.andMore', { names: names.slice(0, MOST_NAMED).join(', '), count: more });
}

export function unknownWords(context: ReportContext, { missing }: Beyond): string | null {
  if (missing.length === 0) return null;
  const { say } = context;
  return say('beyond-the-contact-centre.unknown', {
    cells: say.listed(missing.map((cells) => missingWords(context, cells))),
  });
}
