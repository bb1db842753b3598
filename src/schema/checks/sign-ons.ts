import type { Check } from './check.ts';

/** Sign-on touches on systems that have no sign-on of their own. */
export const signOns: Check = ({ systems, touches }, log) => {
  const signOnOf = new Map(systems.rows.map(({ values }) => [values.id, values.sign_on]));
  for (const { values, row } of touches.rows) {
    if (values.activity !== 'sign-on' || values.system === null) continue;
    const signOn = signOnOf.get(values.system) ?? null;
    if (signOn === null || signOn === 'separate') continue;
    const about = { system: values.system, signOn };
    log.report(touches.placeOf(row, 'activity'), { code: 'needless-sign-on', about });
  }
};
