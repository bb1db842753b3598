/** How every kind of figure is made, in short; the model's own words come with it. */
import { ANCHORS, methodAnchor, type ReportContext, type Section } from '../report-context.ts';

export interface MethodSection extends Section {
  readonly basis: string;
  readonly notes: readonly { readonly id: string; readonly term: string; readonly text: string }[];
}

export function methodSection({ result, figures }: ReportContext): MethodSection {
  const note = (id: string, term: string, text: string) => ({ id: methodAnchor(id), term, text });
  const { draws } = result.assessment.robustness;
  return {
    template: 'method',
    id: ANCHORS.method,
    short: 'Method',
    title: 'How the figures are made',
    basis: result.model.basis,
    notes: [
      note(
        'stage',
        'Stage',
        'An indicator is at the highest stage whose cut point its value meets. A function is at the lowest stage among its measured indicators: a gate, not an average. The operation is at the highest stage all of whose demands are met.',
      ),
      note(
        'range',
        'Range',
        'What is not known is neither dropped nor counted as nothing. Floor and ceiling are the stage and score if every unknown turned out at its worst and at its best.',
      ),
      note(
        'score',
        'Score',
        'Runs from 0 at the worst value over one third and two thirds at the cut points to 100 at the best. A function’s score is the weighted mean of its indicators’ scores.',
      ),
      note(
        'robustness',
        'Robustness',
        `${figures.whole(draws)} draws move every cut point by up to a fifth of its distance to the nearer end of the scale, and the weights around those of the model. Cut points may change the stage; weights change the score alone.`,
      ),
      note(
        'handle-time',
        'Handle time',
        'The sum over an agent’s touches of probability, repeats and duration, weighted by the volume of contact types that reach an agent. Mean and standard deviation are exact, not simulated.',
      ),
      note(
        'coordination',
        'Coordination work',
        'All handle time but resolution (conversing, deciding) and action (carrying out the step in a system).',
      ),
      note(
        'failures',
        'Single failures',
        'Every system, integration and vendor is taken down alone. A step needs its system and its integrations; its fallback decides whether it fails, is deferred, is done by hand or is skipped. A workflow is as badly off as its worst step, a contact as its workflows.',
      ),
      note(
        'claims',
        'Claims',
        'An answer claims a stage. It is held against the lowest stage among the question’s measured indicators and never changes it. Where nothing is measured it counts as attested.',
      ),
      note(
        'provenance',
        'Provenance',
        'Each figure of the map is measured, attested or assumed. Without an entry in provenance.csv it counts as attested.',
      ),
      note(
        'rounding',
        'Rounding',
        'Figures are rounded for reading only, with more digits where a value would otherwise look like the cut point that it misses or passes.',
      ),
    ],
  };
}
