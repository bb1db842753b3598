import { describe, expect, test } from 'vitest';
import { assessText } from '../../../src/render/text/assess.ts';
import { stageLine } from '../../../src/render/text/stage-line.ts';
import { hostile } from '../hostile-result.ts';
import { sampleResult } from '../sample-report.ts';

describe('assessText', () => {
  test('leads with the stage and its range, and names what keeps it there', async () => {
    const text = assessText(await sampleResult(), false);
    expect(text.split('\n')[1]).toBe('○ Stage 1: Disconnected tool stack (1 to 2 while facts are missing)');
    expect(text).toContain('What keeps it from stage 2');
    expect(text).toMatch(/needs at least \d+%/);
    expect(text).toContain('Missing facts that could decide the stage');
    expect(text).toContain('Claims that the evidence contradicts');
  });

  test('shows every function and indicator', async () => {
    const result = await sampleResult();
    const text = assessText(result, false);
    for (const { name } of [...Object.values(result.wording.functions), ...Object.values(result.wording.indicators)]) {
      expect(text).toContain(name);
    }
  });

  test('counts the contact types of each function by stage', async () => {
    const result = await sampleResult();
    const line = assessText(result, false)
      .split('\n')
      .find((own) => own.startsWith('Operational governance'));
    const stages = Object.values(result.assessment.byContactType).map(
      ({ functions }) => functions['operational-governance']?.stage,
    );
    const counts = [1, 2, 3].map((stage) => stages.filter((own) => own === stage).length);
    expect(line?.endsWith(`  ${counts.join(', ')}`)).toBe(true);
  });

  test('says what is not known, and names no stage where none can be', async () => {
    const text = assessText(await sampleResult('sparse'), false);
    expect(text).toContain('? Between stage 1 and stage 3: too little is known to name one');
    expect(text).toContain('not known');
  });

  test('is plain unless emphasis is asked for, whatever the input brings', async () => {
    expect(assessText(hostile(await sampleResult()), false)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u,
    );
    expect(assessText(await sampleResult(), true)).toContain('\u001B[1m○ Stage 1');
  });
});

test('stageLine is the stage alone where nothing is unknown', async () => {
  expect(stageLine(await sampleResult('harbour-telecom-orchestrated'))).toBe(
    '● Stage 3: Unified execution architecture',
  );
});
