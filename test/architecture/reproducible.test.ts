import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** What would make the same input give other bytes on another day or machine. */
const CHANCE_CLOCK_OR_LOCALE =
  /Math\.random\b|Date\.now\b|new Date\(\)|performance\.now\b|\.localeCompare\(|\.toLocale\w+\(\)|\bIntl\.\w+\(\)/;

function offences(text: string): string[] {
  return text.split('\n').filter((line) => CHANCE_CLOCK_OR_LOCALE.test(line));
}

test('no source draws by chance, reads the clock or follows the locale of the machine', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    offences(readFileSync(join(SRC, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test.each([
  'const x = Math.random();',
  'const now = Date.now();',
  'const today = new Date();',
  'names.sort((a, b) => a.localeCompare(b));',
  'const text = amount.toLocaleString();',
  'const format = new Intl.NumberFormat();',
])('the rule bites: %s', (line) => {
  expect(offences(line)).toEqual([line]);
});
