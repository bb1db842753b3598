/** How long each element is up and down at a time: the map's figures, else the parameter set's (design 5). */
import { byId } from '../../domain/callability.ts';
import type { OperationMap } from '../../domain/map.ts';
import type { Parameter, ParameterSet } from '../../domain/parameters.ts';
import type { Element } from '../../kernels/blast-radius/failure-model.ts';
import { connectorId, vendorId } from '../../kernels/blast-radius/failure-model.ts';
import type { ElementTimes } from '../../kernels/blast-radius/states/availability.ts';
import type { ProvenanceLookup } from '../provenance.ts';

export interface TimesOfElement extends ElementTimes {
  /** Most often and longest down, and least often and shortest, that the ranges of assumed figures allow. */
  readonly worst: ElementTimes;
  readonly best: ElementTimes;
  /** Ids of the parameters that stand in for cells that the map leaves empty. */
  readonly assumed: readonly string[];
}

/** Kind of a system or style of an integration whose cell is empty: the ones about which least is said. */
const UNKNOWN_CATEGORY = 'other';
const UNKNOWN_STYLE = 'point-to-point';

/** In the order of the elements. */
export function elementTimes(
  map: OperationMap,
  elements: readonly Element[],
  parameters: ParameterSet,
  provenance: ProvenanceLookup,
): readonly TimesOfElement[] {
  const given = givenCells(map);
  return elements.map((element) => {
    const cells = given(element);
    const mtbf = rangeOf('mtbf_hours', 'mtbf', cells, parameters, provenance);
    const mttr = rangeOf('mttr_hours', 'mttr', cells, parameters, provenance);
    return {
      mtbfHours: mtbf.value,
      mttrHours: mttr.value,
      worst: { mtbfHours: mtbf.low, mttrHours: mttr.high },
      best: { mtbfHours: mtbf.high, mttrHours: mttr.low },
      assumed: [...mtbf.assumed, ...mttr.assumed],
    };
  });
}

interface Cells {
  readonly table: string;
  readonly row: string;
  readonly mtbf: number | null;
  readonly mttr: number | null;
  /** The parameters `<this>.mtbf` and `<this>.mttr` stand in. */
  readonly parameter: string;
}

function givenCells(map: OperationMap): (element: Element) => Cells {
  const systems = byId(map.systems);
  const integrations = byId(map.integrations);
  const vendors = byId(map.vendors);
  return ({ id, kind }) => {
    switch (kind) {
      case 'system': {
        const row = systems.get(id);
        return cellsOf('systems', id, row, `system.${row?.category ?? UNKNOWN_CATEGORY}`);
      }
      case 'integration': {
        const row = integrations.get(id);
        return cellsOf('integrations', id, row, `integration.${row?.style ?? UNKNOWN_STYLE}`);
      }
      case 'vendor': {
        const vendor = id.slice(vendorId('').length);
        return cellsOf('vendors', vendor, vendors.get(vendor), 'vendor');
      }
      case 'connector':
        return cellsOf('systems', id.slice(connectorId('').length), undefined, 'connector');
      case 'orchestrator':
        return cellsOf('systems', id, undefined, 'orchestrator');
    }
  };
}

const cellsOf = (
  table: string,
  row: string,
  given: { readonly mtbfHours: number | null; readonly mttrHours: number | null } | undefined,
  parameter: string,
): Cells => ({ table, row, mtbf: given?.mtbfHours ?? null, mttr: given?.mttrHours ?? null, parameter });

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly assumed: readonly string[];
}

function rangeOf(
  column: string,
  measure: 'mtbf' | 'mttr',
  cells: Cells,
  parameters: ParameterSet,
  provenance: ProvenanceLookup,
): Range {
  const value = cells[measure];
  if (value === null) {
    const { id, base, low, high } = parameterOf(parameters, `${cells.parameter}.${measure}`);
    return { value: base, low, high, assumed: [id] };
  }
  const { status, low, high } = provenance(cells.table, cells.row, column);
  // A range of provenance that does not hold the figure itself cannot be about it.
  if (status !== 'assumed' || low === null || high === null || low > value || high < value || low <= 0) {
    return { value, low: value, high: value, assumed: [] };
  }
  return { value, low, high, assumed: [] };
}

function parameterOf(parameters: ParameterSet, id: string): Parameter {
  const parameter = parameters.parameters.get(id);
  if (parameter === undefined) throw new Error(`The parameter set has no ${id}`);
  return parameter;
}
