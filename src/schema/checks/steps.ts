import { NO_STEP_BEFORE, stepsByWorkflow } from '../assembly/step-order.ts';
import { nearestName } from '../nearest.ts';
import type { Check } from './check.ts';
import { findCycles } from './cycles.ts';

/** Workflows without steps; steps that wait for steps that are not there, for each other in a circle, or for none and some. */
export const steps: Check = (map, log) => {
  const table = map['workflow-steps'];
  const byWorkflow = stepsByWorkflow(table.rows);
  for (const { values, row } of map.workflows.rows) {
    if (!table.complete || byWorkflow.has(values.id)) continue;
    log.report(map.workflows.placeOf(row, 'id'), { code: 'workflow-without-steps', about: { workflow: values.id } });
  }
  for (const [workflow, ordered] of byWorkflow) {
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
