/** What joins the systems, drawn: which links much depends on, and which break a workflow by failing alone. */
import { dependencyMapChart } from '../../../charts/dependency-map.ts';
import { qualified } from '../../certainty.ts';
import { type Landscape, type LandscapeLink, type LandscapeNode, landscapeOf } from '../../landscape/landscape.ts';
import { MOST_NUMBERED, mapView } from '../../landscape/map-view.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { unfollowedShare } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { type FailureSetup, failureSetups } from '../failure-setups.ts';
import { workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
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
/** Null where nothing is joined, or no failure can be followed. */
export async function dependencyMapSection(context: ReportContext): Promise<DependencyMapSection | null> {
  const { result, say } = context;
  const setups = failureSetups(result);
  if (setups === null || unfollowedShare(result) === 1) return null;
  const landscape = landscapeOf(result, setups.asIs.setup.elements, null);
  if (landscape.links.length === 0) return null;
  return {
    template: 'dependency-map',
    id: ANCHORS.dependencyMap,
    short: say('dependency-map.short'),
    title: titleOf(context, setups.asIs),
    basis: say('dependency-map.basis'),
    worst: ranked(landscape)
      .slice(0, MOST_NAMED)
      .map((link) => ({ name: shortened(link.name, LONGEST_NAME), words: reachWords(context, landscape, link) })),
    figure: await mapFigure(context, landscape, 'figure-map', say('dependency-map.captionAsIs')),
    left: leftWords(context, landscape),
    after: setups.after === null ? null : await afterOf(context, landscape, setups.after),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'workflows', 'workflow-steps', 'contact-types'],
      method: ['failures'],
      assumptions: false,
    }),
  };
}

const ranked = ({ links }: Landscape): readonly LandscapeLink[] => links.filter(({ rank }) => rank !== null);

/** Counts workflows without volume too, which the ranks on the map leave out. */
function titleOf({ result, say }: ReportContext, { setup }: FailureSetup): string {
  const integrations = Object.values(setup.elements).filter(({ kind }) => kind === 'integration');
  const count = integrations.filter(({ workflows }) => workflows.broken.length > 0).length;
  const all = integrations.length;
  const statement =
    count === 0
      ? say('dependency-map.titleNone')
      : all === 1
        ? say('dependency-map.titleOnly')
        : say('dependency-map.title', {
            count,
            words: capitalised(say.numberWord(count)),
            all: say.numberWord(all),
          });
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

function reachWords({ figures, say }: ReportContext, landscape: Landscape, link: LandscapeLink): string {
  const hub = hubOf(landscape, link);
  const reach = { broken: figures.share(link.broken), dependent: figures.share(link.dependent) };
  return hub === null ? say('dependency-map.reach', reach) : say('dependency-map.reachVia', { ...reach, hub });
}

function hubOf({ nodes }: Landscape, { via }: LandscapeLink): string | null {
  const hub = nodes.find(({ id }) => id === via);
  return hub === undefined ? null : shortened(hub.name, LONGEST_NAME);
}

async function mapFigure(
  context: ReportContext,
  landscape: Landscape,
  id: string,
  caption: string,
  arranged = landscape,
): Promise<FigureView> {
  const { say } = context;
  const numbered = ranked(landscape).slice(0, MOST_NUMBERED);
  return figureView(context, {
    id,
    tableOpen: false,
    caption,
    key: say(ranked(landscape).length > MOST_NUMBERED ? 'dependency-map.keyMore' : 'dependency-map.key'),
    message: messageOf(context, landscape, numbered),
    table: mapTable(context, landscape, caption),
    chart: (room) => dependencyMapChart(mapView(landscape, room, say, arranged)),
  });
}

function messageOf({ figures, say }: ReportContext, landscape: Landscape, numbered: readonly LandscapeLink[]): string {
  const { nodes, links } = landscape;
  const breaking = nodes.filter(({ broken }) => broken > 0).length;
  const worst = numbered.map(({ name, broken, dependent, rank }) =>
    say('dependency-map.messageLink', {
      rank: `${rank}`,
      name: shortened(name, LONGEST_NAME),
      broken: figures.share(broken),
      dependent: figures.share(dependent),
    }),
  );
  return [
    say('dependency-map.messageSize', { systems: nodes.length, links: links.length }),
    say('dependency-map.messageSystems', { count: breaking, words: capitalised(say.numberWord(breaking)) }),
    worst.length === 0
      ? say('dependency-map.messageNoLink')
      : say('dependency-map.messageLinks', { links: worst.join('; ') }),
  ].join(' ');
}

function mapTable(context: ReportContext, landscape: Landscape, caption: string): TableView {
  const { figures, say } = context;
  const rows = [
    ...landscape.links.map((link) => ({ ...link, words: linkWords(context, landscape, link) })),
    ...landscape.nodes.map((node) => ({ ...node, rank: null, words: nodeWords(context, landscape, node) })),
  ]
    .filter(({ dependent }) => dependent > 0)
    .toSorted((a, b) => b.broken - a.broken || b.dependent - a.dependent || (a.id < b.id ? -1 : 1));
  const mark = (rank: number | null, broken: number): string => {
    if (rank !== null && rank <= MOST_NUMBERED) return say('dependency-map.markNumber', { rank: `${rank}` });
    return broken > 0 ? say('dependency-map.markDiamond') : '';
  };
  return tableView(
    caption,
    columns(
      say('dependency-map.columnName'),
      say('dependency-map.columnMark'),
      { number: say('dependency-map.columnDependent') },
      { number: say('dependency-map.columnBroken') },
    ),
    rows
      .slice(0, mostFor(context.audience, MOST_LISTED))
      .map(({ name, words, rank, broken, dependent }) => [
        headerCell(shortened(name, LONGEST_NAME), { note: words }),
        textCell(mark(rank, broken)),
        numberCell(figures.share(dependent)),
        numberCell(figures.share(broken)),
      ]),
    say('dependency-map.tableNote', { left: Math.max(0, rows.length - mostFor(context.audience, MOST_LISTED)) }),
  );
}

function linkWords({ say, words }: ReportContext, landscape: Landscape, link: LandscapeLink): string {
  if (link.mode === 'connector') return words.element('connector');
  const hub = hubOf(landscape, link);
  const mode = say(`landscape.mode-${link.mode}`);
  return hub === null
    ? say('dependency-map.integration', { mode })
    : say('dependency-map.integrationVia', { mode, hub });
}

function nodeWords(
  { say, words }: ReportContext,
  { nodes }: Landscape,
  { kind, platform, isHub }: LandscapeNode,
): string {
  const host = nodes.find(({ id }) => id === platform);
  const word = kind === 'system' && isHub ? say('dependency-map.hub') : words.element(kind);
  return host === undefined
    ? word
    : say('dependency-map.runsOn', { kind: word, host: shortened(host.name, LONGEST_NAME) });
}

function leftWords({ say }: ReportContext, { islands, leftOut }: Landscape): string | null {
  const { systems, links } = leftOut;
  const sentences = [
    ...(islands.length === 0
      ? []
      : [
          say('dependency-map.islands', {
            count: islands.length,
            names: say.listed(islands.map((name) => shortened(name, LONGEST_NAME))),
          }),
        ]),
    ...(systems + links === 0 ? [] : [say('dependency-map.beyond', { systems, links })]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

async function afterOf(
  context: ReportContext,
  before: Landscape,
  after: FailureSetup,
): Promise<DependencyMapSection['after']> {
  const { result, say } = context;
  const landscape = landscapeOf(result, after.setup.elements, before);
  const connectors = landscape.links.filter(({ mode }) => mode === 'connector').length;
  const kept = landscape.links.length - connectors;
  const gone = Math.max(0, before.links.length - kept);
  const caption = say('dependency-map.captionAfter', { after: after.name });
  return {
    title: say('dependency-map.afterTitle', { after: after.name }),
    words: say('dependency-map.afterWords', { gone, kept, connectors }),
    figure: await mapFigure(context, landscape, 'figure-map-after', caption, before),
  };
}
