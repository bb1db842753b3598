/** The figures that the explorer sets beside those of the report, from the same places of the result. */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIfResult, WhatIfSetup } from '../../assessment/what-if/what-if-result.ts';
import type { MessageKey } from '../../messages/say.ts';
import type { PanelContext } from './context.ts';

export interface FigureRow {
  /** Path within the set-up, as result documents name it. */
  readonly id: string;
  readonly label: string;
  /** What the figure counts, in small type. */
  readonly note: string | null;
  readonly report: number | null;
  readonly whatIf: number | null;
  /** Whether it comes from simulated contacts: where there are any to simulate, it follows the exact figures. */
  readonly isSimulated: boolean;
  readonly shown: (value: number) => string;
  /** Null for what rounds to nothing. */
  readonly difference: (value: number) => string | null;
}

interface Measure {
  readonly id: string;
  readonly label: MessageKey;
  readonly note: MessageKey | null;
  readonly unit: Unit;
  readonly of: (result: WhatIfResult) => number | null;
  /** Rows without a figure on either side are left out where they are beside the point. */
  readonly optional: boolean;
}

type Unit = 'seconds' | 'added seconds' | 'share' | 'number' | 'money' | 'score';

const inSetup = (of: (setup: WhatIfSetup) => number | null | undefined) => (result: WhatIfResult) =>
  of(result.setup) ?? null;

const MEASURES: readonly Measure[] = [
  {
    id: 'score',
    label: 'explorer.score',
    note: 'explorer.scoreNote',
    unit: 'score',
    of: inSetup(({ score }) => score.score.value),
    optional: false,
  },
  {
    id: 'agentTimePerContact.exactMean',
    label: 'explorer.agentTime',
    note: 'explorer.agentTimeNote',
    unit: 'seconds',
    of: inSetup(({ handleTime }) => handleTime.agentTimePerContact?.exactMean),
    optional: false,
  },
  {
    id: 'comparison.exactDifference',
    label: 'explorer.againstMap',
    note: 'explorer.againstMapNote',
    unit: 'added seconds',
    of: ({ comparison }) => comparison?.exactDifference ?? null,
    optional: false,
  },
  {
    id: 'overall.exactMean',
    label: 'explorer.handleTime',
    note: 'explorer.handleTimeNote',
    unit: 'seconds',
    of: inSetup(({ handleTime }) => handleTime.overall?.exactMean),
    optional: false,
  },
  {
    id: 'overall.mean',
    label: 'explorer.handleTimeSimulated',
    note: null,
    unit: 'seconds',
    of: inSetup(({ handleTime }) => handleTime.overall?.mean),
    optional: false,
  },
  {
    id: 'overall.p50',
    label: 'explorer.half',
    note: 'explorer.simulated',
    unit: 'seconds',
    of: inSetup(({ handleTime }) => handleTime.overall?.p50),
    optional: false,
  },
  {
    id: 'overall.p90',
    label: 'explorer.nineInTen',
    note: 'explorer.simulated',
    unit: 'seconds',
    of: inSetup(({ handleTime }) => handleTime.overall?.p90),
    optional: false,
  },
  {
    id: 'coordinationShare',
    label: 'explorer.coordination',
    note: 'explorer.coordinationNote',
    unit: 'share',
    of: inSetup(({ handleTime }) => handleTime.coordinationShare),
    optional: false,
  },
  {
    id: 'offered',
    label: 'explorer.offered',
    note: null,
    unit: 'number',
    of: inSetup(({ offered }) => offered),
    optional: false,
  },
  {
    id: 'agentHours',
    label: 'explorer.agentHours',
    note: null,
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.agentHours),
    optional: false,
  },
  {
    id: 'fullTimeEquivalents',
    label: 'explorer.fullTimeEquivalents',
    note: 'explorer.fullTimeEquivalentsNote',
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.fullTimeEquivalents),
    optional: true,
  },
  {
    id: 'cost',
    label: 'explorer.cost',
    note: 'explorer.costNote',
    unit: 'money',
    of: inSetup(({ handleTime }) => handleTime.cost),
    optional: true,
  },
  {
    id: 'ai.completed.contacts',
    label: 'explorer.aiCompleted',
    note: null,
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.ai.completed.contacts),
    optional: true,
  },
  {
    id: 'firstContactResolution.value',
    label: 'explorer.firstContactResolution',
    note: null,
    unit: 'share',
    of: inSetup(({ handleTime }) => handleTime.firstContactResolution.value),
    optional: true,
  },
  {
    id: 'customer.identityChecks',
    label: 'explorer.identityChecks',
    note: null,
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.customer?.identityChecks),
    optional: true,
  },
  {
    id: 'customer.retellings',
    label: 'explorer.retellings',
    note: null,
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.customer?.retellings),
    optional: true,
  },
  {
    id: 'onboarding.daysPerAgent',
    label: 'explorer.onboarding',
    note: null,
    unit: 'number',
    of: inSetup(({ handleTime }) => handleTime.onboarding.daysPerAgent),
    optional: true,
  },
];

export const hasTouches = ({ map }: ExplorerData): boolean => map.touches.length > 0;

const SIMULATED: readonly string[] = ['overall.mean', 'overall.p50', 'overall.p90'];

export function figureRows(context: PanelContext, report: WhatIfResult, whatIf: WhatIfResult): readonly FigureRow[] {
  const { data, say, words } = context;
  const perPeriod = words.perPeriod(data.map.organization.period);
  const reachesAgents = [report, whatIf].some(({ setup }) => setup.handleTime.overall !== null);
  return MEASURES.flatMap(({ id, label, note, of, unit, optional }): readonly FigureRow[] => {
    const pair = { report: of(report), whatIf: of(whatIf) };
    if (optional && pair.report === null && pair.whatIf === null) return [];
    return [
      {
        id,
        label: say(label, { perPeriod }),
        note: note === null ? null : say(note),
        ...pair,
        isSimulated: reachesAgents && SIMULATED.includes(id),
        shown: shownIn(unit, context),
        difference: (value) => signed(value, differenceIn(unit, context)),
      },
    ];
  });
}

function shownIn(unit: Unit, { figures }: PanelContext): (value: number) => string {
  switch (unit) {
    case 'seconds':
      return figures.duration;
    case 'added seconds':
      return (value) => signed(value, figures.duration) ?? figures.duration(0);
    case 'share':
      return figures.share;
    case 'money':
      return figures.money;
    case 'score':
      return (value) => figures.fixed(value, 1);
    case 'number':
      return figures.number;
  }
}

/** A size without its sign; differences of shares are percentage points. */
function differenceIn(unit: Unit, context: PanelContext): (size: number) => string {
  const { say, figures } = context;
  if (unit === 'share') return (size) => say('explorer.points', { size: figures.fixed(100 * size, 1) });
  return shownIn(unit === 'added seconds' ? 'seconds' : unit, context);
}

/** With its sign; null for what rounds to nothing. */
export function signed(value: number, shown: (size: number) => string): string | null {
  const size = shown(Math.abs(value));
  if (!/[1-9]/.test(size)) return null;
  return `${value < 0 ? '−' : '+'}${size}`;
}
