/** The panel: controls on one side, what follows on the other. */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { Say } from '../../messages/say.ts';
import type { Figures } from '../../render/figures.ts';
import { vocabularyIn } from '../../render/vocabulary.ts';
import { element } from '../element.ts';
import { calculator } from './calculator.ts';
import type { PanelContext } from './context.ts';
import { failureControls } from './failure-controls.ts';
import { hasTouches, signed } from './figure-rows.ts';
import { interventionControls, setupControl } from './intervention-controls.ts';
import { asReported } from './report-values.ts';
import { resultTables } from './result-tables.ts';
import { simulationControls } from './simulation-controls.ts';
import { stateBar } from './state-bar.ts';
import { isChanged } from './state-changes.ts';
import { volumeControls } from './volume-controls.ts';
import type { Answer } from './worker-messages.ts';

export interface Panel {
  readonly root: HTMLElement;
  /** Shows another state, as a link gives it. */
  readonly enter: (whatIf: WhatIf) => void;
  /** Computes the present state, where nothing has been computed yet. */
  readonly wake: () => void;
}

/** @param changed told of every state that the reader brings about */
export function panel(data: ExplorerData, say: Say, figures: Figures, changed: (whatIf: WhatIf) => void): Panel {
  let state = asReported(data);
  let awake = false;
  const results = element('div', { class: 'what-if-tables' });
  const headline = element('p', { class: 'what-if-headline', role: 'status' });
  const compute = calculator(data, (answer, of) => hear(answer, of));
  const context: PanelContext = {
    data,
    figures,
    say,
    words: vocabularyIn(say),
    change: (made) => {
      enter(made(state));
      changed(state);
    },
  };
  const bar = stateBar(context);
  const controls = [
    setupControl(context),
    interventionControls(context),
    volumeControls(context),
    failureControls(context),
    simulationControls(context),
  ];

  function enter(whatIf: WhatIf): void {
    state = whatIf;
    for (const part of [bar, ...controls]) part.show(state);
    awake = true;
    results.setAttribute('aria-busy', 'true');
    compute.ask(state);
  }
  function hear(answer: Answer, of: WhatIf): void {
    if (answer.kind === 'failed') {
      results.removeAttribute('aria-busy');
      headline.textContent =
        answer.message === '' ? say('explorer.failedByBrowser') : say('explorer.failed', { message: answer.message });
      return;
    }
    const { kind, report, whatIf } = answer;
    const shown = { whatIf: of, isChanged: isChanged(data, of), isExactOnly: kind === 'exact', of: { report, whatIf } };
    replaceTables(results, resultTables(context, shown));
    if (kind === 'simulated') results.removeAttribute('aria-busy');
    // It holds exact figures alone: the same words are not told twice.
    const words = headlineOf(context, shown.isChanged, answer);
    if (headline.textContent !== words) headline.textContent = words;
  }
  for (const part of [bar, ...controls]) part.show(state);
  return {
    root: element(
      'div',
      { class: 'what-if-grid' },
      element(
        'div',
        { class: 'what-if-controls', role: 'group', 'aria-label': say('explorer.whatToChange') },
        ...controls.map(({ root }) => root),
      ),
      element(
        'div',
        { class: 'what-if-results', role: 'group', 'aria-label': say('explorer.whatFollows') },
        bar.root,
        headline,
        results,
      ),
    ),
    enter,
    wake: () => {
      if (!awake) enter(state);
    },
  };
}

/** Whoever reads a table by keyboard stays in it. */
function replaceTables(room: HTMLElement, tables: readonly HTMLElement[]): void {
  const scrolled = (): readonly HTMLElement[] => [...room.querySelectorAll<HTMLElement>('.scroll')];
  const focused = scrolled().findIndex((one) => one === document.activeElement);
  room.replaceChildren(...tables);
  scrolled()[focused]?.focus({ preventScroll: true });
}

function headlineOf(
  { data, say, figures }: PanelContext,
  isChanged: boolean,
  answer: Exclude<Answer, { kind: 'failed' }>,
): string {
  const timeOf = ({ setup }: typeof answer.report): number | null =>
    setup.handleTime.agentTimePerContact?.exactMean ?? null;
  if (!hasTouches(data)) return say('explorer.headlineNoTouches');
  const before = timeOf(answer.report);
  const after = timeOf(answer.whatIf);
  if (before === null || after === null) return say('explorer.headlineUnknown');
  const time = figures.duration(after);
  if (!isChanged) return say('explorer.headlineReported', { time });
  const difference = signed(after - before, figures.duration);
  return difference === null ? say('explorer.headlineSame', { time }) : say('explorer.headline', { time, difference });
}
