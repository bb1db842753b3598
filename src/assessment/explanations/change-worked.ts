/** What changes cost, with the numbers put in. */
import { type ChangeModel, changeModelOf } from '../../kernels/blast-radius/change/change-model.ts';
import type { Known } from '../../kernels/blast-radius/change/known-sum.ts';
import { type DebtTerms, debtTerms } from '../../kernels/blast-radius/change/yearly-debt.ts';
import type { EvidenceRow } from '../../scoring/fact.ts';
import { changeRates } from '../change-rates.ts';
import { type Place, setupAt } from './place.ts';
import { valueAt } from './value-at.ts';
import { numberText, quotientWorked, sumWorked, type Worked, worked } from './worked.ts';

export function modelAt(place: Place): ChangeModel {
  const { view } = setupAt(place);
  return changeModelOf(view.map, view.orchestration);
}

/** One part of the yearly debt, integration by integration or workflow by workflow. */
export const debtWorked =
  (part: keyof DebtTerms) =>
  (place: Place): Worked | null => {
    const terms = debtTerms(modelAt(place), changeRates(place.prepared.given.parameters))[part];
    const values = valuesOf(terms).filter((value) => value !== 0);
    return values.length === 0 ? null : sumWorked(values);
  };

const valuesOf = (terms: readonly Known[]): readonly number[] =>
  terms.flatMap(({ value }) => (value === null ? [] : [value]));

/** What hours are spent on, in one record of the section; each record has some of them. */
const SPENT_ON = ['maintenance', 'audit', 'mend', 'retest', 'retrain', 'workflows'];

/** Hours of a record as what they are spent on; unknown terms are left out, as they are of the value. */
export function hoursWorked(place: Place): Worked | null {
  const values = SPENT_ON.flatMap((key) => besideOf(place, key) ?? []);
  return values.length === 0 ? null : sumWorked(values);
}

export function costWorked(place: Place): Worked | null {
  const rate = place.prepared.given.map.organization.it.costPerHour;
  const hours = besideOf(place, 'hours');
  return rate === null || hours === null ? null : worked(`${numberText(hours)} × ${numberText(rate)}`, hours * rate);
}

export const capacityWorked = (place: Place): Worked | null =>
  quotientWorked(besideOf(place, 'hours'), place.prepared.given.map.organization.it.capacityHoursPerYear);

/** A number that stands beside the value. */
function besideOf({ document, path }: Place, key: string): number | null {
  const value = valueAt(document, [...path.slice(0, -1), key]);
  return typeof value === 'number' ? value : null;
}

/** Rows of integrations: those that the set-up still needs, or of them those of an id list. */
export function linkRows(place: Place, chosen: (id: string) => boolean = () => true): EvidenceRow[] {
  const live = new Map(modelAt(place).links.map((link) => [link.id, link]));
  return place.prepared.given.map.integrations.flatMap(({ id, at }): EvidenceRow[] => {
    const link = live.get(id);
    if (link === undefined || !chosen(id)) return [];
    const users = link.workflows.length;
    const note = users === 0 ? 'used by no workflow of the map' : `used by ${users} workflow${users === 1 ? '' : 's'}`;
    return [{ table: 'integrations', key: id, place: at, note, weight: null, value: null }];
  });
}
