/** Workflows by how often they break, with the number of minimal cut sets by their order. */

import type { ResultDocument } from '../../schema/result/result-document.ts';
import { NOT_KNOWN } from './english-words.ts';
import { probability } from './failure-words.ts';
import { textTable } from './table.ts';

/** Orders of cut sets that have a column. */
const ORDERS = [1, 2, 3];

type Setup = ResultDocument['blastRadius']['setups'][string];

/** Empty where failures were not analysed, or nothing fails. */
export function workflowTable({ operation }: ResultDocument, setup: Setup, most: number): string {
  const { availability = {}, outages = {}, cutSetCounts = {} } = setup;
  const rows = Object.entries(availability)
    .filter(([, states]) => states === null || states.ok < 1)
    .sort(([, a], [, b]) => (b?.broken ?? 1) - (a?.broken ?? 1) || (a?.ok ?? 0) - (b?.ok ?? 0));
  if (rows.length === 0) return '';
  const table = textTable(
    [
      { heading: 'Workflow', width: 28 },
      ...['broken', 'deferred', 'degraded', 'outages/year', 'hours each', 'cut sets of 1', '2', '3'].map((heading) => ({
        heading,
        align: 'right' as const,
      })),
    ],
    rows
      .slice(0, most)
      .map(([id, states]) => [
        operation.workflowNames[id] ?? id,
        ...[states?.broken, states?.deferred, states?.degraded].map((one) =>
          one === undefined ? NOT_KNOWN : probability(one),
        ),
        outages[id]?.perYear.toFixed(1) ?? NOT_KNOWN,
        outages[id] == null ? NOT_KNOWN : (outages[id].meanHours?.toFixed(1) ?? ''),
        ...ORDERS.map(
          (order) => cutSetCounts[id]?.byOrder[order] ?? (cutSetCounts[id] === undefined ? NOT_KNOWN : '0'),
        ),
      ]),
  );
  const hidden = rows.length - most;
  return hidden > 0 ? `${table}\n… and ${hidden} more; --json has every one.` : table;
}
