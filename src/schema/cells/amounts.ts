import { number } from './number.ts';

/** Mean times between failures and such: hours above 0. */
export const hoursAboveZero = number({ above: 0, unit: 'hours' });

/** Hours, none included. */
export const hours = number({ atLeast: 0, unit: 'hours' });

/** Money in the organisation's currency. */
export const money = number({ atLeast: 0, unit: 'currency units' });

/** A ratio that may exceed 1, such as attrition. */
export const ratio = number({ atLeast: 0, percent: true });

/** A whole or fractional amount, none included. */
export const amount = number({ atLeast: 0 });

/** A place in an order. */
export const position = number({});
