/**
 * The state of the explorer as the fragment of an address: `#what-if=1&of=3f2a…&setup=execution-layer&p.aggregate-context.
 * view_time=9`. Whoever follows a link may have written it: everything is looked up and bounded, what does not fit is left
 * out and counted.
 */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import { INTERVENTION_IDS, type InterventionId } from '../../domain/scenario.ts';
import { type Complaint, contactsComplaint, seedComplaint, valueComplaint, volumeComplaint } from './quantities.ts';
import { asReported, failableElements, setupOf, startingSetup } from './report-values.ts';
import { normalised } from './state-changes.ts';

/** Version of the form; a later one that this page cannot read is refused, not guessed at. */
const LINK_VERSION = '1';
const KEY = 'what-if';
const PARAMETER = 'p.';
const VOLUME = 'v.';
const DIGEST_CHARACTERS = 12;
/** What is longer was not written by this page. */
const LONGEST_LINK = 20_000;

export interface ReadLink {
  readonly whatIf: WhatIf;
  /** Parts of the link that do not fit this report. */
  readonly leftOut: number;
  /** What the link says of the input of the report that it was made in, against the input of this one. */
  readonly madeOn: 'same' | 'other' | 'unstated';
}

/** Without the number sign. */
export function linkOf(data: ExplorerData, whatIf: WhatIf): string {
  const link = new URLSearchParams();
  link.set(KEY, LINK_VERSION);
  link.set('of', data.digest.slice(0, DIGEST_CHARACTERS));
  link.set('setup', whatIf.setup);
  if (whatIf.interventions !== null) link.set('with', [...whatIf.interventions].join(','));
  for (const [id, value] of whatIf.parameters) link.set(`${PARAMETER}${id}`, String(value));
  for (const [id, value] of whatIf.volumes) link.set(`${VOLUME}${id}`, String(value));
  for (const id of whatIf.failures) link.append('fail', id);
  if (whatIf.seed !== data.seed) link.set('seed', String(whatIf.seed));
  if (whatIf.contacts !== data.contacts) link.set('contacts', String(whatIf.contacts));
  return link.toString();
}

export const isLink = (fragment: string): boolean => fragment.startsWith(`${KEY}=`);

/** Null for what is no link to a what-if, or one of a form that this page does not know. */
export function readLink(data: ExplorerData, fragment: string): ReadLink | null {
  if (!isLink(fragment) || fragment.length > LONGEST_LINK) return null;
  const link = new URLSearchParams(fragment);
  if (link.get(KEY) !== LINK_VERSION) return null;
  let leftOut = 0;
  const kept = <T>(value: T | null): T | null => {
    if (value === null) leftOut += 1;
    return value;
  };
  const named = link.get('setup');
  const setup =
    (named === null || setupOf(data, named) === undefined ? kept<string>(null) : named) ?? startingSetup(data);
  const parameters = new Map<string, number>();
  const volumes = new Map<string, number>();
  const failures = new Set<string>();
  const elements = new Set(failableElements(data).map(({ id }) => id));
  const units = new Map(data.parameters.map(({ id, unit }) => [id, unit]));
  const types = new Set(data.map.contactTypes.map(({ id }) => id));
  const changeable = new Set(data.interventions.flatMap((one) => one.parameters));
  let { seed, contacts } = asReported(data);
  let interventions: ReadonlySet<InterventionId> | null = null;
  for (const [key, text] of link) {
    if (key === KEY || key === 'of' || key === 'setup') continue;
    const number = numberOf(text);
    if (key === 'with') interventions = kept(interventionsOf(text));
    else if (key === 'fail') addIf(elements.has(text), () => failures.add(text));
    else if (key === 'seed') seed = kept(fitting(number, seedComplaint)) ?? seed;
    else if (key === 'contacts') contacts = kept(fitting(number, contactsComplaint)) ?? contacts;
    else if (key.startsWith(PARAMETER)) {
      const id = key.slice(PARAMETER.length);
      const unit = changeable.has(id) ? units.get(id) : undefined;
      const value = unit === undefined ? null : fitting(number, (one) => valueComplaint(one, unit));
      addIf(value !== null, () => parameters.set(id, value ?? 0));
    } else if (key.startsWith(VOLUME)) {
      const id = key.slice(VOLUME.length);
      const value = types.has(id) ? fitting(number, volumeComplaint) : null;
      addIf(value !== null, () => volumes.set(id, value ?? 0));
    } else leftOut += 1;
  }
  function addIf(fits: boolean, add: () => unknown): void {
    if (fits) add();
    else leftOut += 1;
  }
  return {
    whatIf: normalised(data, { setup, interventions, parameters, volumes, failures, seed, contacts }),
    leftOut,
    madeOn: madeOn(data, link.get('of')),
  };
}

/** Only the very same digest is the same input: a part of it, or none, proves nothing. */
function madeOn({ digest }: ExplorerData, of: string | null): ReadLink['madeOn'] {
  if (of === null || of === '') return 'unstated';
  return of === digest.slice(0, DIGEST_CHARACTERS) ? 'same' : 'other';
}

const numberOf = (text: string): number => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN);

const fitting = (value: number, complaint: (value: number) => Complaint | null): number | null =>
  complaint(value) === null ? value : null;

function interventionsOf(text: string): ReadonlySet<InterventionId> | null {
  const ids = text.split(',').filter((id) => id !== '');
  const known = INTERVENTION_IDS.filter((id) => ids.includes(id));
  return known.length === ids.length ? new Set(known) : null;
}
