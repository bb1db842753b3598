import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asReported } from '../../../src/browser/explorer/report-values.ts';
import { linkOf, readLink } from '../../../src/browser/explorer/what-if-link.ts';
import { sampleAssessment } from '../../render/sample-report.ts';
import { someWhatIf } from './some-what-if.ts';

const { explorer: data } = await sampleAssessment();

describe('the link to a state', () => {
  test('leads back to the very state', () => {
    fc.assert(
      fc.property(someWhatIf(data), (whatIf) => {
        expect(readLink(data, linkOf(data, whatIf))).toEqual({ whatIf, leftOut: 0, madeOn: 'same' });
      }),
    );
  });

  test('is short for a state as reported', () => {
    expect(linkOf(data, asReported(data)).length).toBeLessThan(80);
  });

  test('says when it was made on other input', () => {
    const link = linkOf({ ...data, digest: 'f'.repeat(64) }, asReported(data));
    expect(readLink(data, link)?.madeOn).toBe('other');
  });

  test.each([
    ['', 'unstated'],
    ['&of=', 'unstated'],
    [`&of=${data.digest.slice(0, 11)}`, 'other'],
    [`&of=${data.digest}`, 'other'],
    [`&of=${data.digest.slice(0, 12)}`, 'same'],
  ])('takes nothing but the digest itself for the same input: %s', (of, madeOn) => {
    expect(readLink(data, `what-if=1&setup=${asReported(data).setup}${of}`)?.madeOn).toBe(madeOn);
  });

  test.each([
    'p.aggregate-context.view_time=-1',
    'p.aggregate-context.view_time=NaN',
    'p.aggregate-context.view_time=1e400',
    'p.aggregate-context.residual=1.5',
    'p.simulation.parameter_draws=5',
    'p.__proto__=1',
    'v.no-such-type=5',
    'v.constructor=5',
    'fail=no-such-element',
    'fail=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'with=aggregate-context,no-such-intervention',
    'seed=-1',
    'seed=1.5',
    'contacts=5',
    'contacts=99999999999',
    'setup=no-such-setup',
    'unheard-of=1',
  ])('leaves out what does not fit, and counts it: %s', (part) => {
    const read = readLink(
      data,
      `what-if=1&${part.startsWith('setup') ? '' : `setup=${asReported(data).setup}&`}${part}`,
    );
    expect(read?.whatIf).toEqual(asReported(data));
    expect(read?.leftOut).toBe(1);
  });

  test('of another form, or far too long, is refused as a whole', () => {
    expect(readLink(data, 'handle-time')).toBeNull();
    expect(readLink(data, 'what-if')).toBeNull();
    expect(readLink(data, 'what-if=2&setup=execution-layer')).toBeNull();
    expect(readLink(data, `what-if=1&setup=execution-layer&fail=${'x'.repeat(30_000)}`)).toBeNull();
  });

  test('never throws, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readLink(data, text);
        const read = readLink(data, `what-if=1&${text}`);
        expect(data.setups.map(({ id }) => id)).toContain(read?.whatIf.setup);
      }),
    );
  });
});
