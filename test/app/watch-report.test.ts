import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchReport } from '../../src/app/watch-report.ts';
import { fixture } from '../assessment/assess-fixture.ts';
import { reportOptions } from './report-options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-watch-'));
  cpSync(fixture('worked-example'), join(folder, 'map'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a watched report follows what it is made of, and stays while the input has problems', async () => {
  const workspace = join(folder, 'map');
  const told: string[] = [];
  let wake = (): void => {};
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const tell = (words: string): void => {
    told.push(words);
    wake();
  };
  const watch = await watchReport({
    ...reportOptions({ workspace, folder: join(workspace, 'report') }),
    port: 0,
    onReport: () => tell('report'),
    onProblems: ({ problems }) => tell(problems.map(({ code }) => code).join()),
  });
  try {
    let told1 = next();
    writeFileSync(join(workspace, 'commentary.yaml'), 'sections: { summary: { paragraphs: [Seen on the floor.] } }\n');
    await told1;
    expect(await (await fetch(watch.address)).text()).toContain('Seen on the floor.');
    told1 = next();
    writeFileSync(join(workspace, 'commentary.yaml'), 'nonsense: true\n');
    await told1;
    expect(told).toEqual(['report', 'report', expect.stringContaining('malformed-document')]);
    expect(readFileSync(join(workspace, 'report', 'report.html'), 'utf8')).toContain('Seen on the floor.');
  } finally {
    await watch.close();
  }
}, 120_000);
