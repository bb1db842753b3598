/** A comparison for people: what is compared, then every figure of A beside that of B, the change, and which is better. */
import { english } from '../../../messages/english.ts';
import type { ComparisonDocument } from '../../../schema/result/comparison.ts';
import { figuresIn } from '../../figures.ts';
import { withNeutralText } from '../../neutral-text.ts';
import type { TextWidth } from '../wrapped.ts';
import { mapChangesText } from './map-changes.ts';
import { contactTypesText, customerText, failuresText, handleTimeText } from './operation-tables.ts';
import { claimsText, functionsText, indicatorsText, stageText } from './score-tables.ts';
import { sidesText } from './sides.ts';

/** Changed rows of each table of the map that are shown unless all are asked for. */
const USUAL_ROWS = 5;

export interface ComparisonView {
  readonly width: TextWidth;
  /** Whether every changed row of the map is shown, or the first of each table. */
  readonly everyRow: boolean;
}

export function comparisonText(document: ComparisonDocument, { width, everyRow }: ComparisonView): string {
  const comparison = withNeutralText(document);
  const { from, to } = comparison;
  const figures = figuresIn(english, from.currency === to.currency ? from.currency : null);
  const parts = [
    sidesText(comparison, width),
    stageText(comparison, figures, width),
    functionsText(comparison, figures),
    indicatorsText(comparison, figures),
    handleTimeText(comparison, figures, width),
    contactTypesText(comparison, figures),
    customerText(comparison, figures),
    failuresText(comparison, figures),
    claimsText(comparison),
    comparison.map === null ? null : mapChangesText(comparison.map, width, everyRow ? Infinity : USUAL_ROWS),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}
