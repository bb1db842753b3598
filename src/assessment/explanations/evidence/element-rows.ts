import type { Step } from '../../../domain/map.ts';
import type { EvidenceRow } from '../../../scoring/fact.ts';
import { type Place, setupAt } from '../place.ts';
import { stepRows } from './map-rows.ts';

/** The row of what fails, then the steps of workflows that stop or change when it does. */
export function elementRows(place: Place, element: string): EvidenceRow[] {
  const { failures, singles } = setupAt(place);
  const at = failures.elements.findIndex(({ id }) => id === element);
  const own = ownRow(place, element);
  if (at === -1) return own;
  const down = new Set(failures.elements.filter(({ standsOn }) => standsOn.includes(at)).map(({ id }) => id));
  const affected = new Set(
    failures.workflows.filter((_, position) => (singles[at]?.states[position] ?? 0) > 0).map(({ id }) => id),
  );
  const steps = stepRows(place, (step, workflow) => {
    const needs = needsOf(step, down);
    return affected.has(workflow.id) && needs.length > 0 ? `needs ${needs.join(', ')}` : null;
  });
  return [...own, ...steps];
}

/** What the step names of the things that are down with it; connectors and the orchestrator stand in for its system. */
const needsOf = (step: Step, down: ReadonlySet<string>): readonly string[] => {
  const named = [...(step.system === null ? [] : [step.system, `connector:${step.system}`]), ...step.needs.flat()];
  const orchestrated = step.by === 'orchestrator' ? ['orchestrator'] : [];
  return [...new Set([...named, ...orchestrated])].filter((id) => down.has(id));
};

function ownRow({ prepared }: Place, element: string): EvidenceRow[] {
  const { systems, integrations, vendors } = prepared.given.map;
  const found = [
    ['systems', systems.find(({ id }) => id === element)],
    ['integrations', integrations.find(({ id }) => id === element)],
    ['vendors', vendors.find(({ id }) => `vendor:${id}` === element)],
  ] as const;
  return found.flatMap(([table, row]) =>
    row === undefined ? [] : [{ table, key: row.id, place: row.at, note: 'what fails', weight: null, value: null }],
  );
}
