import { string as stringArg } from '@oclif/core/args';
import { boolean, integer, option, string } from '@oclif/core/flags';
import type { GivenMapping } from '../../app/calls/given-mapping.ts';
import type { CallPlan } from '../../app/calls/plan-calls.ts';
import { importCalls } from '../../app/import-calls.ts';
import { UsageProblem } from '../../app/usage-problem.ts';
import { CHANNELS, PERIODS } from '../../domain/vocabulary.ts';
import { DATE_ORDERS } from '../../imports/calls/columns/date-format.ts';
import { OUTCOME_MEANINGS, OUTCOMES, type Outcome } from '../../imports/calls/columns/outcome-words.ts';
import { ROLE_DESCRIPTIONS, ROLES } from '../../imports/calls/columns/roles.ts';
import { FAMILIES } from '../../imports/calls/fits/handle-time-fit.ts';
import { confirmAtTerminal } from '../../io/terminal/confirmation.ts';
import { callImportText, callPlanText } from '../../render/text/call-import.ts';
import { BaseCommand } from '../base/base-command.ts';
import { importFlags } from '../base/import-options.ts';

const OUTCOME_LIST = OUTCOMES.map((outcome) => `${outcome} (${OUTCOME_MEANINGS[outcome]})`).join(', ');
const ROLE_LIST = ROLES.map((role) => `${role}: ${ROLE_DESCRIPTIONS[role].meaning}`).join('\n');

export default class ImportCalls extends BaseCommand {
  static override summary =
    'Call or contact records into contact types, volumes, arrivals, handle times, patience, staffing.';
  static override description =
    `Reads CSV, TSV (gzip too) or Parquet of any size. Columns are named with --column or in a mapping file, or guessed from their headings and cells and shown before anything is written. Only aggregates are kept: no customer, no agent, no single contact. Every figure goes into the workspace with where it comes from, and what was made by hand stays.

A column can be:
${ROLE_LIST}`;
  static override args = {
    records: stringArg({ description: 'File of records, one contact a row.', required: true }),
  };
  static override flags = {
    ...importFlags,
    column: string({
      description:
        'Which column is what, such as start="Call start"; none for a part that no column has. May be given again.',
      helpValue: '<part>=<heading>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    outcome: string({
      description: `What a value of the outcome column means: ${OUTCOME_LIST}. May be given again.`,
      helpValue: '<value>=<meaning>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    mapping: string({ description: 'YAML file that says all of this, and names the types.', helpValue: '<file>' }),
    'date-format': option({ description: 'Order of day, month and year in dates.', options: DATE_ORDERS })(),
    'time-zone': string({ description: 'Zone of the centre, such as Europe/Berlin.', helpValue: '<zone>' }),
    channel: option({ description: 'Channel of the contacts (default: voice).', options: CHANNELS })(),
    period: option({ description: 'Period that volumes are to be given for (default: month).', options: PERIODS })(),
    fit: option({
      description: 'Distribution of handle times (default: the best).',
      options: ['best', ...FAMILIES, 'empirical'] as const,
    })(),
    'fold-below': integer({
      description: 'Put types with fewer contacts together (default: 5).',
      helpValue: '<contacts>',
      min: 0,
    }),
    'repeat-window': integer({
      description: 'Hours within which a customer who comes back is a repeat (default: 24).',
      helpValue: '<hours>',
      min: 1,
    }),
    'stand-in': boolean({
      description:
        'Write one touch as long as the handle time for each type that has none, so that it can be simulated; what agents do in it stays unknown, so read no stage from it.',
    }),
    source: string({
      description: 'Who the records are from, for provenance (default: the file’s name).',
      helpValue: '<text>',
    }),
    yes: boolean({ description: 'Ask nothing; leave out columns that could be two things.' }),
  };
  static override examples = [
    '<%= config.bin %> import calls records.csv --into my-centre --dry-run',
    '<%= config.bin %> import calls export.csv.gz --into my-centre --column start="Call start" --date-format dmy',
    '<%= config.bin %> import calls january.txt --mapping bank.yaml --into bank',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(ImportCalls);
    const given: GivenMapping = {
      columns: pairs('--column', flags.column),
      outcomes: outcomesOf(pairs('--outcome', flags.outcome)),
      dateOrder: flags['date-format'],
      timeZone: flags['time-zone'],
      channel: flags.channel,
      period: flags.period,
      foldBelow: flags['fold-below'],
      fit: flags.fit,
      repeatWindowHours: flags['repeat-window'],
      source: flags.source,
    };
    const isWatched = process.stdin.isTTY && process.stderr.isTTY && !this.jsonEnabled();
    const document = await importCalls({
      records: args.records,
      mappingFile: flags.mapping ?? null,
      given,
      target: { workspace: flags.into, replace: flags.replace, dryRun: flags['dry-run'] },
      standIns: flags['stand-in'],
      acceptGuesses: flags.yes,
      confirm: async (plan) => {
        this.tell(`${planText(plan)}\n`);
        if (flags.yes || plan.guessed.length === 0 || !isWatched) return true;
        return confirmAtTerminal('Is that right?', { input: process.stdin, output: process.stderr });
      },
    });
    if (document === null) {
      this.tell('Nothing was written. Name the columns with --column, or in a file with --mapping.');
      return null;
    }
    this.print(callImportText(document, process.stdout.isTTY ? process.stdout.columns : null));
    return document;
  }
}

function planText({ mapping, guessed, headings, dateFormat }: CallPlan): string {
  const columns = ROLES.flatMap((role) => {
    const heading = mapping.columns[role];
    if (heading === undefined) return [];
    return [{ role, heading, guessed: guessed.includes(role), meaning: ROLE_DESCRIPTIONS[role].meaning }];
  });
  const used = new Set(columns.map(({ heading }) => heading));
  const unused = headings.filter((heading) => !used.has(heading));
  const outcomes = Object.entries(mapping.outcomes).map(([value, outcome]) => `${value} = ${outcome}`);
  const empty = Object.entries(mapping.empty).map(([role, values]) => `${role} ${values.join(' ')}`);
  return callPlanText(columns, [
    ...(unused.length === 0 ? [] : [`Not used: ${unused.join(', ')}`]),
    ...(empty.length === 0 ? [] : [`Taken as empty: ${empty.join(', ')}`]),
    ...(outcomes.length === 0 ? [] : [`Outcomes: ${outcomes.join(', ')}`]),
    ...(dateFormat === null ? [] : [`Dates: ${dateFormat}`]),
  ]);
}

function pairs(flag: string, texts: readonly string[] | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (texts ?? []).map((text) => {
      const at = text.indexOf('=');
      if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim() || 'none'];
      throw new UsageProblem(
        `${flag} ${text} has no equals sign.`,
        `Write ${flag} name=value, in quotes if there are spaces.`,
      );
    }),
  );
}

function outcomesOf(given: Readonly<Record<string, string>>): Readonly<Record<string, Outcome>> {
  return Object.fromEntries(
    Object.entries(given).map(([value, meaning]) => {
      const outcome = OUTCOMES.find((each) => each === meaning);
      if (outcome !== undefined) return [value, outcome];
      throw new UsageProblem(
        `--outcome ${value}=${meaning} is not understood.`,
        `An outcome is ${OUTCOMES.join(', ')}.`,
      );
    }),
  );
}
