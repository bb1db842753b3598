/** What every part of the panel is made from. */
import type { ExplorerData, ExplorerIntervention } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { Say } from '../../messages/say.ts';
import type { Figures } from '../../render/figures.ts';
import { neutralText, shortened } from '../../render/neutral-text.ts';
import type { Vocabulary } from '../../render/vocabulary.ts';

export interface PanelContext {
  readonly data: ExplorerData;
  readonly figures: Figures;
  readonly say: Say;
  readonly words: Vocabulary;
  /** Takes a change in; what shows the state is told of it. */
  readonly change: (changed: (whatIf: WhatIf) => WhatIf) => void;
}

/** As the model names the function that it is; those that are no function have a name of their own in every language. */
export const interventionName = (
  { words }: Pick<PanelContext, 'words'>,
  { id, name, meaning }: ExplorerIntervention,
): string => (meaning === null ? words.intervention(id) : nameText(name));

const LONGEST_NAME = 90;

/** A name of the input: nothing in it reorders the text around it, and no name takes the page. */
export const nameText = (name: string): string => shortened(neutralText(name), LONGEST_NAME);
