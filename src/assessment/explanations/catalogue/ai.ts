/** What AI could read for, complete, and completes, per set-up. */
import { saidIn } from '../../said.ts';
import { typeRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { setupSection } from '../handle-time-worked.ts';
import { type Place, setupAt } from '../place.ts';
import { quotientWorked, sumWorked } from '../worked.ts';

const AI = 'handleTime.setups.*.ai';
const ACTION = ['enable-actions.ai_success', 'enable-actions.handover_time'];

/** Contact types with an AI-eligible share, and whether AI could read for, or complete, their contacts. */
const eligibleRows = (what: 'readable' | 'completable' | 'eligible') => (place: Place) => {
  const { reach } = setupAt(place).view;
  return typeRows(place, ({ id, aiEligible }) => {
    if (aiEligible === null || aiEligible === 0) return null;
    const own = reach.get(id);
    if (what === 'eligible') return { value: aiEligible, note: 'share that AI could resolve if it could act' };
    const blockers = (what === 'readable' ? own?.readBlockers : own?.actBlockers) ?? [];
    const yes = own?.[what] === true;
    const reason = saidIn(place.prepared.given.say)(blockers[0]?.reason ?? 'nothing makes it so');
    const note = yes ? `${what} for AI` : `not ${what}: ${reason}`;
    return { value: yes ? 1 : 0, note };
  });
};

const funnel = (
  level: string,
  title: string,
  meaning: string,
  which: string,
  rows: 'readable' | 'completable' | 'eligible',
): readonly ExplanationEntry[] => [
  computed(`${AI}.${level}.contacts`, 'contacts', title, meaning, `Σ V × ai_eligible${which}`, {
    evidence: eligibleRows(rows),
  }),
  computed(
    `${AI}.${level}.hours`,
    'hours',
    `${title}: hours`,
    `${meaning} The agent hours that they take, or would take without AI.`,
    `Σ V × ai_eligible × handle time ÷ concurrency ÷ 3600${which}`,
    { evidence: eligibleRows(rows) },
  ),
];

export const AI_ENTRIES: readonly ExplanationEntry[] = [
  computed(
    `${AI}.readable`,
    'share',
    'Informational ceiling of AI',
    'Share of AI-eligible volume of types for which every system that agents touch is readable.',
    'Σ V × ai_eligible of readable types ÷ Σ V × ai_eligible',
    {
      worked: (place) => {
        const ai = setupSection(place)?.ai;
        return ai?.readable == null ? null : quotientWorked(ai.readableContacts.contacts, ai.eligible.contacts);
      },
      evidence: eligibleRows('readable'),
    },
  ),
  computed(
    `${AI}.completable`,
    'share',
    'Operational ceiling of AI',
    'Share of AI-eligible volume of types that AI could complete end to end: every step callable and governed, workflows across systems orchestrated.',
    'Σ V × ai_eligible of completable types ÷ Σ V × ai_eligible',
    {
      worked: (place) => {
        const ai = setupSection(place)?.ai;
        return ai?.completable == null ? null : quotientWorked(ai.completableContacts.contacts, ai.eligible.contacts);
      },
      evidence: eligibleRows('completable'),
    },
  ),
  ...funnel('eligible', 'Eligible for AI', 'Contacts a period that AI could resolve if it could act.', '', 'eligible'),
  ...funnel(
    'readableContacts',
    'Readable for AI',
    'Eligible contacts of types that AI could read for.',
    ' over readable types',
    'readable',
  ),
  ...funnel(
    'completableContacts',
    'Completable by AI',
    'Eligible contacts of types that AI could complete.',
    ' over completable types',
    'completable',
  ),
  computed(
    `${AI}.completed.contacts`,
    'contacts',
    'Completed by AI',
    'Contacts a period that AI completes in this set-up. That it takes an average eligible contact is an assumption.',
    'Σ V × ai_eligible × ai_success over completable types in scope',
    { evidence: eligibleRows('completable'), assumptions: () => ACTION },
  ),
  computed(
    `${AI}.completed.hours`,
    'hours',
    'Completed by AI: hours',
    'Agent hours that these contacts would take without AI.',
    'Σ V × ai_eligible × ai_success × handle time ÷ concurrency ÷ 3600',
    { evidence: eligibleRows('completable'), assumptions: () => ACTION },
  ),
  computed(
    `${AI}.handoverHours`,
    'hours',
    'Hours of hand-overs by AI',
    'Agent hours a period that begin with eligible contacts which AI tries and does not complete.',
    'Σ V × (ai_eligible − completed share) × handover_time ÷ concurrency ÷ 3600',
    { assumptions: () => ACTION },
  ),
  computed(
    `${AI}.hoursSaved`,
    'hours',
    'Hours that AI saves',
    'Agent hours a period, after the hand-overs of eligible contacts that AI does not complete.',
    'hours of completed contacts − hours of hand-overs',
    { assumptions: () => ACTION },
  ),
  computed(
    `${AI}.gaps.readable|completable|completed.*.contacts`,
    'contacts',
    'Contacts lost in a gap',
    'Eligible contacts that stop here; a contact type may stand in several gaps of a level.',
    'Σ V × ai_eligible of its contact types',
    { worked: gapWorked },
  ),
  computed(
    `${AI}.gaps.readable|completable|completed.*.hours`,
    'hours',
    'Hours lost in a gap',
    'Agent hours of the contacts that stop here.',
    'Σ V × ai_eligible × handle time ÷ concurrency ÷ 3600 of its contact types',
  ),
  ...fieldsOf(`${AI}.gaps.readable|completable|completed.*`, {
    reason: ['Reason of a gap', 'What blocks it.'],
    system: ['System of a gap', 'The system that blocks it; none where it is not a system.'],
    workflow: ['Workflow of a gap', 'The workflow that blocks it.'],
    step: ['Step of a gap', 'The step that blocks it.'],
  }),
  stated(
    `${AI}.gaps.readable|completable|completed.*.contactTypes.*`,
    'Contact type in a gap',
    'Its eligible contacts stop here.',
  ),
  stated(
    `${AI}.unknownTypes.*`,
    'Contact type without figures for AI',
    'Its ai_eligible or its volume is not known, so that it gives AI nothing.',
  ),
];

/** Of the gap between completable and completed, only a share of the types' contacts is lost. */
function gapWorked({ document, path, prepared }: Place) {
  const [setup = '', level, index] = [path[2], path[5], path[6]];
  if (level === 'completed') return null;
  const gap =
    document.handleTime.setups[setup]?.ai.gaps[level === 'readable' ? 'readable' : 'completable'][Number(index)];
  const types = prepared.given.map.contactTypes.filter(({ id }) => gap?.contactTypes.includes(id));
  return types.length === 0
    ? null
    : sumWorked(types.map(({ volume, aiEligible }) => (volume ?? 0) * (aiEligible ?? 0)));
}
