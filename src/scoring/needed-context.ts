/** The context items that each contact type needs: named by its touches or by the workflows it runs (design 3). */

import { byId } from '../domain/callability.ts';
import type { ContextItem } from '../domain/map.ts';
import type { Phrase } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';
import type { Fact } from './fact.ts';
import { NO_VOLUME, unknown } from './fact.ts';
import { missingCell, type Operation, type TypeOnMap, volumeWeight } from './operation.ts';
import { weightedMean } from './weighted-mean.ts';

function neededContext(operation: Operation, entry: TypeOnMap): readonly string[] {
  const items = new Set<string>();
  for (const index of entry.touches) for (const item of operation.map.touches[index]?.context ?? []) items.add(item);
  for (const { workflow, share } of entry.workflows) {
    if (share === 0) continue;
    for (const step of operation.workflows.get(workflow)?.steps ?? [])
      for (const item of step.needsContext) items.add(item);
  }
  return [...items].sort();
}

export interface ContextShare {
  readonly column: 'delivery' | 'persistence';
  /** Whether the item counts; null when its cell is unknown. */
  readonly counts: (item: ContextItem) => boolean | null;
  readonly countsWider?: (item: ContextItem) => boolean | null;
  readonly includes?: (id: string) => boolean;
}

/** Share of (contact type, needed item) pairs whose item counts, each pair weighing the type's volume. */
export function shareOfNeededContext(operation: Operation, share: ContextShare): Fact {
  const items = byId(operation.map.context);
  const rows = operation.types.flatMap((entry) =>
    neededContext(operation, entry)
      .filter((id) => share.includes?.(id) ?? true)
      .map((id) => {
        const item = items.get(id);
        const counts = item === undefined ? null : share.counts(item);
        const wider = item === undefined ? null : share.countsWider?.(item);
        const volume = volumeWeight(entry.type);
        const cell = item !== undefined && counts === null ? [missingCell('context', id, share.column, item)] : [];
        return {
          weight: volume.weight,
          open: volume.open,
          value: asNumber(counts),
          ...(share.countsWider === undefined ? {} : { wider: asNumber(wider ?? null) }),
          missing: [...volume.missing, ...cell],
          evidence: {
            table: 'context',
            key: id,
            place: item?.at ?? entry.type.at,
            note: phrase('notes.contextItem', {
              column: share.column,
              contactType: entry.type.id,
              value: wordOf(item, share.column),
            }),
            weight: entry.type.volume,
            value: asNumber(counts),
          },
        };
      }),
  );
  if (rows.length === 0 && (operation.map.touches.length === 0 || operation.map.context.length === 0)) {
    return unknown(phrase('notes.noNeededContext'), []);
  }
  const empty = rows.length === 0 ? phrase('notes.noTypeNeedsContext') : NO_VOLUME;
  return weightedMean(rows, {
    better: 'higher',
    bounds: { low: 0, high: 1 },
    empty,
    unknown: phrase('notes.contextUnknown', { column: share.column }),
  });
}

function wordOf(item: ContextItem | undefined, column: ContextShare['column']): Phrase {
  if (column === 'delivery') return item?.delivery == null ? UNKNOWN : phrase(`notes.delivery-${item.delivery}`);
  return item?.persistence == null ? UNKNOWN : phrase(`notes.persistence-${item.persistence}`);
}

const UNKNOWN = phrase('notes.unknown');

const asNumber = (flag: boolean | null): number | null => (flag === null ? null : flag ? 1 : 0);
