/** A service type of the records, and the contact type that it becomes. */
export interface ServiceType {
  readonly code: string;
  readonly id: string;
  readonly name: string;
}

/** Source: documentation.pdf, column 5 ("Type"), in the order given there. */
export const serviceTypes: readonly ServiceType[] = [
  { code: 'PS', id: 'regular-activity', name: 'Regular activity' },
  { code: 'PE', id: 'regular-activity-english', name: 'Regular activity in English' },
  { code: 'IN', id: 'internet-support', name: 'Internet consulting' },
  { code: 'NE', id: 'stock-exchange', name: 'Stock exchange activity' },
  { code: 'NW', id: 'prospective-customer', name: 'Prospective customer' },
  { code: 'TT', id: 'return-call', name: 'Returned call (message left)' },
];

const knownCodes = new Set(serviceTypes.map((type) => type.code));

export function isServiceType(code: string): boolean {
  return knownCodes.has(code);
}
