/** The model's words that reports need, so that they read from the document alone. */
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { Source } from '../domain/source.ts';
import { phrase } from '../messages/phrase.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import type { Said } from './said.ts';

export function wordingSection(
  model: MaturityModel,
  setups: readonly SetupPlan[],
  said: Said,
): ResultDocument['wording'] {
  return {
    stages: model.stages.map(({ stage, name, definition, ai, glyph }) => ({ stage, name, definition, ai, glyph })),
    gates: model.gates.map(({ stage, meaning }) => ({ stage, meaning })),
    functions: Object.fromEntries(
      model.functions.map(({ id, name, meaning, why, remedy, gates }) => [id, { name, meaning, why, remedy, gates }]),
    ),
    indicators: Object.fromEntries(
      model.indicators.map((indicator) => [
        indicator.id,
        {
          name: indicator.name,
          why: indicator.why,
          formula: indicator.formula,
          remedy: indicator.remedy,
          effort: { level: indicator.effort.level, takes: indicator.effort.takes },
          source: sourceText(indicator.source, said),
          better: indicator.better,
          stage2At: indicator.stage2At,
          stage3At: indicator.stage3At,
          best: indicator.best,
          worst: indicator.worst,
          wider: indicator.wider,
          cutSource: cutSource(indicator.cuts.stage2.source, indicator.cuts.stage3?.source ?? null, said),
          unknownHint: indicator.unknownHint,
        },
      ]),
    ),
    questions: Object.fromEntries(
      model.questions.map(({ id, name, text, answers }) => [
        id,
        { name, text, answers: [answers[1], answers[2], answers[3]] },
      ]),
    ),
    setups: Object.fromEntries(setups.map(({ id, name, summary }) => [id, { name, summary: summary ?? '' }])),
  };
}

const cutSource = (stage2: Source, stage3: Source | null, said: Said): string =>
  [...new Set([stage2, ...(stage3 === null ? [] : [stage3])].map((source) => sourceText(source, said)))].join('; ');

/** A source in words: the works' titles and addresses, or the word "assumption". */
export function sourceText(source: Source, said: Said): string {
  switch (source.kind) {
    case 'assumption':
      return 'assumption';
    case 'setting':
      return said(phrase('notes.setting'));
    case 'published':
      return source.works.map(({ title, address }) => (address === null ? title : `${title}, ${address}`)).join('; ');
  }
}
