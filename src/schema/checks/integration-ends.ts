import type { Check } from './check.ts';

/** Integrations that start and end at the same system. */
export const integrationEnds: Check = ({ integrations }, log) => {
  for (const { values, row } of integrations.rows) {
    if (values.from !== values.to) continue;
    log.report(integrations.placeOf(row, 'to'), { code: 'integration-to-itself', about: { system: values.to } });
  }
};
