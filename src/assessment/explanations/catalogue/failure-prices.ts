/** Failures at the busiest hour, and what a set-up makes worse. */
import { elementRows } from '../evidence/element-rows.ts';
import { stepRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry } from '../explanation-entry.ts';
import { type Place, wildAt } from '../place.ts';

const SETUP = 'blastRadius.setups.*';
const PEAK = 'the figure of the mean opening hour × contacts of the busiest hour ÷ those of the mean opening hour';
const WORSE = 'Listed where this set-up has more broken, or more broken, deferred or degraded, than the map as it is.';

const ofElement = (place: Place) => elementRows(place, wildAt(place, 1));
const ofWorkflow = (place: Place) =>
  stepRows(place, (step, workflow) => (workflow.id === wildAt(place, 1) ? `in ${step.system ?? 'no system'}` : null));

export const FAILURE_PRICES: readonly ExplanationEntry[] = [
  computed(
    `${SETUP}.busiestHour.*.contacts`,
    'contacts',
    'Contacts of an outage in the busiest hour',
    'Broken, deferred or degraded in the hour of the week with most arrivals.',
    PEAK,
    { evidence: ofElement },
  ),
  computed(
    `${SETUP}.busiestHour.*.extraMinutes`,
    'minutes',
    'Extra agent minutes of an outage in the busiest hour',
    'In the hour of the week with most arrivals.',
    PEAK,
    { evidence: ofElement },
  ),
  computed(
    `${SETUP}.worseThanAsIs.elements.*.broken|affected.asIs|setup`,
    'share',
    'Single failure that reaches more',
    `Share of volume, as it is and in this set-up. ${WORSE}`,
    'as for a single failure; an element that only this set-up has reaches nothing without it',
    { evidence: ofElement },
  ),
  computed(
    `${SETUP}.worseThanAsIs.workflows.*.broken|affected.asIs|setup`,
    'share',
    'Workflow that fares worse',
    `Probability, as it is and in this set-up. ${WORSE}`,
    'exact, by a binary decision diagram over all elements, shared causes included',
    { evidence: ofWorkflow },
  ),
];
