/** Above it the asymptotic series is exact to the last digits of a double. */
const ASYMPTOTIC_FROM = 12;

/** ψ(x) for x > 0: recurrence up, then the asymptotic series (Abramowitz and Stegun 6.3.5 and 6.3.18). */
export const digamma = (x: number): number => {
  let shift = 0;
  let at = x;
  while (at < ASYMPTOTIC_FROM) {
    shift -= 1 / at;
    at += 1;
  }
  const square = 1 / (at * at);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return shift + Math.log(at) - 1 / (2 * at) - series;
};

/** ψ′(x) for x > 0 (Abramowitz and Stegun 6.4.6 and 6.4.12). */
export const trigamma = (x: number): number => {
  let shift = 0;
  let at = x;
  while (at < ASYMPTOTIC_FROM) {
    shift += 1 / (at * at);
    at += 1;
  }
  const square = 1 / (at * at);
  const series = 1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - (square * 5) / 66)));
  return shift + 1 / at + square / 2 + (series * square) / at;
};
