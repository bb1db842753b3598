/** What sections of the report are written from, without charts: what is read is the words. */
import { english } from '../../src/messages/english.ts';
import type { Say } from '../../src/messages/say.ts';
import { figuresIn } from '../../src/render/figures.ts';
import type { ReportContext } from '../../src/render/html/report-context.ts';
import { vocabularyIn } from '../../src/render/vocabulary.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';

export const reportContextOf = (result: ResultDocument, say: Say = english): ReportContext => ({
  result,
  comparison: null,
  figures: figuresIn(say, result.organization.currency),
  say,
  words: vocabularyIn(say),
  draw: async () => '',
  audience: 'client',
});
