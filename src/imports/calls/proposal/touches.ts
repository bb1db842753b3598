import { STAND_IN } from '../../../schema/stand-in.ts';
import type { CellProvenance, ProposedFile, ProposedRow } from '../../merging/proposal.ts';
import type { CallFindings, HandleTimeParts, TypeFinding } from '../findings.ts';
import type { HandleTimeFit } from '../fits/handle-time-fit.ts';
import { decimals, grouped } from '../rounding.ts';
import { handleTimeText, quantileFile } from './contact-types.ts';

/**
 * A stand-in for touches that nobody has mapped yet: one conversation as long as the measured handle time (and the work after
 * it, where records keep that apart), so that the map can be read, simulated and staffed. What agents do in that time the records do not say; the row is marked as assumed, and gives
 * way as soon as somebody writes or imports real touches.
 */
export const proposeTouches = ({ types }: CallFindings, source: string): readonly ProposedRow[] =>
  types.flatMap((type) => standIns(type, source));

/** For people, who may not look at provenance before they look at a stage. */
export const standInNotes = (touches: readonly ProposedRow[]): readonly string[] => {
  const { size } = new Set(touches.map(({ cells }) => cells['contact_type']));
  if (size === 0) return [];
  const types = size === 1 ? 'one contact type' : `${size} contact types`;
  return [
    `Touches of ${types} only stand in: they say how long agents work, and nothing of what they do or in which systems. Read no stage from this workspace until its touches are mapped.`,
  ];
};

const standIns = (type: TypeFinding, source: string): ProposedRow[] => {
  if (type.handleTime === null) return [];
  const touches =
    type.parts === null
      ? [conversation(type.id, type.id, type.handleTime, source)]
      : talkAndWrap(type, type.parts, source);
  if (type.transferShare !== null && type.transferShare > 0) touches.push(transfer(type, type.transferShare, source));
  return touches.map((touch, index) => ({
    ...touch,
    cells: { contact_type: type.id, seq: String(index + 1), actor: 'agent', ...touch.cells },
  }));
};

const measured = (source: string, method: string): CellProvenance => ({ status: 'measured', source, method });

const conversation = (id: string, name: string, fit: HandleTimeFit, source: string): ProposedRow => ({
  cells: { activity: 'converse', duration: handleTimeText(name, fit) },
  provenance: {
    status: 'assumed',
    source,
    method: `${STAND_IN} until its touches are mapped; the records only say how long it takes, so read no stage from it`,
  },
  columnProvenance: {
    duration: measured(
      source,
      name === id ? 'the handle time of the type' : 'the handle time without the work after the contact',
    ),
  },
});

const talkAndWrap = (type: TypeFinding, { talk, wrap, wrapShare }: HandleTimeParts, source: string): ProposedRow[] => [
  conversation(type.id, talkName(type.id), talk, source),
  {
    cells: {
      activity: 'document',
      duration: handleTimeText(wrapName(type.id), wrap),
      probability: decimals(wrapShare, 4),
    },
    provenance: measured(
      source,
      `work after the contact: mean ${decimals(wrap.moments.mean, 1)} s in ${grouped(wrap.moments.count)} of ${grouped(type.counts.fates.served)} served contacts`,
    ),
  },
];

const transfer = (type: TypeFinding, share: number, source: string): ProposedRow => ({
  cells: { activity: 'transfer', duration: '0', probability: decimals(share, 4) },
  provenance: { status: 'assumed', source, method: 'takes no time of its own: the measured handle time holds it' },
  columnProvenance: {
    probability: measured(
      source,
      `${grouped(type.counts.transferred ?? 0)} of ${grouped(type.counts.fates.served)} served contacts were passed on`,
    ),
  },
});

/** Files with the quantiles of the two parts, where they are not curves. */
export const touchFiles = ({ types }: CallFindings): readonly ProposedFile[] =>
  types.flatMap(({ id, handleTime, parts }) =>
    handleTime === null || parts === null
      ? []
      : [...quantileFile(talkName(id), parts.talk), ...quantileFile(wrapName(id), parts.wrap)],
  );

const talkName = (id: string): string => `${id}-talk`;
const wrapName = (id: string): string => `${id}-wrap`;
