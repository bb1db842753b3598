/** What AI could do and what it does in each set-up: the funnel, the hours, and the step that stops the rest. */
import { partBarsChart } from '../../../charts/part-bars.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asSentence } from '../../words.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { asIsName } from './set-ups.ts';

export interface AiSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly hours: string;
  readonly gaps: readonly TableView[];
  readonly unknown: string | null;
}

type Ai = SetupHandleTime['ai'];
type Level = 'eligible' | 'readableContacts' | 'completableContacts' | 'completed';

const LEVELS: readonly (readonly [Level, name: string, meaning: string])[] = [
  ['eligible', 'Eligible', 'AI could resolve them if it could act'],
  ['readableContacts', 'Readable', 'of types for which every system can be read'],
  ['completableContacts', 'Completable', 'of types for which every step can be called and governed'],
  ['completed', 'Completed', 'AI completes them in this set-up'],
];
const MOST_GAPS = 6;
const MOST_TYPES = 3;

/** Null where no contact type is known to be eligible, so that nothing can be said. */
export async function aiSection(context: ReportContext): Promise<AiSection | null> {
  const { result, figures } = context;
  const asIs = asIsHandleTime(result);
  if (asIs === null || asIs.ai.eligible.contacts === 0) return null;
  const target = furthestOfAi(context);
  const shown = [
    { name: asIsName(result), ai: asIs.ai },
    ...(target === null ? [] : [{ name: target.name, ai: target.setup.ai }]),
  ];
  const words = (ai: Ai, level: Level): string =>
    `${figures.whole(ai[level].contacts)} · ${figures.number(ai[level].hours)}\u00a0h`;
  return {
    template: 'ai',
    id: ANCHORS.ai,
    short: 'What AI can finish',
    title: titleOf(context, asIs.ai, target),
    basis: `Contacts a ${result.organization.period} that AI could resolve if it could act, and how far it gets. Reading for a contact is not finishing it. That AI takes an average eligible contact of its type is an assumption.`,
    figure: await figureView(context, {
      id: 'figure-ai',
      tableOpen: true,
      caption: `Contacts a ${result.organization.period} and the agent hours they take${target === null ? ', as it is' : `: as it is, and with ${target.name}`}`,
      key: 'Readable and completable are each of eligible contacts: a type that AI could complete need not be one that it could read for, and the other way round. Hours are what the contacts would take without AI in the same set-up.',
      message: `AI funnel. ${shown.map(({ name, ai }) => `${name}: ${LEVELS.map(([level, word]) => `${word.toLowerCase()} ${figures.whole(ai[level].contacts)}`).join(', ')}`).join('; ')}.`,
      table: funnelTable(context),
      chart: (room) =>
        partBarsChart(
          {
            setupLabels: ['As it is', 'With the set-up'].slice(0, shown.length),
            rows: LEVELS.map(([level, name]) => ({
              name,
              parts: shown.map(({ ai }) => ({ value: ai[level].contacts, label: words(ai, level) })),
            })),
          },
          room,
        ),
    }),
    hours: hoursWords(context, shown),
    gaps: gapsOf(context, shown.at(-1) ?? shown[0]),
    unknown: unknownWords(context, asIs.ai),
  };
}

/** The set-up in which AI completes most; where it completes nothing in any, the one in which it could. */
function furthestOfAi({ result }: ReportContext) {
  const [first] = modelledSetups(result).toSorted(
    (a, b) =>
      b.setup.ai.completed.contacts - a.setup.ai.completed.contacts ||
      b.setup.ai.completableContacts.contacts - a.setup.ai.completableContacts.contacts,
  );
  return first === undefined || first.setup.ai.completableContacts.contacts === 0 ? null : first;
}

function titleOf(
  { figures }: ReportContext,
  asIs: Ai,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string {
  const read = asIs.readable === null ? null : figures.share(asIs.readable);
  const could = asIs.completable === null ? null : figures.share(asIs.completable);
  const now =
    read === null || could === null
      ? 'How far AI gets today is not known'
      : asIs.readable === 0 && asIs.completable === 0
        ? 'AI can neither read for nor finish any of what it could resolve'
        : `AI can read for ${read} of what it could resolve and finish ${asIs.completable === 0 ? 'none of it' : could}`;
  const then = target?.setup.ai.completable;
  if (then == null || target === null || then === asIs.completable) return now;
  return `${now}; with ${target.name} it could finish ${figures.share(then)}`;
}

function funnelTable({ result, figures }: ReportContext): TableView {
  const cell = ({ contacts, hours }: Ai['eligible']) =>
    numberCell(figures.whole(contacts), { note: `${figures.number(hours)}\u00a0h` });
  return tableView(
    'AI in each set-up: contacts and agent hours',
    columns('Set-up', ...LEVELS.map(([, number]) => ({ number })), { number: 'Hours saved' }),
    setupIds(result).flatMap((id) => {
      const ai = result.handleTime.setups[id]?.ai;
      if (ai === undefined) return [];
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          ...LEVELS.map(([level]) => cell(ai[level])),
          numberCell(figures.number(ai.hoursSaved), {
            note: ai.handoverHours > 0 ? `after ${figures.number(ai.handoverHours)}\u00a0h of hand-overs` : null,
          }),
        ],
      ];
    }),
    LEVELS.map(([, name, meaning]) => `${name}: ${meaning}.`).join(' '),
  );
}

function hoursWords(
  { result, figures }: ReportContext,
  shown: readonly { readonly name: string; readonly ai: Ai }[],
): string {
  const last = shown.at(-1);
  if (last === undefined) return '';
  const { eligible, hoursSaved } = last.ai;
  const { period } = result.organization;
  if (hoursSaved <= 0)
    return `In ${last.name}, AI could save ${figures.number(eligible.hours)} agent hours a ${period} and saves none.`;
  return `In ${last.name}, AI could save ${figures.number(eligible.hours)} agent hours a ${period} and saves ${figures.number(hoursSaved)} of them, at base values.`;
}

function gapsOf(
  context: ReportContext,
  shown: { readonly name: string; readonly ai: Ai } | undefined,
): AiSection['gaps'] {
  if (shown === undefined) return [];
  const { gaps } = shown.ai;
  const table = (heading: string, rows: Ai['gaps']['readable']) =>
    rows.length === 0 ? [] : [gapTable(context, `${heading}, in ${shown.name}`, rows)];
  return [
    ...table('Eligible, and not readable', gaps.readable),
    ...table('Eligible, and not completable', gaps.completable),
    ...table('Completable, and not completed', gaps.completed),
  ];
}

function gapTable({ result, figures }: ReportContext, caption: string, gaps: Ai['gaps']['readable']): TableView {
  // One reason at many steps is one obstacle: it is told once, with how many steps have it.
  const groups = [...Map.groupBy(gaps, ({ reason }) => reason).values()].toSorted((a, b) => most(b) - most(a));
  const shown = groups.slice(0, MOST_GAPS);
  const names = new Map(result.operation.contactTypes.map(({ id, name }) => [id, shortened(name, LONGEST_NAME)]));
  return tableView(
    caption,
    columns('What stops them', 'Contact types', { number: 'Contacts' }, { number: 'Hours' }),
    shown.map((group) => {
      const [first] = group;
      const widest = group.toSorted((a, b) => b.contacts - a.contacts)[0] ?? first;
      const types = [...new Set(group.flatMap(({ contactTypes }) => contactTypes))];
      const listedTypes = types.slice(0, MOST_TYPES).map((id) => names.get(id) ?? id);
      const more = types.length - listedTypes.length;
      return [
        headerCell((widest?.reason ?? '').replace(/^its permission/u, 'the permission of a step'), {
          note: whereWords(result, group),
        }),
        textCell(more > 0 ? `${listedTypes.join(', ')} and ${more} more` : listedTypes.join(', ')),
        numberCell(figures.whole(widest?.contacts ?? 0)),
        numberCell(figures.number(widest?.hours ?? 0)),
      ];
    }),
    `A contact type may stop at several obstacles: rows overlap and do not sum.${groups.length > shown.length ? ` ${groups.length - shown.length} obstacles that stop fewer contacts are in the result document.` : ''}`,
  );
}

const most = (gaps: Ai['gaps']['readable']): number => Math.max(...gaps.map(({ contacts }) => contacts));

function whereWords(result: ReportContext['result'], gaps: Ai['gaps']['readable']): string | null {
  const steps = gaps.filter(({ step }) => step !== null);
  const [only] = steps;
  if (only === undefined) return null;
  const workflow = shortened(result.operation.workflowNames[only.workflow ?? ''] ?? only.workflow ?? '', LONGEST_NAME);
  return steps.length === 1 ? `step ${only.step} of ${workflow}` : `at ${steps.length} steps, first in ${workflow}`;
}

function unknownWords({ figures }: ReportContext, { unknownTypes }: Ai): string | null {
  if (unknownTypes.length === 0) return null;
  return asSentence(
    `Of ${figures.count(unknownTypes.length, 'contact type')} it is not known how much AI could resolve, or how many there are: they give AI nothing here`,
  );
}
