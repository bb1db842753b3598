/** Where the figures of a section come from: tables of the map, assumptions, the way they are computed. */
import { ANCHORS, type MethodNote, methodAnchor, type ReportContext, type SectionSources } from './report-context.ts';

export interface SourceRequest {
  /** Tables of the map, such as `touches`; those without rows are left out. */
  readonly tables: readonly string[];
  readonly method: readonly MethodNote[];
  /** Whether assumed parameters go into the figures. */
  readonly assumptions: boolean;
}

/** Of the sections that others name as their sources: what they show is where it comes from. */
export const IS_A_SOURCE: SectionSources = { links: [] };

export function sourcesOf(
  { audience, result, figures, say, words }: ReportContext,
  request: SourceRequest,
): SectionSources {
  const { counts } = result.operation;
  const tables = request.tables.flatMap((table) => {
    // One file of facts, without rows to count.
    if (table === 'organization') return [{ text: words.table(table), href: ANCHORS.coverage, onScreen: false }];
    const rows = counts[table] ?? 0;
    return rows === 0
      ? []
      : [
          {
            text: say('page.sourceTable', { table: words.table(table), rows: figures.whole(rows) }),
            href: ANCHORS.coverage,
            onScreen: false,
          },
        ];
  });
  const assumptions = request.assumptions
    ? [{ text: say('page.sourceAssumptions'), href: ANCHORS.assumptions, onScreen: false }]
    : [];
  // On paper the notes on method are where the standfirst says already.
  const onScreen = audience === 'client' && tables.length + assumptions.length > 0;
  const method = request.method.map((note) => ({
    text: say(`method.term-${note}`),
    href: methodAnchor(note),
    onScreen,
  }));
  return { links: [...tables, ...assumptions, ...method] };
}
