/** What `init` asks where a person sits at a terminal. The library that draws questions is loaded only then. */
import { PERIODS, type Period } from '../../domain/vocabulary.ts';
import { SAMPLE_NAMES, SAMPLES, type SampleName } from '../samples.ts';

export interface WorkspaceWishes {
  readonly folder: string;
  readonly content: 'examples' | 'empty' | SampleName;
  /** Null where nothing was asked, or nothing answered. */
  readonly name: string | null;
  readonly currency: string | null;
  readonly period: Period;
}

/** What the folder is called unless somebody says otherwise. */
const USUAL_FOLDER = 'my-centre';
const USUAL_PERIOD: Period = 'month';

/** As people type them; the workspace says what it is for. */
const CURRENCY = /^([A-Za-z]{3})?$/u;

/** How the library names what it throws when a question is left with Ctrl-C. */
const LEFT = 'ExitPromptError';

/** Where questions are asked and answered. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks one question after the other; null when the person leaves.
 * @param objection why a folder cannot be taken, in one line; null when it can
 */
export async function askForWorkspace(
  terminal: Terminal,
  objection: (folder: string) => Promise<string | null>,
): Promise<WorkspaceWishes | null> {
  const [{ default: input }, { default: select }] = await Promise.all([
    import('@inquirer/input'),
    import('@inquirer/select'),
  ]);
  const isFree = async (folder: string): Promise<true | string> => (await objection(folder)) ?? true;
  try {
    const folder = await input({ message: 'Folder', default: USUAL_FOLDER, validate: isFree }, terminal);
    const content = await select({ message: 'What shall it hold?', choices: contentChoices(), loop: false }, terminal);
    if (content !== 'examples' && content !== 'empty') {
      return { folder, content, name: null, currency: null, period: USUAL_PERIOD };
    }
    const name = await input({ message: 'Name of the operation', default: folder.split(/[\\/]/u).at(-1) }, terminal);
    const currency = await input(
      {
        message: 'Currency of costs (leave empty if unknown)',
        pattern: CURRENCY,
        patternError: 'Three letters, such as EUR.',
      },
      terminal,
    );
    const period = await select(
      { message: 'Contact volumes are given per', choices: [...PERIODS], default: USUAL_PERIOD, loop: false },
      terminal,
    );
    return { folder, content, name: orNull(name), currency: orNull(currency.toUpperCase()), period };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === LEFT) return null;
    throw thrown;
  }
}

const contentChoices = (): { value: WorkspaceWishes['content']; name: string }[] => [
  { value: 'examples', name: 'Tables to fill in, with one small example to overwrite' },
  { value: 'empty', name: 'Tables to fill in, header rows only' },
  ...SAMPLE_NAMES.map((sample) => ({ value: sample, name: `A complete sample: ${SAMPLES[sample].title}` })),
];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
