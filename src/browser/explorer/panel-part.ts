import type { WhatIf } from '../../assessment/what-if/what-if.ts';

/** A part of the panel that shows the state. */
export interface PanelPart {
  readonly root: HTMLElement;
  /** Called at the start and after every change. */
  readonly show: (whatIf: WhatIf) => void;
}
