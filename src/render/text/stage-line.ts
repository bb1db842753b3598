import type { ResultDocument } from '../../schema/result/result-document.ts';
import { neutralText } from '../neutral-text.ts';

/** The stage in one line, such as `○ Stage 1: Disconnected tool stack (1 to 2 while facts are missing)`. */
export function stageLine({ assessment, wording }: ResultDocument): string {
  const { value, floor, ceiling } = assessment.stage;
  const certain = floor === ceiling;
  const stage = value ?? (certain ? floor : null);
  if (stage === null) return `? Between stage ${floor} and stage ${ceiling}: too little is known to name one`;
  const known = wording.stages.find((entry) => entry.stage === stage);
  const range = certain ? '' : ` (${floor} to ${ceiling} while facts are missing)`;
  const openness = value === null ? ', whatever the missing facts turn out to be' : range;
  return neutralText(`${known?.glyph ?? ''} Stage ${stage}: ${known?.name ?? ''}${openness}`);
}
