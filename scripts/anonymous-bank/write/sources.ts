/** Who the figures come from, in the words of provenance.csv. */
export const sources = {
  records: 'Anonymous bank call records, January 1999 (I. Guedj and A. Mandelbaum, Technion)',
  documentation: 'Documentation of the anonymous bank call-centre data (I. Guedj and A. Mandelbaum, Technion, 2000)',
  illustrative: 'Illustrative: no record of this bank exists',
  switching: 'Harvard Business Review 2022, study of 137 office workers: 4 hours a week over 6,000 toggles; derived',
} as const;

/** The sentence that stands on the report's first page. */
export const provenanceNote =
  'Calls, arrivals, handle times, patience, repeats: measured, January 1999; systems, touches, workflows: illustrative.';
