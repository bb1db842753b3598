/** What the page and its worker tell each other. */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { WhatIfResult } from '../../assessment/what-if/what-if-result.ts';

/** From the page to the worker: what to compute from, once; then states. */
export type Question = { readonly data: ExplorerData } | { readonly whatIf: WhatIf };

export type Answer =
  /** The exact figures come first, the simulated ones after them. */
  | { readonly kind: 'exact' | 'simulated'; readonly report: WhatIfResult; readonly whatIf: WhatIfResult }
  /** The message is the machine's own; empty where the browser gives none. */
  | { readonly kind: 'failed'; readonly message: string };
