import { boolean, integer, option, string } from '@oclif/core/flags';
import { localeOf } from '../app/report-language.ts';
import { UsageProblem } from '../app/usage-problem.ts';
import {
  PAGE_SIZES,
  REPORT_FORMATS,
  type ReportOptions,
  type WrittenReport,
  writeReport,
} from '../app/write-report.ts';
import { LANGUAGES } from '../messages/languages.ts';
import { AUDIENCES } from '../render/html/audience.ts';
import { problemLines } from '../render/text/problems.ts';
import { stageLine } from '../render/text/stage-line.ts';
import { BaseCommand } from './base/base-command.ts';
import {
  contactsFlag,
  dateFlag,
  dateOf,
  modelFlag,
  parametersFlag,
  seedFlag,
  setupFlag,
  workersFlag,
  workspaceArgument,
  yearsFlag,
} from './base/shared-options.ts';

/** Keeps the 95 % interval of a mean within about 0.6 % where the coefficient of variation is 1, and the report quick. */
const REPORT_CONTACTS = 100_000;
/** Enough for the 95th percentile of a year; the mean stands in the report exactly as well. */
const REPORT_YEARS = 200;

export default class Report extends BaseCommand {
  static override summary = 'Assesses and simulates a workspace, and writes the report.';
  static override description =
    'The HTML is one file that loads nothing; the PDF is printed from it. The same input gives the same bytes.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    format: option({
      description: 'What to write, separated by commas.',
      options: REPORT_FORMATS,
      multiple: true,
      delimiter: ',',
      default: ['html', 'pdf'],
    })(),
    out: string({ description: 'Folder to write into.', helpValue: '<folder>', default: 'unswivel-report' }),
    watch: boolean({
      description: 'Keep the report up to date while you write, with a preview that reloads itself.',
    }),
    port: integer({
      description: 'Port of the preview on this machine (default: any that is free).',
      helpValue: '<number>',
      min: 0,
      max: 65_535,
      dependsOn: ['watch'],
    }),
    force: boolean({ description: 'Replace files of the same names.' }),
    audience: option({
      description:
        'For whom: two pages (executive), the whole story (client), or every row of evidence with all tables open (technical).',
      options: AUDIENCES,
      default: 'client',
    })(),
    page: option({ description: 'Paper of the PDF.', options: PAGE_SIZES, default: 'A4' })(),
    language: option({
      description: 'Language of the report: its own words, the model and the assumptions. Names of the map stay.',
      options: LANGUAGES,
      default: 'en',
      aliases: ['lang'],
    })(),
    locale: string({
      description: 'How numbers and dates are written, such as de-CH (default: as the language does).',
      helpValue: '<tag>',
      parse: async (tag) => localeOf(tag),
    }),
    explorer: boolean({
      description: 'The what-if explorer in the HTML, with the parts of the map that it computes from.',
      default: true,
      allowNo: true,
    }),
    setup: setupFlag,
    contacts: contactsFlag(REPORT_CONTACTS),
    years: yearsFlag(REPORT_YEARS),
    workers: workersFlag,
    brand: string({
      description: 'Name, logo, colours, typeface and footer (default: brand.yaml of the workspace).',
      helpValue: '<file>',
    }),
    commentary: string({
      description: 'What you add to sections (default: commentary.yaml of the workspace).',
      helpValue: '<file>',
    }),
    templates: string({ description: 'Folder of templates that replace built-in ones.', helpValue: '<folder>' }),
    'compare-with': string({
      description: 'Workspace folder or result file to hold the report against, on a page of its own.',
      helpValue: '<other>',
    }),
    date: dateFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> report fixtures/harbour-telecom',
    '<%= config.bin %> report fixtures/harbour-telecom --setup execution-layer --out reports/target',
    '<%= config.bin %> report my-centre --brand brand.yaml --commentary commentary.yaml --watch',
    '<%= config.bin %> report my-centre --compare-with reports/march/result.json',
    '<%= config.bin %> report my-centre --audience executive --page Letter',
    '<%= config.bin %> report --format html,json --out reports/march --date 2026-03-31',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Report);
    const options: ReportOptions = {
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: dateOf(flags.date),
      setups: flags.setup ?? [],
      contacts: flags.contacts ?? REPORT_CONTACTS,
      years: flags.years ?? REPORT_YEARS,
      threads: flags.workers ?? null,
      formats: flags.format,
      brandFile: flags.brand ?? null,
      commentaryFile: flags.commentary ?? null,
      templateFolder: flags.templates ?? null,
      folder: flags.out,
      force: flags.force,
      audience: flags.audience,
      page: flags.page,
      language: flags.language,
      locale: flags.locale ?? null,
      explorer: flags.explorer,
      compareWith: flags['compare-with'] ?? null,
      onProgress: (words) => this.progress(words),
    };
    if (flags.watch) return this.watch(options, flags.port ?? 0);
    const report = await writeReport(options);
    this.tellOf(report);
    const { folder, files, warnings } = report;
    return { audience: flags.audience, language: flags.language, folder, files, warnings };
  }

  private async watch(options: ReportOptions, port: number): Promise<never> {
    if (!options.formats.includes('html') || this.jsonEnabled()) {
      throw new UsageProblem(
        '--watch shows the HTML report to people; it goes with no other output alone.',
        'Leave out --json, and have html among the formats.',
      );
    }
    // Only who watches needs what serves a preview; loading it takes as long as reading the map.
    const { watchReport } = await import('../app/watch-report.ts');
    const { failure } = await watchReport({
      ...options,
      port,
      onReport: (report, address) => {
        this.tellOf(report);
        this.tell(`Shown at ${address}; waiting for changes, Ctrl-C ends.`);
      },
      onProblems: ({ problems }) => {
        for (const line of problemLines(problems)) this.tell(line);
        this.tell('The last report stays until this is mended.');
      },
    });
    return failure;
  }

  private tellOf({ files, result, warnings }: WrittenReport): void {
    for (const line of problemLines(warnings)) this.tell(line);
    this.tell(stageLine(result));
    for (const file of files) this.tell(`Wrote ${file}`);
  }
}
