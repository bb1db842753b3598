/** The function that scores lowest in most contact types, and how sure that is. */
import type { Evidence } from '../../../schema/result/evidence.ts';
import { type Basis, type Certainty, certaintyOfRows, qualified, weakerOf } from '../../certainty.ts';
import type { ReportContext } from '../report-context.ts';
import { type FunctionCell, type TypeRow, volumeOf } from './type-rows.ts';

export interface LowestFunction {
  readonly id: string;
  /** Contact types in which no function scores lower. */
  readonly rows: readonly TypeRow[];
  /** Whether another scores as low in one of them. */
  readonly isShared: boolean;
  /** Of the rows, those in which no unknown cell could change it. */
  readonly sure: number;
}

/** Scores that differ by rounding are equal. */
const SAME = 1e-9;

/** By number of contact types; ties go to more volume, then to the order of the functions. Null where no score is known. */
export function lowestFunction(rows: readonly TypeRow[], ids: readonly string[]): LowestFunction | null {
  const candidates = ids.map((id, at): LowestFunction => {
    const own = rows.filter(({ cells }) => isLowest(cells, at));
    const isShared = own.some(({ cells }) =>
      cells.some(({ score }, other) => other !== at && score !== null && score <= (cells[at]?.score ?? 0) + SAME),
    );
    return { id, rows: own, isShared, sure: own.filter(({ cells }) => isSurelyLowest(cells, at)).length };
  });
  const [first] = candidates.toSorted(
    (a, b) => b.rows.length - a.rows.length || (volumeOf(b.rows) ?? 0) - (volumeOf(a.rows) ?? 0),
  );
  return first === undefined || first.rows.length === 0 ? null : first;
}

/** Lowest of at least two. */
function isLowest(cells: readonly FunctionCell[], at: number): boolean {
  const own = cells[at]?.score ?? null;
  const others = cells.flatMap(({ score }, other) => (other === at || score === null ? [] : [score]));
  return own !== null && others.length > 0 && others.every((score) => score >= own - SAME);
}

/** Whether it stays so if its unknown cells turn out at their best and all others' at their worst. */
function isSurelyLowest(cells: readonly FunctionCell[], at: number): boolean {
  const most = cells[at]?.range?.high ?? null;
  if (most === null || !isLowest(cells, at)) return false;
  return cells.every(({ range }, other) => other === at || range === null || range.low >= most - SAME);
}

export function lowestTitle(context: ReportContext, all: readonly TypeRow[], lowest: LowestFunction): string {
  const { result, say } = context;
  const { id, rows, isShared, sure } = lowest;
  const { certainty, basis } = certaintyOfFunction(context, id);
  const own = result.wording.functions[id]?.name ?? id;
  const values = { name: isShared ? say.inSentence(own) : own, where: whereWords(context, all, rows) };
  const isSure = sure === rows.length;
  const shared = say(
    isSure ? 'functions-by-contact-type.titleShared' : 'functions-by-contact-type.titleOpenShared',
    values,
  );
  const alone = say(isSure ? 'functions-by-contact-type.title' : 'functions-by-contact-type.titleOpen', values);
  return qualified(say, isShared ? shared : alone, certainty, basis);
}

function whereWords({ figures, say }: ReportContext, all: readonly TypeRow[], rows: readonly TypeRow[]): string {
  if (rows.length === all.length) return say('functions-by-contact-type.whereAll');
  const share = volumeOf(rows);
  const values = { count: rows.length, number: say.numberWord(rows.length), all: say.numberWord(all.length) };
  if (share === null) return say('functions-by-contact-type.where', values);
  const isKnown = all.every(({ type }) => type.volume !== null);
  return say(isKnown ? 'functions-by-contact-type.whereOfVolume' : 'functions-by-contact-type.whereOfKnownVolume', {
    ...values,
    share: figures.share(share),
  });
}

/** As well known as the weakest of its indicators. */
function certaintyOfFunction({ result }: ReportContext, id: string): { certainty: Certainty; basis: Basis } {
  const { functions, indicators } = result.assessment;
  const known = (functions[id]?.indicators ?? []).flatMap((own) => {
    const evidence = indicators[own]?.evidence ?? [];
    return evidence.length === 0 ? [] : [{ certainty: certaintyOfRows(evidence), basis: basisOf(evidence) }];
  });
  return known.reduce(
    (weakest, next) => (weakerOf(weakest.certainty, next.certainty) === weakest.certainty ? weakest : next),
    known[0] ?? { certainty: 'assumed', basis: 'touches' },
  );
}

const ON_WORKFLOWS = ['workflows', 'workflow-steps'];
const basisOf = (rows: readonly Evidence[]): Basis =>
  rows.every(({ table }) => ON_WORKFLOWS.includes(table)) ? 'workflows' : 'touches';
