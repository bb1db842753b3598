/** One tabletop of each sample, worked out from its tables by hand. */
import { describe, expect, test } from 'vitest';
import { simulateBlastRadius } from '../../src/app/simulate-blast-radius.ts';
import { blastRadiusText } from '../../src/render/text/blast-radius.ts';
import { fixture } from '../assessment/assess-fixture.ts';

async function tabletop(name: string, fail: readonly string[]) {
  const { result, tabletop: entries } = await simulateBlastRadius({
    workspace: fixture(name),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups: ['copilot-on-top'],
    fail,
    order: 1,
    years: null,
    threads: 1,
  });
  return { entry: entries?.[0], text: blastRadiusText(result, entries) };
}

/** Opening hours of a mean month: days a week × hours a day × weeks a year ÷ 12. */
const monthOf = (days: number, hours: number): number => (days * hours * (365.25 / 7)) / 12;

describe('the tabletop, by hand', () => {
  test('of the worked example: crm-bus', async () => {
    const { entry, text } = await tabletop('worked-example', ['crm-bus']);
    expect(text).toContain('if crm-bus fails, 2 workflows break, 0 are deferred, 0 degraded.');
    // Posting a credit and writing the CRM fail; the letter would wait, but its invoice is broken by then.
    expect(entry?.workflows).toEqual({ broken: ['settle-invoice', 'update-address'], deferred: [], degraded: [] });
    // Of 1,000 invoice contacts 60 % and 10 % run one of the two, of 400 address contacts all.
    const broken = 1000 * (1 - 0.4 * 0.9) + 400;
    expect(entry?.volumeShare?.broken).toBeCloseTo(broken / 2000, 12);
    expect(entry?.contactsPerHour).toBeCloseTo(broken / monthOf(5, 8), 9);
    expect(entry?.extraMinutesPerHour).toBe(0);
  });

  test('of Harbour Telecom: crm-orders', async () => {
    const { entry, text } = await tabletop('harbour-telecom', ['crm-orders']);
    expect(text).toContain('if crm-orders fails, 3 workflows break, 0 are deferred, 2 degraded.');
    // Five steps need it: three fail, two are done by hand, in 120 s and in 240 s.
    expect(entry?.workflows).toEqual({
      broken: ['order-tracking', 'end-contract', 'connect-service'],
      deferred: [],
      degraded: ['reschedule-delivery', 'tariff-migration'],
    });
    const volume = 191_100;
    // All of order status; 55 % of cancellations; 90 % of new connections.
    const broken = 31_500 + 0.55 * 14_300 + 0.9 * 11_800;
    // 85 % of tariff changes; cancellations that change the tariff and do not end (30 % of the 45 %); new connections that
    // move a delivery and are not broken (15 % of the 10 %).
    const degraded = 0.85 * 21_000 + 0.45 * 0.3 * 14_300 + 0.1 * 0.15 * 11_800;
    expect(entry?.volumeShare?.broken).toBeCloseTo(broken / volume, 12);
    expect(entry?.volumeShare?.degraded).toBeCloseTo(degraded / volume, 12);
    expect(entry?.contactsPerHour).toBeCloseTo((broken + degraded) / monthOf(6, 12), 9);
    const seconds = 120 * (0.22 * 31_500 + 0.15 * 11_800) + 240 * (0.85 * 21_000 + 0.3 * 14_300);
    expect(entry?.extraMinutesPerHour).toBeCloseTo(seconds / 60 / monthOf(6, 12), 9);
  });

  test('of Harbour Telecom with its orchestrator: link-erp', async () => {
    const { entry, text } = await tabletop('harbour-telecom-orchestrated', ['link-erp']);
    expect(text).toContain('if link-erp fails, 0 workflows break, 4 are deferred, 2 degraded.');
    // Writes to the ERP wait; reads and approvals alone are done by hand.
    expect(entry?.workflows).toEqual({
      broken: [],
      deferred: ['bill-correction', 'refund-payment', 'extend-payment', 'pay-by-phone'],
      degraded: ['connect-service', 'transfer-ownership'],
    });
    const volume = 171_400;
    // Billing disputes with a correction (70 %) or a refund (25 %), refunds (85 %), payment extensions (90 %, 20 %).
    const deferred = 21_100 * (1 - 0.3 * 0.75) + 0.85 * 11_000 + 15_400 * (1 - 0.1 * 0.8);
    const degraded = 0.9 * 10_600 + 0.9 * 3_600;
    expect(entry?.volumeShare?.deferred).toBeCloseTo(deferred / volume, 12);
    expect(entry?.volumeShare?.degraded).toBeCloseTo(degraded / volume, 12);
    // 40 s and 60 s in each refund and each extension, deferred or not; 40 s, and 120 s for ownership.
    const refunds = 0.85 * 11_000 + 0.25 * 21_100;
    const seconds = 100 * refunds + 100 * 0.9 * 15_400 + 40 * 0.9 * 10_600 + 120 * 0.9 * 3_600;
    expect(entry?.extraMinutesPerHour).toBeCloseTo(seconds / 60 / monthOf(6, 12), 9);
  });

  test('of the bank: crm-core-inquiry, which two enquiries have an alternative to', async () => {
    const { entry, text } = await tabletop('anonymous-bank', ['crm-core-inquiry']);
    expect(text).toContain('if crm-core-inquiry fails, 1 workflow breaks, 0 are deferred, 0 degraded.');
    expect(entry?.workflows).toEqual({ broken: ['payment-order'], deferred: [], degraded: [] });
    const broken = 0.35 * 22_033 + 0.3 * 156 + 0.25 * 914;
    expect(entry?.volumeShare?.broken).toBeCloseTo(broken / 30_161, 12);
    expect(entry?.contactsPerHour).toBeCloseTo(broken / monthOf(6, 16), 9);
  });

  test('of the bank: the inquiry and its nightly twin, which leave the enquiry to be done by hand', async () => {
    const { entry } = await tabletop('anonymous-bank', ['crm-core-inquiry', 'crm-core-nightly']);
    expect(entry?.workflows.broken).toEqual(['payment-order']);
    expect(entry?.workflows.degraded).toContain('account-enquiry');
  });

  test('of the sparse workspace: the CRM, whose volume nobody knows', async () => {
    const { entry, text } = await tabletop('sparse', ['crm']);
    expect(text).toContain('if crm fails, 1 workflow breaks, 0 are deferred, 0 degraded.');
    expect(entry?.takenDown).toEqual(['crm-billing', 'popup']);
    expect(text).not.toMatch(/volume: 0|an hour: 0/u);
  });
});
