import { calibrate } from './calibrate/calibrate.ts';
import { parseTouchPlan } from './calibrate/planned-touch.ts';
import { parseCallRecords } from './measure/call-record.ts';
import { measure } from './measure/measurements.ts';
import { arrivalsProvenance, formatArrivals } from './write/arrivals.ts';
import { contactTypesProvenance, formatContactTypes } from './write/contact-types.ts';
import { parseTable } from './write/csv-table.ts';
import { illustrativeProvenance, illustrativeTables } from './write/illustrative-provenance.ts';
import { formatOrganization, organizationProvenance } from './write/organization.ts';
import { formatProvenance } from './write/provenance-entry.ts';
import { withFigures } from './write/readme-figures.ts';
import { formatTouches, touchesProvenance } from './write/touches.ts';

/** The texts that the fixture is made from. */
export interface FixtureInputs {
  /** A month of call records. */
  readonly records: string;
  readonly daysInMonth: number;
  readonly assumptions: {
    readonly touchPlan: string;
    readonly organization: string;
    readonly contactTypes: string;
    readonly ranges: string;
  };
  /** The tables that people wrote, by name: their rows get a provenance, nothing else changes. */
  readonly illustrative: Readonly<Record<string, string>>;
  /** The README with its two markers. */
  readonly readme: string;
}

/** Records → measurements → calibrated touches → files: the text of each file that is written, by name. */
export function buildFixture(inputs: FixtureInputs): ReadonlyMap<string, string> {
  const measured = measure(parseCallRecords(inputs.records), inputs.daysInMonth);

  const plan = parseTouchPlan(inputs.assumptions.touchPlan);
  const types = measured.types.map((type) => ({
    measured: type,
    calibration: calibrate(
      plan.filter((touch) => touch.contactType === type.type.id),
      { mean: type.handleTimes.mean, sd: type.handleTimes.sd, identification: type.identification },
    ),
  }));

  const organization = parseTable(inputs.assumptions.organization);
  const contactTypes = parseTable(inputs.assumptions.contactTypes);
  const ranges = parseTable(inputs.assumptions.ranges);
  return new Map([
    ['organization.yaml', formatOrganization(measured, organization)],
    ['contact-types.csv', formatContactTypes(types, contactTypes)],
    ['touches.csv', formatTouches(types)],
    ['arrivals.csv', formatArrivals(measured)],
    [
      'provenance.csv',
      formatProvenance([
        ...organizationProvenance(measured, organization),
        ...contactTypesProvenance(measured, types, contactTypes),
        ...touchesProvenance(types),
        ...Object.keys(illustrativeTables).flatMap((table) =>
          illustrativeProvenance(table, parseTable(inputs.illustrative[table] ?? ''), ranges),
        ),
        ...arrivalsProvenance(measured),
      ]),
    ],
    ['README.md', withFigures(inputs.readme, measured, types)],
  ]);
}
