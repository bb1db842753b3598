/** The figures that the explorer sets beside those of the report, from the same places of the result. */
import type { WhatIfResult, WhatIfSetup } from '../../assessment/what-if/what-if-result.ts';
import type { Figures } from '../../render/figures.ts';

export interface FigureRow {
  /** Path within the set-up, as result documents name it. */
  readonly id: string;
  readonly label: string;
  /** What the figure counts, in small type. */
  readonly note: string | null;
  readonly report: number | null;
  readonly whatIf: number | null;
  readonly shown: (value: number) => string;
  readonly difference: (value: number) => string;
}

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly of: (result: WhatIfResult) => number | null;
  readonly unit: Unit;
  /** Rows without a figure on either side are left out where they are beside the point. */
  readonly optional: boolean;
}

type Unit = 'seconds' | 'share' | 'number' | 'money' | 'score';

const inSetup = (of: (setup: WhatIfSetup) => number | null | undefined) => (result: WhatIfResult) =>
  of(result.setup) ?? null;

const measure = (
  id: string,
  label: string,
  unit: Unit,
  of: (result: WhatIfResult) => number | null,
  note: string | null = null,
  optional = false,
): Measure => ({ id, label, note, of, unit, optional });

const measuresPer = (period: string): readonly Measure[] => [
  measure(
    'score',
    'Maturity score',
    'score',
    inSetup(({ score }) => score.score.value),
    'of 100',
  ),
  measure(
    'agentTimePerContact.exactMean',
    'Agent time per contact',
    'seconds',
    inSetup(({ handleTime }) => handleTime.agentTimePerContact?.exactMean),
    'of all contacts offered; exact',
  ),
  measure(
    'comparison.exactDifference',
    'Against the map as it is',
    'seconds',
    ({ comparison }) => comparison?.exactDifference ?? null,
    'agent time per contact; below zero is saved',
  ),
  measure(
    'overall.exactMean',
    'Handle time, mean',
    'seconds',
    inSetup(({ handleTime }) => handleTime.overall?.exactMean),
    'of contacts that reach an agent; exact',
  ),
  measure(
    'overall.mean',
    'Handle time, simulated mean',
    'seconds',
    inSetup(({ handleTime }) => handleTime.overall?.mean),
  ),
  measure(
    'overall.p50',
    'Half take at most',
    'seconds',
    inSetup(({ handleTime }) => handleTime.overall?.p50),
    'simulated',
  ),
  measure(
    'overall.p90',
    'Nine in ten take at most',
    'seconds',
    inSetup(({ handleTime }) => handleTime.overall?.p90),
    'simulated',
  ),
  measure(
    'coordinationShare',
    'Coordination work',
    'share',
    inSetup(({ handleTime }) => handleTime.coordinationShare),
    'share of handle time',
  ),
  measure(
    'offered',
    `Contacts offered a ${period}`,
    'number',
    inSetup(({ offered }) => offered),
  ),
  measure(
    'agentHours',
    `Agent hours a ${period}`,
    'number',
    inSetup(({ handleTime }) => handleTime.agentHours),
  ),
  measure(
    'fullTimeEquivalents',
    'Full-time equivalents',
    'number',
    inSetup(({ handleTime }) => handleTime.fullTimeEquivalents),
    'as workload',
    true,
  ),
  measure(
    'cost',
    `Cost a ${period}`,
    'money',
    inSetup(({ handleTime }) => handleTime.cost),
    'of that workload',
    true,
  ),
  measure(
    'ai.completed.contacts',
    `Contacts that AI completes a ${period}`,
    'number',
    inSetup(({ handleTime }) => handleTime.ai.completed.contacts),
    null,
    true,
  ),
  measure(
    'firstContactResolution.value',
    'First-contact resolution',
    'share',
    inSetup(({ handleTime }) => handleTime.firstContactResolution.value),
    null,
    true,
  ),
  measure(
    'customer.identityChecks',
    'Identity checks per contact',
    'number',
    inSetup(({ handleTime }) => handleTime.customer?.identityChecks),
    null,
    true,
  ),
  measure(
    'customer.retellings',
    'Retellings per contact',
    'number',
    inSetup(({ handleTime }) => handleTime.customer?.retellings),
    null,
    true,
  ),
  measure(
    'onboarding.daysPerAgent',
    'Onboarding days per agent',
    'number',
    inSetup(({ handleTime }) => handleTime.onboarding.daysPerAgent),
    null,
    true,
  ),
];

/** @param period of the volumes, such as `month` */
export function figureRows(
  report: WhatIfResult,
  whatIf: WhatIfResult,
  figures: Figures,
  period: string,
): readonly FigureRow[] {
  return measuresPer(period).flatMap(({ id, label, note, of, unit, optional }): readonly FigureRow[] => {
    const pair = { report: of(report), whatIf: of(whatIf) };
    if (optional && pair.report === null && pair.whatIf === null) return [];
    const shown = shownIn(unit, figures);
    return [{ id, label, note, ...pair, shown, difference: (value) => signed(value, differenceIn(unit, figures)) }];
  });
}

function shownIn(unit: Unit, figures: Figures): (value: number) => string {
  switch (unit) {
    case 'seconds':
      return (value) => (value < 0 ? `−${figures.duration(-value)}` : figures.duration(value));
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

/** Differences of shares are percentage points. */
const differenceIn = (unit: Unit, figures: Figures): ((value: number) => string) =>
  unit === 'share' ? (value) => `${figures.fixed(100 * value, 1)} points` : shownIn(unit, figures);

/** With its sign, and nothing said of what rounds to nothing. */
export function signed(value: number, shown: (size: number) => string): string {
  const size = shown(Math.abs(value));
  if (!/[1-9]/.test(size)) return 'none';
  return `${value < 0 ? '−' : '+'}${size}`;
}
