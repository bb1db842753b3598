import { NO_STEP_BEFORE, stepsByWorkflow } from '../assembly/step-order.ts';
import { nearestName } from '../nearest.ts';
import type { Check } from './check.ts';
import { findCycles } from './cycles.ts';

/** Steps that wait for steps that are not there, for each other in a circle, or for none and some at once. */
export const steps: Check = (map, log) => {
  const table = map['workflow-steps'];
  for (const [workflow, ordered] of stepsByWorkflow(table.rows)) {
    const known = new Map(ordered.map((step) => [step.row.values.id, step]));
    for (const { row, after } of ordered) {
      const place = table.placeOf(row.row, 'after');
      const written = row.values.after ?? [];
      if (written.includes(NO_STEP_BEFORE) && written.length > 1) {
        const about = { text: written.join('; '), alone: NO_STEP_BEFORE };
        log.report(place, { code: 'contradictory-list', about }, 'after');
      }
      if (!table.complete) continue;
      for (const id of after.filter((step) => !known.has(step))) {
        const about = { id, target: `step of ${workflow}`, nearest: nearestName(id, known.keys()) };
        log.report(place, { code: 'dangling-reference', about }, 'after');
      }
    }
    const cycles = findCycles([...known.keys()], (id) =>
      (known.get(id)?.after ?? []).filter((step) => known.has(step)),
    );
    for (const cycle of cycles) {
      // The circle is shown at the step that says in so many words what it waits for, not at one that only follows.
      const said = cycle.find((id) => (known.get(id)?.row.values.after ?? null) !== null) ?? cycle[0] ?? '';
      const row = known.get(said)?.row.row ?? null;
      log.report(table.placeOf(row, 'after'), { code: 'step-cycle', about: { workflow, cycle } });
    }
  }
};
