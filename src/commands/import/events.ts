import { string as stringArgument } from '@oclif/core/args';
import { integer, option, string } from '@oclif/core/flags';
import { type EventsImport, importEvents, writeEventMapping } from '../../app/import-events.ts';
import { UsageProblem } from '../../app/usage-problem.ts';
import { eventLogText } from '../../render/text/event-log-reading.ts';
import { importChangesText } from '../../render/text/import-changes.ts';
import { problemLines, problemSummary } from '../../render/text/problems.ts';
import { readSeconds } from '../../schema/duration/constant.ts';
import { DAY_ORDERS, EVENT_ROLES, type EventMapping, type EventRole } from '../../schema/event-mapping.ts';
import { nearestName } from '../../schema/nearest.ts';
import { BaseCommand } from '../base/base-command.ts';
import { importFlags } from '../base/import-options.ts';

export default class ImportEvents extends BaseCommand {
  static override summary =
    'Finds the touches of each contact type in an event log: order, systems, durations, waits, switches.';
  static override description =
    'The log is a table (CSV, TSV), XES or OCEL 2.0 (JSON), compressed or not, sorted or not. Which column is what is guessed from the headings and shown. What activities mean is said by a mapping file; where it says nothing, names suggest it. Only aggregates leave the import: no case and no agent is named in the workspace.';
  static override args = {
    log: stringArgument({ description: 'Event log: CSV, XES or OCEL 2.0 JSON.', required: true }),
  };
  static override flags = {
    mapping: string({ description: 'Mapping file: what the names of the log mean.', helpValue: '<file>' }),
    'write-mapping': string({
      description: 'Write a mapping file to edit, with what names suggest, and import nothing.',
      helpValue: '<file>',
    }),
    column: string({
      description: `Which column is what: ${EVENT_ROLES.join(', ')}. May be given again.`,
      helpValue: '<part>=<heading>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'date-format': option({
      description: 'Order of day and month in dates such as 03/04/2026.',
      options: DAY_ORDERS,
    })(),
    'longest-gap': string({
      description: 'A longer pause between two events of one agent and case is no part of the contact (usually 5m).',
      helpValue: '<time>',
    }),
    'fold-below': integer({
      description: 'Put contact types and touches together that fewer contacts have; 1 keeps all.',
      helpValue: '<contacts>',
      default: 5,
      min: 1,
    }),
    ...importFlags,
  };
  static override examples = [
    '<%= config.bin %> import events desktop.csv --into my-centre --dry-run',
    '<%= config.bin %> import events desktop.csv --write-mapping desktop.yaml',
    '<%= config.bin %> import events desktop.csv --mapping desktop.yaml --into my-centre',
    '<%= config.bin %> import events log.xes --column type=case:reason --longest-gap 10m',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(ImportEvents);
    const { into, replace, 'date-format': dateFormat, 'dry-run': dryRun, 'write-mapping': target } = flags;
    const options: EventsImport = {
      log: args.log,
      mapping: flags.mapping ?? null,
      settings: {
        columns: columnsOf(flags.column ?? []),
        ...(dateFormat === undefined ? {} : { date_format: dateFormat }),
        gaps: gapsOf(flags['longest-gap']),
      },
      foldBelow: flags['fold-below'],
      workspace: into,
      replace,
      dryRun,
    };
    const width = process.stdout.isTTY ? process.stdout.columns : null;
    if (target !== undefined) {
      const written = await writeEventMapping(options, target);
      for (const line of problemLines(written.logProblems)) this.tell(line);
      this.print(eventLogText(written.reading, width));
      this.print(`\nWrote ${target}; import with --mapping ${target} when it says what you mean.`);
      return written;
    }
    const done = await importEvents(options);
    for (const line of problemLines(done.logProblems)) this.tell(line);
    this.print(eventLogText(done.reading, width));
    this.print(`\n${importChangesText(done.changes, width)}`);
    if (done.problems.length > 0) {
      const summary = problemSummary(done.problems).replace(/\.$/u, '');
      this.print(`\nThe workspace has ${summary}; ${this.config.bin} validate lists them.`);
    }
    return done;
  }
}

function columnsOf(words: readonly string[]): NonNullable<EventMapping['columns']> {
  return Object.fromEntries(
    words.map((word) => {
      const sign = word.indexOf('=');
      const role = word.slice(0, Math.max(0, sign));
      if (sign === -1 || sign === word.length - 1 || !isRole(role)) {
        const nearest = nearestName(role === '' ? word : role, EVENT_ROLES);
        throw new UsageProblem(
          `--column ${word} does not say which column is what.`,
          nearest === null
            ? `Write what and heading, such as case=ticket_id; what is one of ${EVENT_ROLES.join(', ')}.`
            : `Write it as ${nearest}=<heading>.`,
        );
      }
      return [role, word.slice(sign + 1)];
    }),
  );
}

const isRole = (word: string): word is EventRole => (EVENT_ROLES as readonly string[]).includes(word);

function gapsOf(text: string | undefined): NonNullable<EventMapping['gaps']> {
  if (text === undefined) return {};
  const longest = readSeconds(text);
  if (longest !== null && longest >= 0 && Number.isFinite(longest)) return { longest };
  throw new UsageProblem(`--longest-gap ${text} is no span of time.`, 'Write seconds, or such as 90s or 10m.');
}
