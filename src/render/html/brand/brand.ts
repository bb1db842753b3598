import type { BrandStyle } from './brand-style.ts';

/** Whose report it is and how it looks, ready to be put on paper. */
export interface Brand extends BrandStyle {
  readonly name: string | null;
  readonly footer: string | null;
  readonly confidentiality: string | null;
  /** A `data:` address, or null. */
  readonly logo: string | null;
}
