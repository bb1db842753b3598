/**
 * The worker that computes, seen from the page. It is started from its own text, which is part of the page's script and
 * so covered by the hash that the page's policy names; nothing is loaded. One state is computed at a time, and of those
 * that come meanwhile the last one alone.
 */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { Answer, Question } from './worker-messages.ts';

/** Put here when the page's script is bundled. */
declare const WORKER_TEXT: string;

export interface Calculator {
  readonly ask: (whatIf: WhatIf) => void;
}

/** Starts no sooner than it is asked. */
export function calculator(data: ExplorerData, hear: (answer: Answer, of: WhatIf) => void): Calculator {
  let worker: Worker | null = null;
  let current: WhatIf | null = null;
  let next: WhatIf | null = null;

  const send = (whatIf: WhatIf): void => {
    current = whatIf;
    next = null;
    worker ??= start();
    worker?.postMessage({ whatIf } satisfies Question);
  };
  const told = (answer: Answer): void => {
    const of = current;
    if (of === null) return;
    if (answer.kind !== 'exact') current = null;
    // What has been overtaken is not shown: the next answer follows at once.
    if (next === null) hear(answer, of);
    else if (current === null) send(next);
  };
  const start = (): Worker | null => {
    const address = URL.createObjectURL(new Blob([WORKER_TEXT], { type: 'text/javascript' }));
    try {
      const started = new Worker(address);
      started.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => told(answer));
      started.addEventListener('error', ({ message }) => told({ kind: 'failed', message }));
      started.postMessage({ data } satisfies Question);
      return started;
    } catch (thrown) {
      told({ kind: 'failed', message: String(thrown) });
      return null;
    }
  };
  return {
    ask: (whatIf) => {
      if (current === null) send(whatIf);
      else next = whatIf;
    },
  };
}
