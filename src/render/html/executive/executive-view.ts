/**
 * Two pages for who decides: where the operation stands and what to do first; what that is worth and what it risks.
 * Statements are the headings of the sections that they stand for, so that both editions say the same, and each names
 * the section of the client edition that works it out.
 */
import { shortened } from '../../neutral-text.ts';
import type { DrawChart } from '../../svg/draw-chart.ts';
import { furthestSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext } from '../report-context.ts';
import { type NumberedSection, reportSections } from '../report-sections.ts';
import type { SummaryView } from '../sections/summary.ts';
import { type CustomerBlock, customerBlock } from './customer-block.ts';
import { type FailuresBlock, failuresBlock } from './failures-block.ts';
import { type LedgerBlock, ledgerBlock } from './ledger-block.ts';
import { type ValueFact, valueFacts } from './value-facts.ts';

export interface ExecutiveView {
  readonly organisation: string;
  readonly provenance: string;
  /** What the furthest set-up is worth, or why nothing can be said of it. */
  readonly value: { readonly title: string; readonly basis: string | null; readonly facts: readonly ValueFact[] };
  readonly ledger: LedgerBlock | null;
  readonly failures: (FailuresBlock & Reference) | null;
  readonly customer: (CustomerBlock & Reference) | null;
  readonly money: (Reference & { readonly title: string; readonly words: string }) | null;
  /** Sections of the client edition, for whoever wants to look a number up. */
  readonly lookUp: readonly { readonly number: string; readonly name: string; readonly isAppendix: boolean }[];
}

/** Where the client edition works it out; null where it does not. */
interface Reference {
  readonly reference: string | null;
}

/** Sections that the two pages draw on, in the order of the client edition. */
const DRAWN_ON: readonly string[] = [
  ANCHORS.stage,
  ANCHORS.handleTime,
  ANCHORS.setups,
  ANCHORS.ledger,
  ANCHORS.uncertainty,
  ANCHORS.money,
  ANCHORS.setupStages,
  ANCHORS.failures,
  ANCHORS.newRisks,
  ANCHORS.changeDebt,
  ANCHORS.customer,
  ANCHORS.indicators,
  ANCHORS.assumptions,
  ANCHORS.coverage,
  ANCHORS.method,
];

/** Characters that two pages have room for. */
const LONGEST_PROVENANCE = 300;

const NO_CHART: DrawChart = async () => '';

/** The client edition's sections without their charts: for their headings and numbers. */
export const clientSections = (context: ReportContext): Promise<readonly NumberedSection[]> =>
  reportSections({ ...context, draw: NO_CHART, audience: 'client' });

export async function executiveView(
  context: ReportContext,
  summary: SummaryView,
  sections: readonly NumberedSection[],
): Promise<ExecutiveView> {
  const { say } = context;
  const section = (id: string) => sections.find((one) => one.id === id);
  const referTo = (id: string): Reference => {
    const found = section(id);
    return {
      reference: found === undefined ? null : say('executive.reference', { number: found.number, name: found.short }),
    };
  };
  const failures = failuresBlock(context);
  const customer = customerBlock(context);
  const money = section(ANCHORS.money);
  const words = money !== undefined && 'net' in money && typeof money.net === 'string' ? money.net : null;
  return {
    organisation: shortened(summary.organisation, LONGEST_NAME),
    provenance: shortened(summary.provenance, LONGEST_PROVENANCE),
    value: {
      title: section(ANCHORS.uncertainty)?.title ?? section(ANCHORS.setups)?.title ?? noValueWords(context),
      basis: furthestSetup(context.result) === null ? null : say('executive.valueBasis'),
      facts: valueFacts(context),
    },
    ledger: await ledgerBlock(context, section(ANCHORS.ledger)),
    failures:
      failures === null
        ? null
        : { ...failures, title: section(ANCHORS.failures)?.title ?? failures.title, ...referTo(ANCHORS.failures) },
    customer:
      customer === null
        ? null
        : { ...customer, title: section(ANCHORS.customer)?.title ?? customer.title, ...referTo(ANCHORS.customer) },
    money: money === undefined || words === null ? null : { title: money.title, words, ...referTo(ANCHORS.money) },
    lookUp: sections
      .filter(({ id }) => DRAWN_ON.includes(id))
      .map(({ number, short, isAppendix }) => ({ number, name: short, isAppendix })),
  };
}

function noValueWords({ result, say }: ReportContext): string {
  return modelledSetups(result).length > 0 && result.handleTime.notApplicable === null
    ? say('executive.noDifference')
    : say('executive.noValue');
}
