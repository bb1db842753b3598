import type { OperationSummary } from '../../../src/schema/result/operation.ts';

type ContactType = OperationSummary['contactTypes'][number];

/** Id, name, channel, volume, systems, systems per contact, touches, touches per contact, seconds, coordination share. */
const rows = [
  ['technical-fault', 'Technical fault', 'voice', 34_200, 6, 4.9, 18, 16.2, 604, 0.57],
  ['order-status', 'Order status', 'voice', 31_500, 4, 3.2, 11, 9.8, 281, 0.61],
  ['billing-dispute', 'Billing dispute', 'voice', 24_800, 6, 5.3, 19, 17.9, 612, 0.6],
  ['tariff-change', 'Tariff change', 'chat', 21_000, 5, 4.1, 14, 12.1, 533, 0.49],
  ['payment-extension', 'Payment extension', 'voice', 16_700, 4, 3.6, 10, 9.1, 318, 0.55],
  ['cancellation', 'Cancellation and retention', 'voice', 14_300, 5, 4.4, 13, 10.4, 561, 0.38],
  ['refund', 'Refund', 'voice', 12_600, 6, 5.6, 16, 15.2, 512, 0.66],
  ['new-connection', 'New connection', 'voice', 11_800, 7, 6.2, 21, 18.8, 671, 0.58],
  ['sim-swap', 'SIM swap', 'voice', 10_900, 5, 4.7, 13, 12.6, 409, 0.56],
  ['address-change', 'Address change', 'email', 9400, 3, 2.8, 9, 8.2, 351, 0.52],
  ['ownership-transfer', 'Transfer of ownership', 'email', 3900, 5, 4.4, 12, 11.3, 640, 0.5],
] as const;

const SYSTEM_NAMES = {
  crm: 'Customer desk (CRM)',
  telephony: 'Contact telephony',
  ticketing: 'Case tracker',
  billing: 'Billing engine',
  'order-management': 'Order management',
  identity: 'Identity and consent',
  'network-inventory': 'Network and product inventory',
  erp: 'Finance and collections',
  knowledge: 'Knowledge base',
};

export const sampleContactTypes = (): ContactType[] =>
  rows.map(([id, name, channel, volume, systems, systemsPerContact, touches, agentTouches, seconds, share]) => ({
    id,
    name,
    channel,
    volume,
    volumeStatus: 'measured',
    systems: Object.values(SYSTEM_NAMES).slice(0, systems),
    systemsPerContact,
    touches,
    agentTouchesPerContact: agentTouches,
    handleTime: seconds,
    measuredHandleTime: id === 'refund' ? 447 : null,
    measuredHandleTimeStatus: id === 'refund' ? 'measured' : null,
    coordinationShare: share,
    reachesAgents: true,
  }));

export const sampleOperation = (): OperationSummary => ({
  contactTypes: sampleContactTypes(),
  systemsAboveThree: 9,
  systemNames: { ...SYSTEM_NAMES },
  workflowNames: {
    'bill-correction': 'Correct a bill',
    'refund-payment': 'Refund a payment',
    'order-tracking': 'Track an order',
    'fault-diagnosis': 'Diagnose a fault',
  },
  counts: { systems: 19, integrations: 24, 'contact-types': 11, touches: 131, workflows: 15, 'workflow-steps': 64 },
  coverage: {
    volume: { measured: 1, attested: 0, assumed: 0, unknown: 0 },
    seconds: { measured: 0.62, attested: 0.21, assumed: 0.17, unknown: 0 },
  },
});
