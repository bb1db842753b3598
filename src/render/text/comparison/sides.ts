import type { Comparability, ComparedSide, ComparisonDocument } from '../../../schema/result/comparison.ts';
import { type TextWidth, wrapped } from '../wrapped.ts';

const EFFECT_WORDS: Readonly<Record<Comparability['effect'], string>> = {
  note: 'Note',
  'with-care': 'With care',
  'not-compared': 'Not compared',
};

/** What is compared, and what does not compare. */
export function sidesText({ from, to, comparability }: ComparisonDocument, width: TextWidth): string {
  const lines = [wrapped(`A  ${sideText(from)}`, width, '   '), wrapped(`B  ${sideText(to)}`, width, '   ')];
  const aspects = comparability.map(({ aspect, effect, message, ...sides }) =>
    wrapped(
      `${EFFECT_WORDS[effect]}: ${aspect.replace('-', ' ')} (A ${sides.from}; B ${sides.to}). ${message}`,
      width,
      '  ',
    ),
  );
  return [...lines, ...(aspects.length === 0 ? [] : ['', ...aspects])].join('\n');
}

function sideText({ organization, name, setupName, source, date }: ComparedSide): string {
  const origin = source === 'workspace' ? `workspace ${name}` : `result of ${name}`;
  return `${organization}, ${setupName} (${origin}${date === null ? '' : `, ${date}`})`;
}
