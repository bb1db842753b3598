/**
 * Imports a large unsorted log of the desk in scripts/event-logs, drawn anew into a temporary folder, and tells time and
 * the most memory that the import took, in a process of its own. Run: `node test/bench/event-log.bench.ts [events]`.
 * The design asks for 10 million rows in two minutes and 500 MB; without a number it is a hundredth of that.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { drawContacts } from '../../scripts/event-logs/draw-contacts.ts';
import { CSV_HEADINGS, csvRows, strewn } from '../../scripts/event-logs/log-texts.ts';
import { createPrivateFolder } from '../../src/io/private-folder.ts';

const events = Number(process.argv[2] ?? 100_000);
/** Rows within which the order is lost; cases run over a dozen rows, agents over thousands. */
const STREWN_OVER = 50_000;
const AGENTS = 800;

async function writeLog(path: string): Promise<number> {
  const out = createWriteStream(path);
  out.write(`${CSV_HEADINGS}\n`);
  let rows: string[] = [];
  let written = 0;
  const flush = async (): Promise<void> => {
    written += rows.length;
    if (!out.write(`${strewn(rows).join('\n')}\n`)) await once(out, 'drain');
    rows = [];
  };
  for (const contact of drawContacts({ contacts: Number.POSITIVE_INFINITY, agents: AGENTS, seed: 1 })) {
    rows.push(...csvRows(contact));
    if (rows.length >= STREWN_OVER) await flush();
    if (written + rows.length >= events) break;
  }
  if (rows.length > 0) await flush();
  out.end();
  await once(out, 'finish');
  return written;
}

const CHILD = `
  import { importEvents } from ${JSON.stringify(new URL('../../src/app/import-events.ts', import.meta.url).href)};
  const start = performance.now();
  const { reading } = await importEvents({ log: process.argv[1], mapping: null, settings: {}, foldBelow: 5,
    workspace: process.argv[2], replace: false, dryRun: true });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(reading.records + ' records, ' + reading.contacts + ' contacts, ' + (100 * reading.explained.share).toFixed(1) + '% explained');
  console.log(((performance.now() - start) / 1000).toFixed(1) + ' s, of a processor ' + ((userCPUTime + systemCPUTime) / 1e6).toFixed(1) + ' s, at most ' + Math.round(maxRSS / 1024) + ' MB');
`;

const folder = createPrivateFolder('bench');
try {
  const log = join(folder.path, 'log.csv');
  const rows = await writeLog(log);
  console.log(`${rows} rows, ${Math.round(statSync(log).size / 1e6)} MB`);
  spawnSync(process.execPath, ['--input-type=module', '-e', CHILD, log, join(folder.path, 'centre')], {
    stdio: 'inherit',
  });
  rmSync(log);
} finally {
  folder.remove();
}
