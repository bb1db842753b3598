/** What the process tells its caller; pipelines rely on these numbers, so none ever changes its meaning. */
export const EXIT_STATUS = {
  done: 0,
  gateNotMet: 1,
  usage: 2,
  invalidInput: 3,
  programMissing: 4,
  defect: 70,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];
