/** Options of a small report, quickly made: its workspace is the worked example. */
import type { ReportOptions } from '../../src/app/write-report.ts';
import { fixture } from '../assessment/assess-fixture.ts';

export const reportOptions = (change: Partial<ReportOptions> & Pick<ReportOptions, 'folder'>): ReportOptions => ({
  workspace: fixture('worked-example'),
  seed: 1,
  modelDirectory: null,
  parameterFile: null,
  date: null,
  setups: [],
  contacts: 1000,
  years: 10,
  compareWith: null,
  threads: 1,
  brandFile: null,
  commentaryFile: null,
  templateFolder: null,
  formats: ['html'],
  force: false,
  audience: 'client',
  page: 'A4',
  language: 'en',
  locale: null,
  explorer: false,
  ...change,
});
