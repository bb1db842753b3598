import { problemLines, problemSummary } from '../../render/text/problems.ts';
import { documentText } from './document-text.ts';
import type { Failure } from './failure.ts';

/** What goes where when a command fails; the same words for people and for programs. */
export interface FailureReport {
  readonly stdout: string;
  readonly stderr: string;
}

const DEFECT_MESSAGE = 'Unswivel met a defect of its own; your input is not to blame.';
const DEFECT_HINT = 'Please report it to the maintainers with the lines below.';
const PROBLEMS_HINT = 'Mend the errors and run the same command again; nothing was written.';

/**
 * @param origin one line that says which tool, version, platform and Node ran which command, for reports of defects
 * @param json whether stdout must hold exactly one JSON document
 */
export function reportFailure(failure: Failure, origin: string, json: boolean): FailureReport {
  if (!json) return { stdout: '', stderr: failureText(failure, origin) };
  if (failure.kind === 'gate') return { stdout: documentText(failure.document), stderr: `${failure.message}\n` };
  return { stdout: documentText(failureDocument(failure, origin)), stderr: '' };
}

function failureText(failure: Failure, origin: string): string {
  switch (failure.kind) {
    case 'gate':
      return `${failure.message}\n`;
    case 'usage':
    case 'program-missing':
      return `${failure.message}\n${failure.hint}\n`;
    case 'invalid-input':
      if (failure.document !== null) return '';
      return `${[...problemLines(failure.problems), '', problemSummary(failure.problems), PROBLEMS_HINT].join('\n')}\n`;
    case 'defect':
      return `${DEFECT_MESSAGE}\n${DEFECT_HINT}\n\n${origin}\n${failure.stack}\n`;
  }
}

function failureDocument(failure: Exclude<Failure, { kind: 'gate' }>, origin: string): unknown {
  switch (failure.kind) {
    case 'usage':
      return { error: { kind: failure.kind, message: failure.message, hint: failure.hint } };
    case 'program-missing':
      return {
        error: { kind: failure.kind, message: failure.message, hint: failure.hint, program: failure.program },
      };
    case 'invalid-input':
      if (failure.document !== null) return failure.document;
      return {
        error: { kind: failure.kind, message: problemSummary(failure.problems), hint: PROBLEMS_HINT },
        problems: failure.problems,
      };
    case 'defect':
      return {
        error: {
          kind: failure.kind,
          message: `${DEFECT_MESSAGE} ${failure.message}`,
          hint: DEFECT_HINT,
          report: [origin, failure.stack],
        },
      };
  }
}
