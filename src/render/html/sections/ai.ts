/** What AI could do and what it does in each set-up: the funnel, the hours, and the step that stops the rest. */
import { partBarsChart } from '../../../charts/part-bars.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import type { MessageKey, Say } from '../../../messages/say.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { qualified, weakerOf } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { sentences, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorCertainty } from '../indicator-certainty.ts';
import { modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, noteOnce, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';
import { asIsName } from './set-ups.ts';

export interface AiSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly hours: string;
  readonly gaps: readonly TableView[];
  readonly unknown: string | null;
}

type Ai = SetupHandleTime['ai'];
type Gaps = Ai['gaps']['readable'];
interface NamedAi {
  readonly name: string;
  readonly ai: Ai;
}
type Level = 'eligible' | 'readableContacts' | 'completableContacts' | 'completed';

const LEVELS = [
  ['eligible', 'ai.eligible'],
  ['readableContacts', 'ai.readable'],
  ['completableContacts', 'ai.completable'],
  ['completed', 'ai.completed'],
] as const satisfies readonly (readonly [Level, MessageKey])[];
const MOST_GAPS = 6;
const MOST_TYPES = 3;

/** Null where no contact type is known to be eligible, so that nothing can be said. */
export async function aiSection(context: ReportContext): Promise<AiSection | null> {
  const { result, figures, say, words } = context;
  const asIs = asIsHandleTime(result);
  if (asIs === null || asIs.ai.eligible.contacts === 0) return null;
  const target = furthestOfAi(context);
  const perPeriod = words.perPeriod(result.organization.period);
  const shown = [
    { name: asIsName(result), ai: asIs.ai },
    ...(target === null ? [] : [{ name: target.name, ai: target.setup.ai }]),
  ];
  const label = (ai: Ai, level: Level): string =>
    [figures.whole(ai[level].contacts), hoursIn(context, ai[level].hours)].filter((text) => text !== null).join(' · ');
  return {
    template: 'ai',
    id: ANCHORS.ai,
    short: say('ai.short'),
    title: titleOf(context, asIs.ai, target),
    basis: say('ai.basis', { perPeriod }),
    figure: await figureView(context, {
      id: 'figure-ai',
      tableOpen: true,
      caption:
        target === null
          ? say('ai.captionAsIs', { perPeriod })
          : say('ai.captionWith', { perPeriod, name: target.name }),
      key: say('ai.key'),
      message: say('ai.message', { parts: shown.map(({ name, ai }) => funnelWords(context, name, ai)).join('; ') }),
      table: funnelTable(context),
      chart: (room) =>
        partBarsChart(
          {
            setupLabels: [say('table.asItIs'), say('table.withSetUp')].slice(0, shown.length),
            rows: LEVELS.map(([level, name]) => ({
              name: say(name),
              parts: shown.map(({ ai }) => ({ value: ai[level].contacts, label: label(ai, level) })),
            })),
          },
          room,
        ),
    }),
    hours: sentences(hoursWords(context, shown), undescribedWords(context)),
    gaps: gapsOf(context, shown.at(-1) ?? shown[0]),
    unknown: unknownWords(context, asIs.ai),
    sources: sourcesOf(context, {
      tables: ['contact-types', 'touches', 'systems', 'workflows', 'workflow-steps'],
      method: ['ai'],
      assumptions: true,
    }),
  };
}

const funnelWords = ({ figures, say }: ReportContext, name: string, ai: Ai): string =>
  say('ai.messagePart', {
    name,
    eligible: figures.whole(ai.eligible.contacts),
    readable: figures.whole(ai.readableContacts.contacts),
    completable: figures.whole(ai.completableContacts.contacts),
    completed: figures.whole(ai.completed.contacts),
  });

/** The set-up in which AI completes most; where it completes nothing in any, the one in which it could. */
function furthestOfAi({ result }: ReportContext) {
  const [first] = modelledSetups(result).toSorted(
    (a, b) =>
      b.setup.ai.completed.contacts - a.setup.ai.completed.contacts ||
      b.setup.ai.completableContacts.contacts - a.setup.ai.completableContacts.contacts,
  );
  return first === undefined || first.setup.ai.completableContacts.contacts === 0 ? null : first;
}

const INDICATOR = 'ai-completable';

function titleOf(
  { result, figures, say }: ReportContext,
  ai: Ai,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string {
  const { readable, completable } = ai;
  const later = target?.setup.ai.completable ?? null;
  const name = target?.name ?? '';
  const then = later === null || later === completable ? null : figures.share(later);
  if (readable === null || completable === null)
    return then === null ? say('ai.titleUnknown') : say('ai.titleUnknownWith', { name, later: then });
  const open = isOpen(result, ai) ? 'yes' : 'no';
  const now =
    readable === 0 && completable === 0
      ? say('ai.titleNeither', { open })
      : completable === 0
        ? say('ai.titleReadNone', { read: figures.share(readable), open })
        : say('ai.titleReadSome', { read: figures.share(readable), could: figures.share(completable), open });
  return qualified(
    say,
    then === null ? now : say('ai.titleWith', { now, name, later: then }),
    weakerOf(indicatorCertainty(result, INDICATOR, ['contact-types', 'workflow-steps']), workflowCertainty(result)),
    'workflows',
  );
}

/** Whether cells that nobody knows could make it more: what is not known gives AI nothing. */
function isOpen({ assessment }: ReportContext['result'], { unknownTypes }: Ai): boolean {
  const { value, wider, ceiling } = ownEntry(assessment.indicators, INDICATOR) ?? {};
  return unknownTypes.length > 0 || (ceiling != null && (ceiling.value !== value || ceiling.wider !== wider));
}

const hoursIn = ({ figures }: ReportContext, hours: number | null): string | null =>
  hours === null ? null : `${figures.number(hours)}\u00a0h`;

function funnelTable(context: ReportContext): TableView {
  const { result, figures, say } = context;
  const cell = ({ contacts, hours }: Ai['eligible']) =>
    numberCell(figures.whole(contacts), { note: hoursIn(context, hours) });
  return tableView(
    say('ai.tableCaption'),
    columns(say('table.setUp'), ...LEVELS.map(([, name]) => ({ number: say(name) })), {
      number: say('ai.columnHoursSaved'),
    }),
    setupIds(result).flatMap((id) => {
      const ai = result.handleTime.setups[id]?.ai;
      if (ai === undefined) return [];
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          ...LEVELS.map(([level]) => cell(ai[level])),
          numberCell(ai.hoursSaved === null ? null : figures.number(ai.hoursSaved), {
            note:
              ai.handoverHours !== null && ai.handoverHours > 0
                ? say('ai.afterHandOvers', { hours: figures.number(ai.handoverHours) })
                : null,
          }),
        ],
      ];
    }),
    say('ai.tableNote'),
  );
}

function hoursWords({ result, figures, say, words }: ReportContext, shown: readonly NamedAi[]): string {
  const last = shown.at(-1);
  if (last === undefined) return '';
  const { eligible, hoursSaved } = last.ai;
  if (eligible.hours === null || hoursSaved === null) return say('ai.hoursUnknown', { name: last.name });
  const values = {
    name: last.name,
    eligible: figures.number(eligible.hours),
    perPeriod: words.perPeriod(result.organization.period),
  };
  if (hoursSaved <= 0) return say('ai.hoursNone', values);
  return say('ai.hoursSome', { ...values, saved: figures.number(hoursSaved) });
}

function gapsOf(context: ReportContext, shown: NamedAi | undefined): AiSection['gaps'] {
  if (shown === undefined) return [];
  const { ai, name } = shown;
  const table = (caption: MessageKey, rows: Gaps) =>
    rows.length === 0 ? [] : [gapTable(context, context.say(caption, { name }), rows)];
  return noteOnce([
    ...table('ai.gapsReadable', ai.gaps.readable),
    ...table('ai.gapsCompletable', ai.gaps.completable),
    ...table('ai.gapsCompleted', ai.gaps.completed),
  ]);
}

function gapTable({ audience, result, figures, say }: ReportContext, caption: string, gaps: Gaps): TableView {
  // One reason at many steps is one obstacle: it is told once, with how many steps have it.
  const groups = [...Map.groupBy(gaps, ({ reason }) => reason).values()].toSorted((a, b) => most(b) - most(a));
  const shown = groups.slice(0, mostFor(audience, MOST_GAPS));
  const hidden = groups.length - shown.length;
  const names = new Map(result.operation.contactTypes.map(({ id, name }) => [id, shortened(name, LONGEST_NAME)]));
  return tableView(
    caption,
    columns(
      say('ai.columnObstacle'),
      say('table.contactTypes'),
      { number: say('table.contacts') },
      { number: say('table.hours') },
    ),
    shown.map((group) => {
      const [first] = group;
      const widest = group.toSorted((a, b) => b.contacts - a.contacts)[0] ?? first;
      const types = [...new Set(group.flatMap(({ contactTypes }) => contactTypes))];
      const named = types.slice(0, mostFor(audience, MOST_TYPES)).map((id) => names.get(id) ?? id);
      const more = types.length - named.length;
      const list = named.join(', ');
      return [
        headerCell(widest?.reason ?? '', { note: whereWords(say, result, group) }),
        textCell(more > 0 ? say('ai.typesAndMore', { types: list, more: figures.whole(more) }) : list),
        numberCell(figures.whole(widest?.contacts ?? 0)),
        numberCell(widest?.hours == null ? null : figures.number(widest.hours)),
      ];
    }),
    hidden > 0 ? say('ai.gapNoteMore', { count: hidden }) : say('ai.gapNote'),
  );
}

const most = (gaps: Gaps): number => Math.max(...gaps.map(({ contacts }) => contacts));

function whereWords(say: Say, result: ReportContext['result'], gaps: Gaps): string | null {
  const steps = gaps.filter(({ step }) => step !== null);
  const [only] = steps;
  if (only === undefined) return null;
  const workflow = shortened(result.operation.workflowNames[only.workflow ?? ''] ?? only.workflow ?? '', LONGEST_NAME);
  return steps.length === 1
    ? say('ai.oneStep', { step: String(only.step), workflow })
    : say('ai.manySteps', { count: String(steps.length), workflow });
}

const unknownWords = ({ say }: ReportContext, { unknownTypes }: Ai): string | null =>
  unknownTypes.length === 0 ? null : say('ai.unknown', { count: unknownTypes.length });
