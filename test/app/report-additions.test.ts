import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InvalidInput } from '../../src/app/invalid-input.ts';
import { type AdditionOptions, reportAdditions } from '../../src/app/report-additions.ts';
import { type ReportOptions, writeReport } from '../../src/app/write-report.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { fixture } from '../assessment/assess-fixture.ts';
import { reportOptions } from './report-options.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-additions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const additions = (change: Partial<AdditionOptions> = {}) =>
  reportAdditions({
    workspace: fixture('worked-example'),
    brandFile: null,
    commentaryFile: null,
    templateFolder: null,
    ...change,
  });

/** Of input that is refused. */
async function problemsOf(writing: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await writing;
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return thrown.problems;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}

const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code);

describe('the brand', () => {
  test('brings its logo along, inside an address that loads nothing', async () => {
    put('logo.svg', SVG);
    const { brand, problems } = await additions({ brandFile: put('brand.yaml', 'name: Northline\nlogo: logo.svg\n') });
    expect(problems).toEqual([]);
    expect(brand?.logo).toBe(`data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`);
  });

  test('is taken from the workspace where none is named', async () => {
    put('brand.yaml', 'footer: Northline\n');
    expect((await additions({ workspace: folder })).brand?.footer).toBe('Northline');
    expect((await additions()).brand).toBe(null);
  });

  test('is not taken for missing where it cannot be looked at', async () => {
    symlinkSync('brand.yaml', join(folder, 'brand.yaml'));
    const { problems } = await additions({ workspace: folder });
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([['brand.yaml', 'error']]);
  });

  test('warns of colours that text could not be read in, at their places, with the shade used', async () => {
    const { problems } = await additions({ brandFile: put('brand.yaml', 'colours: { accent: "#ffee00" }\n') });
    expect(codes(problems)).toEqual(['low-contrast']);
    expect(problems[0]).toMatchObject({ severity: 'warning', line: 1, column: 20 });
    expect(problems[0]?.message).toMatch(/#ffee00 has a contrast of 1\.\d with white.*; #[0-9a-f]{6} is used/u);
    const alike = put('alike.yaml', 'colours: { accent: "#0b5a68", signal: "#0b5a60" }\n');
    expect(codes((await additions({ brandFile: alike })).problems)).toEqual(['colours-alike']);
  });

  test('tells all that is wrong with it at once', async () => {
    put('logo.png', 'no picture');
    put('text.woff2', 'no font');
    const file = put('brand.yaml', 'logo: logo.png\nfonts: { regular: text.woff2, bold: ../outside.woff2 }\n');
    const { brand, problems } = await additions({ brandFile: file });
    expect(brand).toBe(null);
    expect(codes(problems).toSorted()).toEqual(['path-outside-workspace', 'unusable-file', 'unusable-file']);
    const unknown = put('other.yaml', 'colours: { accent: mauvish }\nslogan: x\n');
    expect(codes((await additions({ brandFile: unknown })).problems)).toEqual([
      'malformed-document',
      'malformed-document',
    ]);
  });
});

describe('a report', () => {
  const options = (change: Partial<ReportOptions>): ReportOptions =>
    reportOptions({ folder: join(folder, 'report'), force: true, ...change });
  const html = async (change: Partial<ReportOptions>): Promise<string> => {
    await writeReport(options(change));
    return readFileSync(join(folder, 'report', 'report.html'), 'utf8');
  };

  test('carries the consultant’s words, marked as theirs, escaped, beside the computed heading', async () => {
    const commentaryFile = put(
      'commentary.yaml',
      'author: A. & Sons\nsections:\n  handle-time:\n    title: Our <b>view</b>\n    paragraphs: [We walked the floor.]\n    recommendations: [Begin with refunds.]\n',
    );
    const text = await html({ commentaryFile });
    expect(text).toContain('Comment by A. &amp; Sons');
    expect(text).toContain('Our &lt;b&gt;view&lt;/b&gt;');
    expect(text).toMatch(/Heading by A\. &amp; Sons\. The figures say: \S/u);
    expect(text).toContain('We walked the floor.');
  });

  test('warns of comments that it has no place for', async () => {
    const commentaryFile = put('commentary.yaml', 'sections:\n  handletime: { paragraphs: [Lost.] }\n');
    const { warnings } = await writeReport(options({ commentaryFile }));
    expect(codes(warnings)).toEqual(['comment-without-section']);
    expect(warnings[0]?.hint).toContain('handle-time');
  });

  test('warns of a comment that the executive edition has no room for, and shows it whole', async () => {
    const words = 'Seen on the floor. '.repeat(40).trim();
    const commentaryFile = put('commentary.yaml', `sections:\n  summary: { paragraphs: ["${words}"] }\n`);
    const { warnings, files } = await writeReport(options({ commentaryFile, audience: 'executive' }));
    expect(codes(warnings)).toEqual(['comment-too-long']);
    expect(readFileSync(files[0] ?? '', 'utf8')).toContain(words);
    expect(codes((await writeReport(options({ commentaryFile }))).warnings)).toEqual([]);
  });

  test('takes comments on sections of the client edition into none of the two pages, without a warning', async () => {
    const commentaryFile = put('commentary.yaml', 'sections:\n  handle-time: { paragraphs: [For clients.] }\n');
    const { warnings } = await writeReport(options({ commentaryFile, audience: 'executive' }));
    expect(codes(warnings)).toEqual([]);
  });

  test('takes the consultant’s templates in place of its own', async () => {
    put('templates/partials/contents.hbs', '<p>Our own contents {{> ours}}</p>');
    put('templates/partials/ours.hbs', '<i>called</i>');
    put('templates/partials/contentz.hbs', 'nobody calls this');
    const templateFolder = join(folder, 'templates');
    expect(await html({ templateFolder })).toContain('<p>Our own contents <i>called</i></p>');
    const { problems } = await additions({ templateFolder });
    expect(codes(problems)).toEqual(['unknown-template']);
    expect(problems[0]?.hint).toContain('partials/contents.hbs');
  });

  test('says what to do about a folder of templates that is not there, or is a file', async () => {
    const { problems } = await additions({ templateFolder: join(folder, 'nowhere') });
    const ofFile = await additions({ templateFolder: put('page.hbs', '') });
    expect(codes(problems)).toEqual(['templates-not-found']);
    expect(codes(ofFile.problems)).toEqual(['templates-not-readable']);
    for (const { severity, hint } of [...problems, ...ofFile.problems]) {
      expect(severity).toBe('error');
      expect(hint).toContain('--templates');
      expect(hint).not.toContain('unswivel init');
    }
  });

  test('says what is wrong with a template of the consultant’s, and writes nothing', async () => {
    put('templates/partials/contents.hbs', '{{nothingOfThatName}}');
    const problems = await problemsOf(writeReport(options({ templateFolder: join(folder, 'templates') })));
    expect(codes(problems)).toEqual(['template-error']);
    expect(problems[0]?.message).toContain('nothingOfThatName');
    expect(problems[0]).toMatchObject({ file: 'partials/contents.hbs', line: 1 });
  });

  test('tells what cannot be read in all of the consultant’s templates, each at its place, with what else is wrong', async () => {
    put('templates/sections/money.hbs', '<p>\n{{#if title}');
    put('templates/sections/ledger.hbs', '<p>{{> sections/money}}</p>\n {{> nowhere}}');
    put('templates/sections/spread.hbs', '{{sum 1 2}}');
    put('templates/partials/table.hbs', '{{#each rows}}');
    const brandFile = put('brand.yaml', 'logo: nowhere.png\n');
    const { problems } = await additions({ brandFile, templateFolder: join(folder, 'templates') });
    expect(problems.map(({ file, line, column, message }) => [file, line, column, message])).toEqual([
      ['brand.yaml', 1, 7, expect.stringContaining('nowhere.png')],
      ['partials/table.hbs', 1, null, 'it ends within a block that nothing closes'],
      ['sections/ledger.hbs', 2, 2, 'there is no template "nowhere"'],
      ['sections/money.hbs', 2, null, expect.stringContaining('{{#if title}')],
      ['sections/spread.hbs', 1, 1, 'there is no helper "sum"'],
    ]);
  });

  test('tells what is wrong with the workspace and with what is added in one run', async () => {
    const brandFile = put('brand.yaml', 'logo: nowhere.png\n');
    const problems = await problemsOf(
      writeReport(options({ workspace: fixture('malformed/unknown-value'), brandFile })),
    );
    expect(codes(problems)).toEqual(expect.arrayContaining(['unknown-value', 'missing-file']));
  });
});
