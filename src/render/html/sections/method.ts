/** How every kind of figure is made, in short; the model's own words come with it. */
import { ANCHORS, METHOD_NOTES, methodAnchor, type ReportContext, type Section } from '../report-context.ts';
import { IS_A_SOURCE } from '../section-sources.ts';

export interface MethodSection extends Section {
  readonly basis: string;
  readonly notes: readonly { readonly id: string; readonly term: string; readonly text: string }[];
}

export function methodSection({ result, figures, say }: ReportContext): MethodSection {
  const draws = figures.whole(result.assessment.robustness.draws);
  return {
    template: 'method',
    id: ANCHORS.method,
    short: say('method.short'),
    title: say('method.title'),
    sources: IS_A_SOURCE,
    basis: result.model.basis,
    notes: METHOD_NOTES.map((note) => ({
      id: methodAnchor(note),
      term: say(`method.term-${note}`),
      text: say(`method.text-${note}`, { draws }),
    })),
  };
}
