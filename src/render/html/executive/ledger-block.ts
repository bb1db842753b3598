/** Which function brings what, as the ledger of the client edition draws it. */
import type { FigureView } from '../figure-view.ts';
import type { ReportContext } from '../report-context.ts';
import type { NumberedSection } from '../report-sections.ts';
import { ledgerSection } from '../sections/ledger.ts';

export interface LedgerBlock {
  readonly title: string;
  readonly figure: FigureView;
  readonly reference: string | null;
}

/** @param section of the client edition; null where it has none */
export async function ledgerBlock(
  context: ReportContext,
  section: NumberedSection | undefined,
): Promise<LedgerBlock | null> {
  if (section === undefined) return null;
  const ledger = await ledgerSection(context);
  if (ledger === null) return null;
  return {
    title: ledger.title,
    figure: { ...ledger.figure, tableOpen: false, tableOnScreen: true },
    reference: context.say('executive.reference', { number: section.number, name: section.short }),
  };
}
