/** Where a figure of the model or of a parameter comes from. Nothing without one of these is shown as a fact. */

/** How far a published figure carries: strongest first, except that a policy is a promise and not a finding. */
export const SOURCE_STRENGTHS = ['measured', 'derived', 'survey', 'policy', 'vendor-claim'] as const;
export type SourceStrength = (typeof SOURCE_STRENGTHS)[number];

export interface PublishedWork {
  readonly title: string;
  /** Web address; null for a work without one. */
  readonly address: string | null;
  readonly strength: SourceStrength;
  /** What the work says, no more than it says. */
  readonly says: string;
}

export type Source =
  | { readonly kind: 'assumption' }
  /** A choice of how precisely to compute, which assumes nothing about the operation. */
  | { readonly kind: 'setting' }
  /** At least one work; the reason beside it tells how the figure follows from them. */
  | { readonly kind: 'published'; readonly works: readonly PublishedWork[] };
