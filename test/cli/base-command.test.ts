import { describe, expect, test } from 'vitest';
import { ended, PROBE, run, start } from './start.ts';

describe('a command that ends well', () => {
  test('prints tables on stdout and words on stderr, and no progress without a terminal', async () => {
    expect(await run(PROBE, ['measure'])).toEqual({ status: 0, stdout: 'A table.\n', stderr: 'Measuring.\n' });
  });

  test('prints exactly one JSON document under --json, and nothing else', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['measure', 'somewhere', '--seed', '7', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ workspace: 'somewhere', seed: 7 });
  });

  test('takes the current folder and seed 1 unless told otherwise', async () => {
    const { stdout } = await run(PROBE, ['measure', '--json']);
    expect(JSON.parse(stdout)).toEqual({ workspace: '.', seed: 1 });
  });

  test('with two words wins over the command of the first word alone', async () => {
    const { stdout } = await run(PROBE, ['measure', 'twice', '--json']);
    expect(JSON.parse(stdout)).toEqual({ twice: true });
  });
});

describe('usage errors', () => {
  const cases = [
    {
      words: ['mesure'],
      message: 'probe has no command "mesure".',
      hint: 'Did you mean `probe measure`?',
    },
    {
      words: ['frobnicate', 'some/folder'],
      message: 'probe has no command "frobnicate".',
      hint: 'Run `probe --help` for the commands.',
    },
    {
      words: ['import', 'cals'],
      message: 'probe has no command "import cals".',
      hint: 'Did you mean `probe import calls`?',
    },
    {
      words: ['measure', 'a', 'b'],
      message: 'Unexpected argument: b.',
      hint: 'Run `probe measure --help` for what it takes.',
    },
    { words: ['measure', '--sed', '7'], message: 'Nonexistent flag: --sed.', hint: 'Did you mean `--seed`?' },
    {
      words: ['measure', '--seed', 'seven'],
      message: '--seed: Expected an integer but received: seven.',
      hint: 'Run `probe measure --help` for what it takes.',
    },
    {
      words: ['measure', '--seed', '-1'],
      message: '--seed: Expected an integer greater than or equal to 0 but received: -1.',
      hint: 'Run `probe measure --help` for what it takes.',
    },
  ];

  test.each(cases)('are two short parts without a stack: $words', async ({ words, message, hint }) => {
    expect(await run(PROBE, words)).toEqual({ status: 2, stdout: '', stderr: `${message}\n${hint}\n` });
  });

  test.each(cases)('are one JSON document under --json: $words', async ({ words, message, hint }) => {
    const { status, stdout, stderr } = await run(PROBE, [...words, '--json']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ error: { kind: 'usage', message, hint } });
  });
});

describe('a gate that was not met', () => {
  test('says so on stderr after the table, with status 1', async () => {
    expect(await run(PROBE, ['gate'])).toEqual({
      status: 1,
      stdout: 'A table.\n',
      stderr: 'The stage is 1; at least 2 is asked for.\n',
    });
  });

  test('still prints the document under --json', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['gate', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ stage: 1 });
    expect(stderr).toBe('The stage is 1; at least 2 is asked for.\n');
  });
});

describe('invalid input', () => {
  test('lists the problems, then how many, with status 3', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['invalid']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('systems.csv:3:1');
    expect(stderr).toContain('2 errors.\nMend the errors and run the same command again; nothing was written.\n');
  });

  test('keeps the problems as data under --json', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['invalid', '--json']);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      error: { kind: 'invalid-input', message: '2 errors.' },
      problems: [{ code: 'duplicate-id', file: 'systems.csv', line: 3, column: 1, count: 2 }],
    });
  });
});

describe('a missing program', () => {
  test('names the one command that installs it, with status 4', async () => {
    expect(await run(PROBE, ['missing'])).toEqual({
      status: 4,
      stdout: '',
      stderr: 'A PDF needs a browser, and none was found.\ninstall a-browser\n',
    });
  });

  test('says the same under --json', async () => {
    const { status, stdout } = await run(PROBE, ['missing', '--json']);
    expect(status).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { kind: 'program-missing', program: 'browser', hint: 'install a-browser' },
    });
  });
});

describe('a defect', () => {
  test('says what to report, with status 70', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['defect']);
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toMatch(
      /report it .*\n\nprobe\/0\.0\.1 .* `probe defect`\nTypeError: the impossible happened\n {4}at /,
    );
    expect(stderr).toMatch(/\ncaused by RangeError: something else before\n {4}at /);
  });

  test('is one JSON document under --json', async () => {
    const { status, stdout, stderr } = await run(PROBE, ['defect', '--json']);
    expect({ status, stderr }).toEqual({ status: 70, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      error: { kind: 'defect', message: expect.stringContaining('the impossible happened') as string },
    });
  });
});

describe('help', () => {
  test.each([
    ['measure', '--help'],
    ['measure', '-h'],
    ['help', 'measure'],
  ])('is shown for: %s %s', async (...words) => {
    const { status, stdout } = await run(PROBE, words);
    expect(status).toBe(0);
    expect(stdout).toContain('Ends well.');
    expect(stdout).toContain('--seed');
  });

  test('of everything is shown when no word is given', async () => {
    const { status, stdout } = await run(PROBE, []);
    expect(status).toBe(0);
    expect(stdout).toContain('measure');
  });

  test('of a command that does not exist is a usage error', async () => {
    expect((await run(PROBE, ['mesure', '--help'])).status).toBe(2);
  });
});

describe('the process', () => {
  test('does not mind a reader that closes the pipe early', async () => {
    const child = start(PROBE, ['flood']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { status, stderr } = await ended(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each([
    { signal: 'SIGINT', expected: 130 },
    { signal: 'SIGTERM', expected: 143 },
  ] as const)('ends with $expected on $signal and clears away first', async ({ signal, expected }) => {
    const child = start(PROBE, ['wait']);
    child.stderr?.once('data', () => child.kill(signal));
    const { status, stderr } = await ended(child);
    expect(status).toBe(expected);
    expect(stderr).toContain('cleared away');
  });
});
