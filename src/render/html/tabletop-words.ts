/** "If CRM fails: 7 of 12 workflows break …": what one failure does, in one or two sentences. */
import type { ElementImpact } from '../../schema/result/blast-radius.ts';
import { listed, numberWord } from '../words.ts';
import { elementName, type FailureSetups } from './failure-setups.ts';
import type { ReportContext } from './report-context.ts';

export interface TabletopWords {
  /** What fails, as a heading says it. */
  readonly name: string;
  readonly words: string;
}

export function tabletopWords(context: ReportContext, { asIs, after }: FailureSetups, id: string): TabletopWords {
  const impact = asIs.setup.elements[id];
  if (impact === undefined) throw new Error(`There is no element ${id}`);
  const afterwards = after?.setup.elements[id];
  return {
    name: elementName(asIs.setup, id),
    words: [
      workflowWords(context, impact),
      volumeWords(context, impact),
      hourWords(context, impact, asIs.setup.busiestHour?.[id] ?? null),
      after === null || afterwards === undefined ? '' : afterWords(context, impact, afterwards, after.name),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/** "None of nine", "two of nine". */
const howMany = (count: number): string => (count === 0 ? 'none' : numberWord(count));

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

function workflowWords({ result }: ReportContext, { workflows }: ElementImpact): string {
  const all = result.operation.counts['workflows'] ?? 0;
  const { broken, deferred, degraded } = workflows;
  const of = `of ${numberWord(all)} workflows`;
  const others = [
    ...(deferred.length > 0 ? [`${numberWord(deferred.length)} ${isAre(deferred.length)} deferred`] : []),
    ...(degraded.length > 0 ? [`${numberWord(degraded.length)} ${isAre(degraded.length)} degraded`] : []),
  ];
  return `If it fails alone, ${listed([`${howMany(broken.length)} ${of} ${broken.length === 1 ? 'breaks' : 'break'}`, ...others])}.`;
}

function volumeWords({ figures }: ReportContext, { volumeShare }: ElementImpact): string {
  if (volumeShare === null) return '';
  const { broken, deferred, degraded } = volumeShare;
  const parts = [
    `${figures.share(broken)} of contacts cannot be done`,
    ...(deferred > 0 ? [`${figures.share(deferred)} wait`] : []),
    ...(degraded > 0 ? [`${figures.share(degraded)} are done slower or in part`] : []),
  ];
  return `Of all contacts, ${listed(parts.map((part) => part.replace(' of contacts', '')))}.`;
}

interface Busiest {
  readonly contacts: number | null;
  readonly extraMinutes: number | null;
}

function hourWords({ figures }: ReportContext, impact: ElementImpact, busiest: Busiest | null): string {
  if (impact.contactsPerHour === null) return '';
  const minutes = (value: number | null): string =>
    value === null || value === 0 ? '' : ` and ${figures.count(Math.round(value), 'extra agent minute')}`;
  const mean = `In a mean opening hour that is ${figures.number(impact.contactsPerHour)} contacts${minutes(impact.extraMinutesPerHour)}`;
  return busiest?.contacts == null
    ? `${mean}.`
    : `${mean}; in the busiest, ${figures.number(busiest.contacts)} contacts${minutes(busiest.extraMinutes)}.`;
}

function afterWords(
  { result, figures }: ReportContext,
  before: ElementImpact,
  { workflows, volumeShare }: ElementImpact,
  setup: string,
): string {
  const count = workflows.broken.length;
  const share = volumeShare === null ? '' : `, ${figures.share(volumeShare.broken)} of contacts`;
  const same = count === before.workflows.broken.length && volumeShare?.broken === before.volumeShare?.broken;
  if (same) return `Under ${setup} it breaks as much.`;
  const all = result.operation.counts['workflows'] ?? 0;
  return `Under ${setup}, ${howMany(count)} of ${numberWord(all)} would break${share}.`;
}
