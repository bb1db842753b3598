/** What joins the systems, drawn: which links much depends on, and which break a workflow by failing alone. */
import { dependencyMapChart } from '../../../charts/dependency-map.ts';
import { certaintyOfRows, qualified } from '../../certainty.ts';
import { type Landscape, type LandscapeLink, type LandscapeNode, landscapeOf } from '../../landscape/landscape.ts';
import { MOST_NUMBERED, mapView } from '../../landscape/map-view.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, listed, numberWord } from '../../words.ts';
import { unfollowedShare } from '../as-is.ts';
import { type FailureSetup, failureSetups } from '../failure-setups.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface DependencyMapSection extends Section {
  readonly basis: string;
  readonly worst: readonly { readonly name: string; readonly words: string }[];
  readonly figure: FigureView;
  /** What the picture leaves out. */
  readonly left: string | null;
  readonly after: { readonly title: string; readonly words: string; readonly figure: FigureView } | null;
}

const MOST_NAMED = 3;
const MOST_LISTED = 40;
const INDICATOR = 'single-failure-exposure';
const MODE_WORDS: Readonly<Record<LandscapeLink['mode'], string>> = {
  sync: 'answers at once',
  async: 'answers later',
  batch: 'in batches',
  unknown: 'mode not known',
  connector: 'connector',
  hosts: 'runs on',
};

/** Null where nothing is joined, or no failure can be followed. */
export async function dependencyMapSection(context: ReportContext): Promise<DependencyMapSection | null> {
  const { result } = context;
  const setups = failureSetups(result);
  if (setups === null || unfollowedShare(result) === 1) return null;
  const landscape = landscapeOf(result, setups.asIs.setup.elements, null);
  if (landscape.links.length === 0) return null;
  return {
    template: 'dependency-map',
    id: ANCHORS.dependencyMap,
    short: 'Dependency map',
    title: titleOf(context, landscape),
    basis:
      'Systems stand around, hubs in the middle, and every integration joins two of them. The thicker a line, the more contacts run a workflow that needs it.',
    worst: ranked(landscape)
      .slice(0, MOST_NAMED)
      .map((link) => ({ name: shortened(link.name, LONGEST_NAME), words: reachWords(context, landscape, link) })),
    figure: await mapFigure(context, landscape, 'figure-map', 'Systems and integrations as they are'),
    left: leftWords(context, landscape),
    after: setups.after === null ? null : await afterOf(context, landscape, setups.after),
  };
}

const ranked = ({ links }: Landscape): readonly LandscapeLink[] => links.filter(({ rank }) => rank !== null);

function titleOf({ result, say }: ReportContext, landscape: Landscape): string {
  const count = ranked(landscape).length;
  const all = result.operation.counts['integrations'] ?? landscape.links.length;
  const certainty = certaintyOfRows(result.assessment.indicators[INDICATOR]?.evidence ?? []);
  const statement =
    count === 0
      ? 'No integration breaks a workflow by failing alone'
      : `${capitalised(numberWord(count))} of ${numberWord(all)} integrations ${count === 1 ? 'breaks' : 'break'} a workflow by failing alone`;
  return qualified(say, statement, certainty, 'workflows');
}

function reachWords({ figures }: ReportContext, landscape: Landscape, link: LandscapeLink): string {
  const hub = viaWords(landscape, link);
  return `${hub === null ? '' : `${capitalised(hub)}. `}Breaks ${figures.share(link.broken)} of contacts when it fails alone; ${figures.share(link.dependent)} depend on it.`;
}

const viaWords = ({ nodes }: Landscape, { via }: LandscapeLink): string | null => {
  const hub = nodes.find(({ id }) => id === via);
  return hub === undefined ? null : `via ${shortened(hub.name, LONGEST_NAME)}`;
};

async function mapFigure(
  context: ReportContext,
  landscape: Landscape,
  id: string,
  caption: string,
  arranged = landscape,
): Promise<FigureView> {
  const numbered = ranked(landscape).slice(0, MOST_NUMBERED);
  return figureView(context, {
    id,
    tableOpen: false,
    caption,
    key: `Numbers: what joins two systems and breaks a workflow by failing alone, the furthest-reaching first${ranked(landscape).length > MOST_NUMBERED ? '; unnumbered diamonds are those that follow' : ''}. Systems that do so are set in bold and bear a diamond.`,
    message: messageOf(context, landscape, numbered),
    table: mapTable(context, landscape, caption),
    chart: (room) => dependencyMapChart(mapView(landscape, room, arranged)),
  });
}

function messageOf({ figures }: ReportContext, landscape: Landscape, numbered: readonly LandscapeLink[]): string {
  const { nodes, links } = landscape;
  const size = `Dependency map of ${figures.count(nodes.length, 'system')} and ${figures.count(links.length, 'link')}.`;
  const breaking = nodes.filter(({ broken }) => broken > 0).length;
  const systems = `${capitalised(numberWord(breaking))} of the systems ${breaking === 1 ? 'breaks' : 'break'} a workflow by failing alone.`;
  const worst = numbered.map(
    ({ name, broken, dependent, rank }) =>
      `${rank} ${shortened(name, LONGEST_NAME)}: breaks ${figures.share(broken)}, ${figures.share(dependent)} depend on it`,
  );
  return `${size} ${systems} ${worst.length === 0 ? 'No link does.' : `Links that do: ${worst.join('; ')}.`}`;
}

function mapTable({ figures }: ReportContext, landscape: Landscape, caption: string): TableView {
  const rows = [
    ...landscape.links.map((link) => ({ ...link, words: linkWords(landscape, link) })),
    ...landscape.nodes.map((node) => ({ ...node, rank: null, words: nodeWords(landscape, node) })),
  ]
    .filter(({ dependent }) => dependent > 0)
    .toSorted((a, b) => b.broken - a.broken || b.dependent - a.dependent || (a.id < b.id ? -1 : 1));
  const left = rows.length - MOST_LISTED;
  return tableView(
    caption,
    columns('System or integration', 'On the map', { number: 'Depends on it' }, { number: 'Breaks with it' }),
    rows
      .slice(0, MOST_LISTED)
      .map(({ name, words, rank, broken, dependent }) => [
        headerCell(shortened(name, LONGEST_NAME), { note: words }),
        textCell(rank === null ? (broken > 0 ? 'diamond' : '') : rank > MOST_NUMBERED ? 'diamond' : `number ${rank}`),
        numberCell(figures.share(dependent)),
        numberCell(figures.share(broken)),
      ]),
    `Shares of all offered contacts. Depends on it: runs a workflow with a step that needs it, even where something could stand in. What no workflow needs is left out${left > 0 ? `, and so are ${left} with smaller shares` : ''}.`,
  );
}

const linkWords = (landscape: Landscape, link: LandscapeLink): string =>
  [link.mode === 'connector' ? 'Connector' : `Integration, ${MODE_WORDS[link.mode]}`, viaWords(landscape, link)]
    .filter((word) => word !== null)
    .join(', ');

function nodeWords({ nodes }: Landscape, { kind, platform, isHub }: LandscapeNode): string {
  const host = nodes.find(({ id }) => id === platform);
  const word = kind === 'orchestrator' ? 'Orchestrator' : isHub ? 'Hub' : 'System';
  return host === undefined ? word : `${word}, runs on ${shortened(host.name, LONGEST_NAME)}`;
}

function leftWords({ figures }: ReportContext, { islands, leftOut }: Landscape): string | null {
  const alone =
    islands.length === 0
      ? ''
      : `Not drawn, since nothing joins ${islands.length === 1 ? 'it' : 'them'} and no workflow needs ${islands.length === 1 ? 'it' : 'them'}: ${listed(islands.map((name) => shortened(name, LONGEST_NAME)))}.`;
  const { systems, links } = leftOut;
  const beyond =
    systems + links === 0
      ? ''
      : `The map is larger than one picture holds: ${figures.count(systems, 'system')} and ${figures.count(links, 'integration')} that least depends on are not drawn.`;
  const words = `${alone} ${beyond}`.trim();
  return words === '' ? null : words;
}

async function afterOf(
  context: ReportContext,
  before: Landscape,
  after: FailureSetup,
): Promise<DependencyMapSection['after']> {
  const landscape = landscapeOf(context.result, after.setup.elements, before);
  const connectors = landscape.links.filter(({ mode }) => mode === 'connector').length;
  const kept = landscape.links.length - connectors;
  const gone = Math.max(0, before.links.length - kept);
  const { count } = context.figures;
  return {
    title: `The same systems under ${after.name}`,
    words: `${capitalised(count(gone, 'integration'))} ${gone === 1 ? 'is' : 'are'} no longer needed by any workflow, ${count(kept, 'integration')} ${kept === 1 ? 'stays' : 'stay'}, and ${count(connectors, 'connector')} and the orchestrator are new: components that can fail as well. Modelled, not observed.`,
    figure: await mapFigure(
      context,
      landscape,
      'figure-map-after',
      `Systems and what joins them under ${after.name}`,
      before,
    ),
  };
}
