import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';

/** Reports why a file of records could not be read; what is no fault of the file is thrown on. */
export const reportUnreadable = (error: unknown, file: string, log: ProblemLog): void => {
  const place = placeOfFile(file);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') log.report(place, { code: 'records-cut-short', about: {} });
  else if (code.startsWith('Z_'))
    log.report(place, { code: 'records-damaged', about: { reason: (error as Error).message } });
  else if (/^E[A-Z]+$/u.test(code)) log.report(place, { code: 'file-not-readable', about: { file, reason: code } });
  else throw error;
};
