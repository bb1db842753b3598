import type { Config } from '@oclif/core/config';
import { UsageProblem } from '../../app/usage-problem.ts';
import { nearestName } from '../../schema/nearest.ts';

/** What the words ask for: a command with its own words, or help on what the words name. */
export type Request =
  | { readonly kind: 'command'; readonly id: string; readonly argv: string[] }
  | { readonly kind: 'help'; readonly argv: string[] }
  | { readonly kind: 'version' };

const HELP_FLAGS = ['--help', '-h'];

/**
 * Reads `unswivel <words>`: commands of several words (`import calls`) win over shorter ones.
 * @throws UsageProblem when the first words name no command, with the nearest one that exists
 */
export function readCommandLine(argv: readonly string[], config: Config): Request {
  if (argv[0] === '--version') return { kind: 'version' };
  if (argv[0] === 'help') return readCommandLine([...argv.slice(1), '--help'], config);

  const words = leadingWords(argv);
  const named = longestKnown(words, config.commandIDs);
  const end = argv.indexOf('--');
  const asksForHelp = (end === -1 ? argv : argv.slice(0, end)).some((word) => HELP_FLAGS.includes(word));
  const topics = config.topics.map(({ name }) => name);
  const topicOnly = named === null && topics.includes(words.join(':'));
  if (argv.length === 0 || topicOnly || (asksForHelp && (named !== null || words.length === 0))) {
    return { kind: 'help', argv: named === null ? words : [named] };
  }
  if (named === null) throw unknownCommand(argv, words, config);
  return { kind: 'command', id: named, argv: argv.slice(named.split(':').length) };
}

function leadingWords(argv: readonly string[]): string[] {
  const firstFlag = argv.findIndex((word) => word.startsWith('-'));
  return argv.slice(0, firstFlag === -1 ? argv.length : firstFlag);
}

function longestKnown(words: readonly string[], ids: readonly string[]): string | null {
  for (let length = words.length; length > 0; length -= 1) {
    const id = words.slice(0, length).join(':');
    if (ids.includes(id)) return id;
  }
  return null;
}

function unknownCommand(argv: readonly string[], words: readonly string[], config: Config): UsageProblem {
  const [first = argv[0] ?? '', second = ''] = words;
  const names = config.commandIDs.map((id) => id.replaceAll(':', ' ')).sort();
  const isTopic = config.topics.some(({ name }) => name === first);
  const asked = isTopic ? `${first} ${second}` : first;
  const nearest = nearestName(asked, names) ?? nearestName(`${first} ${second}`, names);
  const hint =
    nearest === null ? `Run \`${config.bin} --help\` for the commands.` : `Did you mean \`${config.bin} ${nearest}\`?`;
  return new UsageProblem(`${config.bin} has no command "${asked}".`, hint);
}
