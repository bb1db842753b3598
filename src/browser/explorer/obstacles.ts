/** What keeps interventions from helping more, as the report writes it. */
import type { Say } from '../../messages/say.ts';
import { neutralText } from '../../render/neutral-text.ts';
import { asSentence, findingText } from '../../render/vocabulary.ts';
import type { SetupBlocker } from '../../setups/setup-blocker.ts';

/** One sentence; shares are written as in the report's own table of obstacles. */
export const obstacleText = (say: Say, { message }: Pick<SetupBlocker, 'message'>): string =>
  asSentence(findingText(say, neutralText(say.sentence(message))));
