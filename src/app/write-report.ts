/**
 * The main job: assess and simulate a workspace, and write the report.
 *
 *   look whether the files may be written → start the browser → assess and simulate → render → write all files at once
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { openPdfPrinter, type PdfPrinter } from '../io/pdf.ts';
import { countPages } from '../io/pdf-pages.ts';
import { ProgramMissing } from '../io/program-missing.ts';
import { readScripts } from '../io/report-materials.ts';
import { existingFiles } from '../io/writers/existing-files.ts';
import type { NewFile } from '../io/writers/new-file.ts';
import { placeFiles } from '../io/writers/place-files.ts';
import { WriteRefused } from '../io/writers/write-refused.ts';
import type { Say } from '../messages/say.ts';
import { documentCsv } from '../render/csv/document-csv.ts';
import { type Audience, EXECUTIVE_PAGES } from '../render/html/audience.ts';
import { type RenderedReport, renderHtml } from '../render/html/render-html.ts';
import { TemplateError } from '../render/html/templates.ts';
import type { DrawChart } from '../render/svg/draw-chart.ts';
import { NO_PLACE, ProblemLog } from '../schema/problem-log.ts';
import { TRANSLATION_PROBLEMS } from '../schema/problems/translations.ts';
import type { ComparisonDocument } from '../schema/result/comparison.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { assessInFull, type FullAssessment, type FullAssessOptions } from './assess-in-full.ts';
import { InvalidInput } from './invalid-input.ts';
import { type AdditionOptions, type ReportAdditions, reportAdditions, reportFault } from './report-additions.ts';
import { type ReportCrew, reportCrew, type SimulationCrew } from './report-crew.ts';
import { type LanguageOptions, reportLanguage } from './report-language.ts';
import { UsageProblem } from './usage-problem.ts';

export const REPORT_FORMATS = ['html', 'pdf', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const PAGE_SIZES = ['A4', 'Letter'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface ReportOptions extends Omit<FullAssessOptions, 'say'>, AdditionOptions, LanguageOptions {
  readonly formats: readonly ReportFormat[];
  /** Folder to write into; made where it is missing. */
  readonly folder: string;
  /** Whether files of the same names are replaced. */
  readonly force: boolean;
  readonly page: PageSize;
  readonly audience: Audience;
  /** Whether the HTML has the what-if explorer, with what it computes from. */
  readonly explorer: boolean;
  /** A workspace or a result file that the report is held against; null for none. */
  readonly compareWith: string | null;
  /** What is being done right now, for people who wait. */
  readonly onProgress?: (words: string) => void;
}

export interface WrittenReport {
  readonly folder: string;
  /** Paths of what was written: the folder as it was given, and the name. */
  readonly files: readonly string[];
  readonly result: ResultDocument;
  /** Of brand, commentary, templates and the language of the model; none of them an error. */
  readonly warnings: readonly Problem[];
}

/** Editions for several audiences lie side by side; the client's is the report. */
const REPORT_NAMES: Readonly<Record<Audience, string>> = {
  executive: 'report-executive',
  client: 'report',
  technical: 'report-technical',
};
const reportFile = (audience: Audience, format: 'html' | 'pdf'): string => `${REPORT_NAMES[audience]}.${format}`;

const COMPARISON_FILE = 'comparison.json';
/** Names of the files of each format; every one is claimed before any work is done. */
const FILE_NAMES: Readonly<Record<Exclude<ReportFormat, 'html' | 'pdf'>, readonly string[]>> = {
  json: ['result.json'],
  csv: [
    'indicators.csv',
    'elements.csv',
    'contact-types.csv',
    'functions-by-contact-type.csv',
    'handle-time.csv',
    'setup-changes.csv',
    'cost-of-change.csv',
    'assumptions.csv',
  ],
};

/**
 * Writes all files or none; only a missing browser lets the others be written without the PDF.
 * @throws InvalidInput as `assessInFull`, and for what the report is held against
 * @throws UsageProblem when a file is there already and `force` is not set, or the folder cannot be written to
 * @throws ProgramMissing when a PDF is asked for and no browser starts; everything else is written by then
 */
export async function writeReport(options: ReportOptions): Promise<WrittenReport> {
  const formats = REPORT_FORMATS.filter((format) => options.formats.includes(format));
  await refuseToReplace(options, formats);
  const printer = formats.includes('pdf') ? openPdfPrinter() : null;
  let crew: ReportCrew | null = null;
  try {
    crew = reportCrew(options.threads, printer !== null || formats.includes('html'));
    return await write(options, formats, printer, crew);
  } finally {
    await Promise.all([printer?.close(), crew?.dismiss()]);
  }
}

async function refuseToReplace(
  { folder, force, compareWith, audience }: ReportOptions,
  formats: readonly ReportFormat[],
): Promise<void> {
  if (force) return;
  const names = formats.flatMap((format) =>
    format === 'html' || format === 'pdf' ? [reportFile(audience, format)] : FILE_NAMES[format],
  );
  if (compareWith !== null && formats.includes('json')) names.push(COMPARISON_FILE);
  const there = await existingFiles(folder, names);
  if (there.length === 0) return;
  throw new UsageProblem(
    `There is a report in "${folder}" already: ${there.join(', ')}. Nothing was written.`,
    'Name another folder with --out, or replace these files with --force.',
  );
}

async function write(
  options: ReportOptions,
  formats: readonly ReportFormat[],
  printer: PdfPrinter | null,
  crew: ReportCrew,
): Promise<WrittenReport> {
  const { folder, page, audience, onProgress = () => {} } = options;
  onProgress('Assessing and simulating …');
  const say = await reportLanguage(options);
  const [additions, assessment] = await assessed(options, say, crew);
  const { result } = assessment;
  const comparison = await compared(options, say);
  const warnings = [...additions.problems, ...result.problems.filter(({ code }) => code in TRANSLATION_PROBLEMS)];
  const files: NewFile[] = [];
  const done = async (): Promise<WrittenReport> => {
    await place(folder, files);
    return { folder, files: files.map(({ name }) => join(folder, name)), result, warnings };
  };

  let html = '';
  if (printer !== null || formats.includes('html')) {
    onProgress('Drawing …');
    const report = await renderWith(additions, assessment, comparison, say, crew.draw, options);
    html = report.html;
    warnings.push(...additions.unplacedComments(report.sections), ...additions.overlongComments(audience));
  }
  if (formats.includes('html')) files.push({ name: reportFile(audience, 'html'), content: html });
  if (formats.includes('json')) files.push(...(await jsonFiles(result, comparison)));
  if (formats.includes('csv')) {
    files.push(...documentCsv(result).map(({ name, text }) => ({ name: `${name}.csv`, content: text })));
  }
  if (printer === null) return done();

  onProgress('Printing …');
  try {
    const pdf = await printer.print(html, { format: page });
    files.push({ name: reportFile(audience, 'pdf'), content: pdf });
    warnings.push(...tooLong(audience, countPages(pdf)));
  } catch (thrown) {
    if (!(thrown instanceof ProgramMissing)) throw thrown;
    const { files: written } = await done();
    throw withoutPdf(thrown, written);
  }
  return done();
}

/** Problems of the input and of what is added to the report come in one run. */
async function assessed(
  options: ReportOptions,
  say: Say,
  crew: SimulationCrew,
): Promise<readonly [ReportAdditions, FullAssessment]> {
  const [additions, assessment] = await Promise.allSettled([
    reportAdditions(options),
    assessInFull({ ...options, say }, crew),
  ]);
  if (additions.status === 'rejected') throw additions.reason;
  const { problems } = additions.value;
  const unusable = problems.some(({ severity }) => severity === 'error');
  if (assessment.status === 'rejected') {
    if (!(unusable && assessment.reason instanceof InvalidInput)) throw assessment.reason;
    throw new InvalidInput([...assessment.reason.problems, ...problems]);
  }
  if (unusable) throw new InvalidInput([...assessment.value.result.problems, ...problems]);
  return [additions.value, assessment.value];
}

/** The schemas that what is written keeps to are only loaded for it, since HTML does without. */
async function jsonFiles(result: ResultDocument, comparison: ComparisonDocument | null): Promise<readonly NewFile[]> {
  const { comparisonJson, documentJson } = await import('../render/json/document-json.ts');
  const file = { name: 'result.json', content: documentJson(result) };
  return comparison === null ? [file] : [file, { name: COMPARISON_FILE, content: comparisonJson(comparison) }];
}

/** The other side first: every difference is this report's figure less the other's. */
async function compared(options: ReportOptions, say: Say): Promise<ComparisonDocument | null> {
  const { compareWith, workspace, seed, modelDirectory, parameterFile } = options;
  if (compareWith === null) return null;
  const { compare } = await import('./compare.ts');
  return compare({ from: compareWith, to: workspace, setups: [], seed, modelDirectory, parameterFile, say });
}

/** What is wrong with built-in templates is a defect, with the consultant's own a problem of the input. */
async function renderWith(
  { templates, fonts, brand, commentary }: ReportAdditions,
  { result, explorer: data }: FullAssessment,
  comparison: ComparisonDocument | null,
  say: Say,
  draw: DrawChart,
  { templateFolder, explorer, audience }: ReportOptions,
): Promise<RenderedReport> {
  const { explorer: script, ...texts } = await readScripts();
  const scripts = { ...texts, explorer: explorer && audience !== 'executive' ? { script, data } : null };
  try {
    const additions = { brand, commentary, comparison, audience };
    return await renderHtml(result, { templates, fonts, scripts, sha256, ...additions, say, draw });
  } catch (thrown) {
    if (!(thrown instanceof TemplateError) || templateFolder === null) throw thrown;
    const log = new ProblemLog();
    reportFault(thrown.fault, log);
    throw new InvalidInput(log.list());
  }
}

/** Whatever a consultant's words, templates or typeface do to it: nothing is cut, and nobody is surprised. */
function tooLong(audience: Audience, pages: number): readonly Problem[] {
  const log = new ProblemLog();
  if (audience === 'executive' && pages > EXECUTIVE_PAGES)
    log.report(NO_PLACE, { code: 'executive-too-long', about: { pages: `${pages}` } });
  return log.list();
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

async function place(folder: string, files: readonly NewFile[]): Promise<void> {
  try {
    await placeFiles(folder, files);
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    throw new UsageProblem(
      `${thrown.message} Nothing was written.`,
      'Choose another folder with --out, or mend this one.',
    );
  }
}

/** Says as well what was written all the same. */
function withoutPdf({ program, remedy, message }: ProgramMissing, written: readonly string[]): ProgramMissing {
  const rest = written.length === 0 ? 'Nothing was written.' : `Written without the PDF: ${written.join(', ')}.`;
  return new ProgramMissing(program, remedy, `${message}\n${rest}`);
}
