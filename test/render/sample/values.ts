/** Values of the sample's indicators: measured ones with the range that unknown cells leave, and two that are not. */
export type SampleValue =
  | {
      readonly value: number;
      readonly wider?: number;
      readonly worst?: number;
      readonly best?: number;
      readonly widerBest?: number;
      /** Known weight over all weight; 1 without. */
      readonly known?: number;
    }
  | { readonly reason: string; readonly notApplicable?: boolean };

export const sampleValues: Readonly<Record<string, SampleValue>> = {
  'systems-per-contact': { value: 4.62 },
  'context-assembly-share': { value: 0.235 },
  'structural-context': { value: 0.084, wider: 0.412, worst: 0.084, best: 0.291, widerBest: 0.56, known: 0.71 },
  'connected-pairs': { value: 0.447 },
  'coordination-locus': { value: 0.836 },
  'human-navigated-workflows': { value: 0.942 },
  'transcription-share': { value: 0.118 },
  'change-lead-time': { reason: 'no executed workflow has a known `change_lead_days`' },
  'repeat-authentication': { value: 0.48 },
  'context-persistence': { value: 0.11, wider: 0.52 },
  'call-back-continuity': { value: 0.06 },
  'retelling-share': { value: 0.071 },
  'callable-steps': { value: 0.437 },
  'ai-completable': { value: 0, wider: 0.463 },
  'screen-dependence': { value: 0.871 },
  'enforced-permissions': { value: 0.388, worst: 0.31, best: 0.47, known: 0.84 },
  'embedded-checkpoints': { value: 0.22 },
  'automatic-audit': { value: 0.614 },
  'single-failure-exposure': { value: 0.463 },
  'navigation-effort': { value: 0.552 },
  'onboarding-burden': { value: 15.96 },
  'enterprise-reach': {
    reason: 'no workflow has a step on an erp, billing, fulfilment, product or legal system',
    notApplicable: true,
  },
};
