import { stripVTControlCharacters } from 'node:util';
import { CLIError, ExitError } from '@oclif/core/errors';
import { EXIT_STATUS, type ExitStatus } from '../../app/exit-status.ts';
import { GateNotMet } from '../../app/gate-not-met.ts';
import { InvalidInput } from '../../app/invalid-input.ts';
import { UsageProblem } from '../../app/usage-problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { ProgramMissing } from '../../io/program-missing.ts';
import { nearestName } from '../../schema/nearest.ts';

/** Every way in which a command can end without being done. */
export type Failure =
  | { readonly kind: 'gate'; readonly message: string; readonly document: unknown }
  | { readonly kind: 'usage'; readonly message: string; readonly hint: string }
  | { readonly kind: 'invalid-input'; readonly problems: readonly Problem[]; readonly document: unknown }
  | { readonly kind: 'program-missing'; readonly message: string; readonly hint: string; readonly program: string }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string };

/** oclif ends its messages with this line; the hint below says it better. */
const OCLIF_HELP_LINE = /\nSee more help with --help$/;
/** How oclif opens a message about the value of one flag. */
const OCLIF_FLAG_OPENING = /^Parsing (--\S+) \n\t/;

/**
 * Sorts what was thrown into one of the ways to fail.
 * @param command words that name the command (`unswivel assess`), for the hint
 */
export function toFailure(thrown: unknown, command: string): Failure {
  if (thrown instanceof GateNotMet) return { kind: 'gate', message: thrown.message, document: thrown.document };
  if (thrown instanceof UsageProblem) return { kind: 'usage', message: thrown.message, hint: thrown.hint };
  if (thrown instanceof InvalidInput) {
    return { kind: 'invalid-input', problems: thrown.problems, document: thrown.document };
  }
  if (thrown instanceof ProgramMissing) {
    return { kind: 'program-missing', message: thrown.message, hint: thrown.remedy, program: thrown.program };
  }
  if (thrown instanceof CLIError && !(thrown instanceof ExitError)) return misusedWords(thrown, command);
  if (thrown instanceof Error) return { kind: 'defect', message: thrown.message, stack: stackOf(thrown) };
  return { kind: 'defect', message: String(thrown), stack: String(thrown) };
}

/** With what led to it, which says where in another thread. */
function stackOf(thrown: Error): string {
  const own = thrown.stack ?? thrown.message;
  return thrown.cause instanceof Error ? `${own}\ncaused by ${stackOf(thrown.cause)}` : own;
}

export function exitStatusOf(failure: Failure): ExitStatus {
  switch (failure.kind) {
    case 'gate':
      return EXIT_STATUS.gateNotMet;
    case 'usage':
      return EXIT_STATUS.usage;
    case 'invalid-input':
      return EXIT_STATUS.invalidInput;
    case 'program-missing':
      return EXIT_STATUS.programMissing;
    case 'defect':
      return EXIT_STATUS.defect;
  }
}

function misusedWords(error: CLIError, command: string): Failure {
  const message = asSentence(
    stripVTControlCharacters(error.message).replace(OCLIF_HELP_LINE, '').replace(OCLIF_FLAG_OPENING, '$1: '),
  );
  const nearest = nearestFlag(error);
  const hint = nearest === null ? `Run \`${command} --help\` for what it takes.` : `Did you mean \`--${nearest}\`?`;
  return { kind: 'usage', message, hint };
}

/** oclif's errors carry more than their type says: the flags that do not exist, and those that it knows. */
interface UnknownFlags {
  readonly flags?: readonly string[];
  readonly parse?: { readonly input?: { readonly flags?: Readonly<Record<string, unknown>> } };
}

function nearestFlag({ flags, parse }: CLIError & UnknownFlags): string | null {
  const unknown = flags?.find((flag) => flag.startsWith('--'));
  if (unknown === undefined) return null;
  return nearestName(unknown.slice(2), Object.keys(parse?.input?.flags ?? {}).sort());
}

function asSentence(message: string): string {
  return /[.!?:]$/.test(message) || message.includes('\n') ? message : `${message}.`;
}
