/** People's view of failures: the tabletop sentence, single failures by set-up, workflows, what it comes to, years. */

import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import { withNeutralText } from '../neutral-text.ts';
import { listed, NOT_KNOWN } from './english-words.ts';
import { analysisLines } from './failure-analysis.ts';
import { counted, setupName, share } from './failure-words.ts';
import { failureYearsText } from './failure-years.ts';
import { textTable } from './table.ts';
import { tabletopTexts } from './tabletop.ts';
import { workflowTable } from './workflow-failures.ts';

type Setup = ResultDocument['blastRadius']['setups'][string];

/** Rows of a table; the rest is counted, and whole under --json. */
const MOST_ROWS = 10;

export function blastRadiusText(document: ResultDocument, tabletop: readonly Tabletop[] | null): string {
  const result = withNeutralText(document);
  const groups = [
    ...Map.groupBy(Object.entries(result.blastRadius.setups), ([, setup]) => JSON.stringify(setup)).values(),
  ];
  return [
    ...tabletopTexts(result, withNeutralText(tabletop ?? [])),
    ...groups.flatMap(([first, ...same]) => {
      if (first === undefined) return [];
      const [id, setup] = first;
      return [
        setupText(result, id, setup),
        alikeText(
          same.map(([other]) => setupName(result, other)),
          setupName(result, id),
        ),
      ];
    }),
    unknownNote(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const alikeText = (names: readonly string[], as: string): string =>
  names.length === 0 ? '' : `${listed(names)}: everything fails as in ${as}.`;

function setupText(result: ResultDocument, id: string, setup: Setup): string {
  const elements = Object.entries(setup.elements).sort(([, a], [, b]) => compareImpact(a, b));
  const breaking = elements.filter(([, element]) => element.workflows.broken.length > 0);
  return [
    `${setupName(result, id)}: ${breaking.length} of ${counted(elements.length, 'element')} break a workflow by failing alone.`,
    elementTable(elements.filter(([, element]) => affected(element) > 0)),
    workflowTable(result, setup, MOST_ROWS),
    analysisLines(result, setup).join('\n'),
    setup.year === undefined ? '' : failureYearsText(setup.year, result.organization.currency),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function elementTable(elements: readonly (readonly [string, Setup['elements'][string]])[]): string {
  if (elements.length === 0) return '';
  const table = textTable(
    [
      { heading: 'Element' },
      { heading: 'kind' },
      { heading: 'broken', align: 'right' },
      { heading: 'deferred', align: 'right' },
      { heading: 'degraded', align: 'right' },
      { heading: 'contacts/h', align: 'right' },
      { heading: 'minutes/h', align: 'right' },
    ],
    elements
      .slice(0, MOST_ROWS)
      .map(([element, impact]) => [
        element,
        impact.kind,
        share(impact.volumeShare?.broken ?? null),
        share(impact.volumeShare?.deferred ?? null),
        share(impact.volumeShare?.degraded ?? null),
        impact.contactsPerHour?.toFixed(1) ?? NOT_KNOWN,
        impact.extraMinutesPerHour?.toFixed(1) ?? NOT_KNOWN,
      ]),
  );
  const hidden = elements.length - MOST_ROWS;
  return hidden > 0 ? `${table}\n… and ${hidden} more that reach some volume; --json has every one.` : table;
}

function unknownNote({ blastRadius }: ResultDocument): string {
  const without = blastRadius.withoutWorkflowsShare;
  return without === null || without === 0
    ? ''
    : `${share(without)} of volume runs no workflow of the map: what failures do to it is unknown, not nothing.`;
}

/** What breaks most first, then what defers and what degrades most. */
function compareImpact(
  { volumeShare: a }: Setup['elements'][string],
  { volumeShare: b }: Setup['elements'][string],
): number {
  if (a === null || b === null) return 0;
  return b.broken - a.broken || b.deferred - a.deferred || b.degraded - a.degraded;
}

const affected = ({ volumeShare }: Setup['elements'][string]): number =>
  volumeShare === null ? 0 : volumeShare.broken + volumeShare.deferred + volumeShare.degraded;
