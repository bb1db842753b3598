/** Handle time of a set-up: exact, simulated, by kind, activity, system and contact type; hours and cost. */
import { isCoordination } from '../../../domain/vocabulary.ts';
import { kindOfTouch } from '../../../scoring/share-of-handle-time.ts';
import { settingRows } from '../evidence/map-rows.ts';
import { agentTouchRows, ofKind } from '../evidence/touch-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import {
  activitySeconds,
  agentHoursWorked,
  agentTimeWorked,
  costWorked,
  equivalentsWorked,
  kindSeconds,
  kindsWorked,
  meanOverTypes,
  paidHoursWorked,
  setupSection,
  spreadOverTypes,
} from '../handle-time-worked.ts';
import { type Place, setupAt, typeIndex, wildAt } from '../place.ts';
import { handleTimeAssumptions } from '../used-assumptions.ts';
import { quotientWorked } from '../worked.ts';

const SETUP = 'handleTime.setups.*';
const OVERALL = `${SETUP}.overall`;
const TYPE = `${SETUP}.byContactType.*`;
const PER_CONTACT = 'per contact that reaches an agent';
const TOUCH_SUM = 'Σ p × ρ × count × δ × μ over agent touches, and what the set-up adds';
/** Moments of a touch that occurs a random number of times, and of what all durations of a contact share. */
const SPREAD =
  'Var = Σ p (m σ² + (v + m²) μ²) − (p m μ)² over touches; with a variability c: (Var + mean²)(1 + c²) − mean²; of types, that of their mixture';

const all = (place: Place) => agentTouchRows(place);
const backing = { evidence: all, assumptions: handleTimeAssumptions };
const ofType = (place: Place) => agentTouchRows(place, ({ contactType }) => contactType === wildAt(place, 1));
const typeBacking = { evidence: ofType, assumptions: handleTimeAssumptions };
const typeSection = (place: Place) => setupSection(place)?.byContactType[wildAt(place, 1)];

export const HANDLE_TIME: readonly ExplanationEntry[] = [
  stated(
    'handleTime.notApplicable',
    'Why there is no handle time',
    'No touches, no agents, or no volume; none where there is one.',
  ),
  stated(
    'handleTime.undescribedTypes.*',
    'Contact type of unknown agent time',
    'It has no touches of anybody, and is not self-service without agents, so that nothing says what agents do with its contacts. It counts as reaching no agent, so that agent time is at least what it says.',
  ),
  ...fieldsOf('handleTime.spread.*', {
    contactType: ['Contact type', 'A type whose spread is that of the touches only, or narrower than the evidence.'],
    note: ['Why its quantiles may be too narrow', 'Without a variability, touches count as independent of each other.'],
  }),
  computed(
    'handleTime.spread.*.variation',
    'ratio',
    'Coefficient of variation',
    'Spread of a type’s handle time beside its mean; measured ones are 1.1 to 1.3.',
    'sd ÷ mean',
    {
      worked: (place) => {
        const id = place.document.handleTime.spread[Number(wildAt(place, 0))]?.contactType ?? '';
        const type = place.prepared.measured.asIs.exact.contactTypes[typeIndex(place, id)];
        return type === undefined ? null : quotientWorked(Math.sqrt(type.handleTime.variance), type.handleTime.mean);
      },
      source: 'Brown et al., Statistical analysis of a telephone call center, 2005',
    },
  ),
  stated(
    'handleTime.simulation.contacts',
    'Contacts simulated',
    'How many contacts each set-up was simulated with, the same ones in each.',
    'contacts',
  ),
  stated(
    'handleTime.simulation.quantileError',
    'Error of quantiles',
    'Largest relative error of a simulated quantile, beside its sampling error.',
    'share',
  ),
  computed(
    `${OVERALL}.exactMean`,
    'seconds',
    'Mean handle time',
    `Agent seconds ${PER_CONTACT}, exact.`,
    `Σ V × handle time ÷ Σ V over contact types, V those that reach agents; the handle time of a type is ${TOUCH_SUM}`,
    {
      worked: meanOverTypes((type) => type.handleTime.mean),
      ...backing,
    },
  ),
  computed(
    `${OVERALL}.exactSd`,
    'seconds',
    'Standard deviation of handle time',
    `Of agent seconds ${PER_CONTACT}, exact.`,
    SPREAD,
    {
      worked: spreadOverTypes((type) => type.handleTime),
      ...backing,
    },
  ),
  computed(
    `${SETUP}.byKind.*`,
    'seconds',
    'Seconds of a kind of work',
    `Agent seconds of one kind ${PER_CONTACT}; the kinds sum to the mean.`,
    `Σ V × seconds of the kind ÷ Σ V; of a type, ${TOUCH_SUM} of the kind`,
    {
      worked: (place) => meanOverTypes(kindSeconds(wildAt(place, 1)))(place),
      evidence: (place) => agentTouchRows(place, ofKind(wildAt(place, 1))),
      assumptions: handleTimeAssumptions,
    },
  ),
  computed(
    `${SETUP}.byActivity.*`,
    'seconds',
    'Seconds of an activity',
    `Agent seconds of one activity ${PER_CONTACT}; the activities sum to the mean.`,
    `Σ V × seconds of the activity ÷ Σ V; of a type, ${TOUCH_SUM} of the activity`,
    {
      worked: (place) => meanOverTypes(activitySeconds(place, wildAt(place, 1)))(place),
      evidence: (place) => agentTouchRows(place, ({ activity }) => activity === wildAt(place, 1)),
      assumptions: handleTimeAssumptions,
    },
  ),
  computed(
    `${SETUP}.bySystem.*`,
    'seconds',
    'Seconds in a system',
    `Agent seconds in one system ${PER_CONTACT}; the systems, and what has none, sum to the mean.`,
    `Σ V × seconds in the system ÷ Σ V; of a type, ${TOUCH_SUM} in the system`,
    {
      evidence: (place) => agentTouchRows(place, ({ system }) => (system ?? '') === wildAt(place, 1)),
      assumptions: handleTimeAssumptions,
    },
  ),
  computed(
    `${TYPE}.exactMean`,
    'seconds',
    'Mean handle time of a contact type',
    'Agent seconds per contact of the type that reaches an agent, exact.',
    TOUCH_SUM,
    {
      worked: (place) => kindsWorked(typeSection(place)?.byKind),
      ...typeBacking,
    },
  ),
  computed(
    `${TYPE}.exactSd`,
    'seconds',
    'Standard deviation of a contact type’s handle time',
    'Exact.',
    SPREAD,
    typeBacking,
  ),
  computed(
    `${TYPE}.byKind.*`,
    'seconds',
    'Seconds of a kind in a contact type',
    'Agent seconds of one kind per contact of the type that reaches an agent.',
    `${TOUCH_SUM} of the kind`,
    {
      evidence: (place) =>
        agentTouchRows(place, (touch) => touch.contactType === wildAt(place, 1) && ofKind(wildAt(place, 2))(touch)),
      assumptions: handleTimeAssumptions,
    },
  ),
  computed(
    `${SETUP}.coordinationShare`,
    'share',
    'Coordination share',
    'Coordination work, every kind but resolution and action, as a share of handle time.',
    'seconds of coordination kinds ÷ mean handle time',
    {
      worked: (place) => {
        const { overall } = setupAt(place).exact;
        return overall === null ? null : quotientWorked(overall.coordination.mean, overall.handleTime.mean);
      },
      evidence: (place) => agentTouchRows(place, (touch) => isCoordination(kindOfTouch(touch))),
      assumptions: handleTimeAssumptions,
    },
  ),
  computed(
    `${SETUP}.coordinationSd`,
    'seconds',
    'Standard deviation of coordination work',
    `Of seconds ${PER_CONTACT}: how much a contact depends on the stack.`,
    SPREAD,
    {
      worked: spreadOverTypes((type) => type.coordination),
      ...backing,
    },
  ),
  computed(
    `${SETUP}.resolutionSd`,
    'seconds',
    'Standard deviation of resolution and action',
    `Of seconds ${PER_CONTACT}: how much a contact depends on the request.`,
    SPREAD,
    {
      worked: spreadOverTypes((type) => type.resolutionAndAction),
      ...backing,
    },
  ),
  computed(
    `${SETUP}.agentHours`,
    'hours',
    'Agent hours',
    'Hours of agents a period, over contact types of known volume; those without touches count none.',
    'Σ V × handle time ÷ concurrency ÷ 3600, V those that reach agents',
    {
      worked: agentHoursWorked,
      ...backing,
    },
  ),
  computed(
    `${SETUP}.agentTimePerContact.exactMean`,
    'seconds',
    'Agent time per contact',
    'Agent seconds per contact offered, exact: a contact that AI completes counts 0, as does one of a type without touches.',
    'agent hours × 3600 ÷ contacts offered',
    {
      worked: agentTimeWorked,
      ...backing,
    },
  ),
  computed(
    `${SETUP}.paidHours`,
    'hours',
    'Paid hours',
    'Hours to be paid a period, as workload.',
    'agent hours ÷ (occupancy_target × (1 − shrinkage))',
    {
      worked: paidHoursWorked,
      evidence: (place) => settingRows(place, ['occupancy_target', 'shrinkage']),
    },
  ),
  computed(
    `${SETUP}.cost`,
    'money',
    'Cost',
    'Cost of agents a period, as workload, in the organisation’s currency.',
    'paid hours × cost_per_agent_hour',
    {
      worked: costWorked,
      evidence: (place) => settingRows(place, ['cost_per_agent_hour', 'occupancy_target', 'shrinkage']),
    },
  ),
  computed(
    `${SETUP}.fullTimeEquivalents`,
    'full-time equivalents',
    'Full-time equivalents',
    'Agents that the workload asks for; staffing adds what queues need.',
    'paid hours ÷ paid hours of one in the period',
    {
      worked: equivalentsWorked,
      evidence: (place) => settingRows(place, ['paid_hours_per_week', 'occupancy_target', 'shrinkage']),
    },
  ),
];
