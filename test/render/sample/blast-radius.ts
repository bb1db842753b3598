import type { BlastRadiusResult, ElementImpact } from '../../../src/schema/result/blast-radius.ts';

/** Id, name, kind, broken, deferred, degraded, contacts per hour, extra minutes per hour, touched. */
const rows = [
  ['crm', 'Customer desk (CRM)', 'system', 0.81, 0.02, 0.03, 525, 40, 0.98],
  ['mainframe', 'Mainframe host', 'system', 0.58, 0.11, 0.02, 433, 91, 0.71],
  ['billing', 'Billing engine', 'system', 0.48, 0.12, 0.02, 378, 88, 0.62],
  ['crm-billing', 'Customer desk (CRM) → Billing engine', 'integration', 0.463, 0.04, 0, 307, 122, 0.31],
  ['vendor:northlight', 'northlight', 'vendor', 0.86, 0.01, 0.01, 537, 12, 0.99],
  ['esb', 'Enterprise service bus', 'system', 0.21, 0.08, 0.12, 250, 210, 0],
  ['crm-ticketing', 'Customer desk (CRM) → Case tracker', 'integration', 0, 0.21, 0.3, 311, 60, 0.4],
  ['knowledge', 'Knowledge base', 'system', 0, 0, 0.14, 85, 0, 0.22],
  ['telephony-quality', 'Contact telephony → Recording and quality', 'integration', 0, 0, 0, 0, 0, 0],
  ['quality', 'Recording and quality', 'system', 0, 0, 0, 0, 0, 0.1],
] as const;

const element = ([
  ,
  name,
  kind,
  broken,
  deferred,
  degraded,
  perHour,
  minutes,
  touched,
]: (typeof rows)[number]): ElementImpact => ({
  name,
  kind,
  workflows: {
    broken: broken > 0 ? ['bill-correction', 'refund-payment'] : [],
    deferred: deferred > 0 ? ['order-tracking'] : [],
    degraded: degraded > 0 ? ['fault-diagnosis'] : [],
  },
  volumeShare: { broken, deferred, degraded },
  contactsPerHour: perHour,
  extraMinutesPerHour: minutes,
  touchedShare: touched,
});

export const sampleBlastRadius = (): BlastRadiusResult => ({
  withoutWorkflowsShare: 0.06,
  setups: { 'tool-centric': { elements: Object.fromEntries(rows.map((row) => [row[0], element(row)])) } },
});
