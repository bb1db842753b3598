import type { Touch } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { ResolveDuration } from './durations.ts';
import { inOrder } from './step-order.ts';

/** Ordered by contact type as these stand in their table, then `seq`, then row. */
export const touches = (map: ParsedMap, resolve: ResolveDuration): Touch[] => {
  const byType = Map.groupBy(inOrder(map.touches.rows, 'contact_type'), ({ row }) => row.values.contact_type);
  return map['contact-types'].rows.flatMap(({ values: { id } }) =>
    (byType.get(id) ?? []).map(({ row: { values, at }, seq }) => ({
      contactType: id,
      seq,
      actor: values.actor,
      system: values.system,
      activity: values.activity,
      duration: values.duration === null ? null : resolve(values.duration),
      probability: values.probability,
      count: values.count,
      integration: values.integration,
      workflow: values.workflow,
      step: values.step,
      context: values.context,
      afterTransfer: values.after_transfer,
      note: values.note,
      at,
    })),
  );
};
