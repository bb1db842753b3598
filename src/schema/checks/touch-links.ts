import { sharesByWorkflow } from '../assembly/workflow-shares.ts';
import { nearestName } from '../nearest.ts';
import type { Check } from './check.ts';

/** Slack for shares that were worked out elsewhere and rounded. */
const ROUNDING = 1e-9;

/** Touches linked to steps that are not there, to workflows their type does not run, or more often than these run. */
export const touchLinks: Check = (map, log) => {
  const { touches, workflows } = map;
  const steps = map['workflow-steps'];
  const volumesComplete = map['workflow-volumes'].complete;
  const shares = new Map(
    [...sharesByWorkflow(map)].map(([workflow, list]) => [
      workflow,
      new Map(list.map(({ contactType, share }) => [contactType, share])),
    ]),
  );
  const unsure = new Set(
    workflows.rows.flatMap(({ values, faulty }) => (faulty.includes('contact_types') ? [values.id] : [])),
  );
  const stepsOf = new Map(
    [...Map.groupBy(steps.rows, ({ values }) => values.workflow)].map(([workflow, rows]) => [
      workflow,
      new Set(rows.map(({ values }) => values.id)),
    ]),
  );

  for (const { values, row, faulty } of touches.rows) {
    const { workflow, step, contact_type: contactType, probability } = values;
    if (workflow === null) {
      if (step === null || faulty.includes('workflow')) continue;
      log.report(touches.placeOf(row, 'step'), { code: 'touch-without-workflow', about: { step } });
      continue;
    }
    const runs = shares.get(workflow);
    if (runs === undefined) continue;
    const known = stepsOf.get(workflow);
    if (step === null) {
      log.report(touches.placeOf(row, 'workflow'), { code: 'touch-without-step', about: { workflow } });
    } else if (steps.complete && known?.has(step) !== true) {
      const about = { id: step, target: `step of ${workflow}`, nearest: nearestName(step, known ?? []) };
      log.report(touches.placeOf(row, 'step'), { code: 'dangling-reference', about }, 'step');
    }
    const share = runs.get(contactType);
    if (share === undefined) {
      if (unsure.has(workflow) || !volumesComplete) continue;
      log.report(touches.placeOf(row, 'workflow'), {
        code: 'touch-workflow-not-run',
        about: { contactType, workflow },
      });
    } else if (share !== null && step !== null && probability > share + ROUNDING) {
      const about = { percent: Number((share * 100).toPrecision(4)), workflow };
      log.report(touches.placeOf(row, 'probability'), { code: 'touch-exceeds-share', about });
    }
  }
};
