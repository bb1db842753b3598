/** Words, rows and parameters that explanations of change share. */
import { CHANGE_PARAMETERS, changeParameter } from '../change-rates.ts';
import { settingRows, workflowRows } from './evidence/map-rows.ts';
import type { Place } from './place.ts';

export const KNOWN = 'Cells that are not known are left out and listed; null where nothing of it is known.';
export const PRICED = 'Null where the map does not state what an hour of IT costs.';
export const PRICE = 'hours × it.cost_per_hour';

/** Ids of the parameters that stand for some rates of change. */
export const rates =
  (...names: readonly Parameters<typeof changeParameter>[0][]) =>
  (): readonly string[] =>
    names.map(changeParameter);
export const everyRate = (): readonly string[] => CHANGE_PARAMETERS;

export const priced = (place: Place) => settingRows(place, ['it.cost_per_hour']);
export const allWorkflows = (place: Place) =>
  workflowRows(place, ({ changesPerYear }) =>
    changesPerYear === null ? 'changes_per_year is not known' : `changes ${changesPerYear} times a year`,
  );
