import type { SystemCategory } from '../../domain/vocabulary.ts';
import { sharesByWorkflow } from '../assembly/workflow-shares.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { Check } from './check.ts';
import { standInTypes } from './stand-ins.ts';

/**
 * Categories whose systems keep what a contact is about: where agents have one before them, they look into it. Channels and
 * what runs the workforce may be on the desk and in no touch.
 */
const KEEPS_RECORDS: readonly SystemCategory[] = [
  'crm',
  'ticketing',
  'knowledge',
  'billing',
  'erp',
  'fulfilment',
  'legal',
  'product',
];

/**
 * No touch of an agent names a system, and the map itself says that agents work in systems. An empty cell means none there,
 * so that indicators take this for an operation in which nobody opens an application. Where nothing in the map speaks
 * against it, it may be one, and nothing is said; touches that only stand in have a warning of their own.
 */
export const touchesWithoutSystems: Check = (map, log) => {
  const { touches } = map;
  const byAgents = touches.rows.filter(({ values }) => values.actor === 'agent');
  const [first] = byAgents;
  if (first === undefined || !touches.complete || standInTypes(map).length > 0) return;
  if (byAgents.some(({ values, faulty }) => values.system !== null || faulty.includes('system'))) return;
  const inSteps = systemsInSteps(map, new Set(byAgents.map(({ values }) => values.contact_type)));
  const systems = inSteps.length > 0 ? inSteps : systemsOnDesks(map);
  if (systems.length === 0) return;
  const ground = inSteps.length > 0 ? 'steps' : 'desks';
  log.report(touches.placeOf(first.row, 'system'), { code: 'touches-without-systems', about: { ground, systems } });
};

/** Systems through whose UI an agent carries out a step of a workflow that one of the types runs, in map order. */
function systemsInSteps(map: ParsedMap, types: ReadonlySet<string>): readonly string[] {
  const run = new Set(
    [...sharesByWorkflow(map)].flatMap(([workflow, shares]) =>
      shares.some(({ contactType, share }) => types.has(contactType) && share !== 0) ? [workflow] : [],
    ),
  );
  const used = map['workflow-steps'].rows.flatMap(({ values: { workflow, by, access, system } }) =>
    run.has(workflow) && by === 'agent' && access === 'ui' && system !== null ? [system] : [],
  );
  return [...new Set(used)];
}

const systemsOnDesks = ({ systems }: ParsedMap): readonly string[] =>
  systems.rows.flatMap(({ values: { id, category, agent_facing: facesAgents } }) =>
    facesAgents === true && category !== null && KEEPS_RECORDS.includes(category) ? [id] : [],
  );
