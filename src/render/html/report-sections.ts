/** The sections of a report in their order, each with its number: figures in the body, letters in the appendix. */
import type { ReportContext, Section } from './report-context.ts';
import { aiSection } from './sections/ai.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { availabilitySection } from './sections/availability.ts';
import { beyondTheContactCentreSection } from './sections/beyond-the-contact-centre.ts';
import { changeDebtSection } from './sections/change-debt.ts';
import { claimsSection, hasAnswers } from './sections/claims.ts';
import { comparisonSection } from './sections/comparison.ts';
import { contactTypesSection } from './sections/contact-types.ts';
import { coverageSection } from './sections/coverage.ts';
import { customerSection } from './sections/customer.ts';
import { cutSetsSection } from './sections/cut-sets.ts';
import { dependencyMapSection } from './sections/dependency-map.ts';
import { failureGridSection } from './sections/failure-grid.ts';
import { failureYearSection } from './sections/failure-year.ts';
import { functionsSection } from './sections/functions.ts';
import { functionsByContactTypeSection } from './sections/functions-by-contact-type.ts';
import { handleTimeSection } from './sections/handle-time.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { inputsSection } from './sections/inputs.ts';
import { learningAndGovernanceSection } from './sections/learning-and-governance.ts';
import { ledgerSection } from './sections/ledger.ts';
import { methodSection } from './sections/method.ts';
import { moneySection } from './sections/money.ts';
import { newRisksSection } from './sections/new-risks.ts';
import { savingsSection } from './sections/savings.ts';
import { setupChangesSection } from './sections/set-up-changes.ts';
import { setupStagesSection } from './sections/set-up-stages.ts';
import { setupsSection } from './sections/set-ups.ts';
import { failuresSection } from './sections/single-failures.ts';
import { spreadSection } from './sections/spread.ts';
import { uncertaintySection } from './sections/uncertainty.ts';

/** `number` is a figure in the body and a letter in the appendix. */
export type NumberedSection = Section & {
  readonly number: string;
  readonly isAppendix: boolean;
  /** Name of the partial that shows it. */
  readonly partial: string;
};

const FIRST_LETTER = 'A'.charCodeAt(0);

/** Sections whose analysis the result does not hold are left out. */
export async function reportSections(context: ReportContext): Promise<readonly NumberedSection[]> {
  // All at once: charts are drawn beside each other.
  const body: (Section | null)[] = await Promise.all([
    functionsSection(context),
    functionsByContactTypeSection(context),
    handleTimeSection(context),
    contactTypesSection(context),
    setupsSection(context),
    ledgerSection(context),
    uncertaintySection(context),
    savingsSection(context),
    moneySection(context),
    spreadSection(context),
    setupStagesSection(context),
    dependencyMapSection(context),
    beyondTheContactCentreSection(context),
    failuresSection(context),
    failureGridSection(context),
    cutSetsSection(context),
    availabilitySection(context),
    failureYearSection(context),
    newRisksSection(context),
    changeDebtSection(context),
    aiSection(context),
    customerSection(context),
    learningAndGovernanceSection(context),
    comparisonSection(context),
    hasAnswers(context.result) ? claimsSection(context) : null,
    indicatorsSection(context),
  ]);
  const appendix: (Section | null)[] = [
    assumptionsSection(context),
    setupChangesSection(context),
    coverageSection(context),
    inputsSection(context),
    methodSection(context),
  ];
  return [
    ...present(body).map((section, at) => numbered(section, `${at + 1}`, false)),
    ...present(appendix).map((section, at) => numbered(section, String.fromCharCode(FIRST_LETTER + at), true)),
  ];
}

const numbered = (section: Section, number: string, isAppendix: boolean): NumberedSection => ({
  ...section,
  number,
  isAppendix,
  partial: `sections/${section.template}`,
});

const present = (sections: readonly (Section | null)[]): Section[] => sections.filter((section) => section !== null);
