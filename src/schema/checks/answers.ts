import type { Check } from './check.ts';

/** Questions that are said not to apply, without a reason. */
export const answers: Check = ({ answers: table }, log) => {
  for (const { values, row, faulty } of table.rows) {
    if (values.answer !== 'not-applicable' || values.reason !== null || faulty.includes('reason')) continue;
    const about = { question: values.question };
    log.report(table.placeOf(row, 'answer'), { code: 'not-applicable-without-reason', about });
  }
};
