/** The ten most common contact types, from first touch to resolution: systems, touches, handle time. */
import { contactTypeSystemsChart } from '../../../charts/contact-type-systems.ts';
import type { Say } from '../../../messages/say.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { certaintyOf, qualified, weakerOf } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorCertainty } from '../indicator-certainty.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import {
  type CellView,
  columns,
  headerCell,
  missingCell,
  numberCell,
  type TableView,
  tableView,
  textCell,
} from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';

export interface ContactTypesSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly indicatorHref: string | null;
  readonly indicatorName: string;
}

type ContactType = OperationSummary['contactTypes'][number];

/** "Map the ten most common contact types" (question Q2); above this many systems it counts as integration debt. */
const MOST_COMMON = 10;
const BEARABLE = 3;
const INDICATOR = 'systems-per-contact';

/** Null where no contact type has a touch by an agent on a system. */
export async function contactTypesSection(context: ReportContext): Promise<ContactTypesSection | null> {
  const { result, say } = context;
  const common = result.operation.contactTypes.slice(0, MOST_COMMON);
  if (common.every(({ systems }) => systems.length === 0)) return null;
  const above = result.operation.systemsAboveThree;
  const { seconds } = result.operation.coverage;
  const rows = indicatorCertainty(result, INDICATOR, ['touches']);
  const certainty = seconds === null ? rows : weakerOf(rows, certaintyOf(seconds));
  return {
    template: 'contact-types',
    id: ANCHORS.contactTypes,
    short: say('contact-types.short'),
    title: qualified(say, titleOf(say, common, above), certainty, 'touches'),
    basis: basisOf(context, common),
    figure: await figureView(context, {
      id: 'figure-contact-types',
      tableOpen: true,
      caption: say('contact-types.caption', { count: common.length, types: say.numberWord(common.length) }),
      key: say('contact-types.key'),
      message: say('contact-types.message', {
        parts: common.map((type) => `${shortened(type.name, LONGEST_NAME)}: ${type.systems.length}`).join('; '),
      }),
      table: contactTypeTable(context, common),
      chart: (room) =>
        contactTypeSystemsChart(
          {
            types: common.map((type) => ({
              name: shortened(type.name, LONGEST_NAME),
              systems: type.systems.length,
              label: labelOf(context, type),
            })),
            bearable: BEARABLE,
            bearableLabel: say('contact-types.labelBearable'),
            beyondLabel: say('contact-types.labelBeyond'),
          },
          room,
        ),
    }),
    indicatorHref: INDICATOR in result.assessment.indicators ? indicatorAnchor(INDICATOR) : null,
    indicatorName: result.wording.indicators[INDICATOR]?.name ?? INDICATOR,
    sources: sourcesOf(context, {
      tables: ['contact-types', 'touches', 'systems'],
      method: ['handle-time', 'coordination'],
      assumptions: (result.operation.coverage.seconds?.assumed ?? 0) > 0,
    }),
  };
}

function titleOf(say: Say, common: readonly ContactType[], above: number): string {
  const types = say.numberWord(common.length);
  if (common.length === 1) return say('contact-types.titleOne', { above });
  if (above === 0 && common.some(({ reachesAgents }) => reachesAgents === null))
    return say('contact-types.titleNoneKnown', { types });
  if (above === 0) return say('contact-types.titleNone', { types });
  if (above === common.length) return say('contact-types.titleAll', { types });
  return say('contact-types.titleSome', { above, many: capitalised(say.numberWord(above)), types });
}

function basisOf(context: ReportContext, common: readonly ContactType[]): string {
  const { result, figures, say } = context;
  const all = result.organization.volume;
  const own = common.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
  const debt = say('contact-types.debt');
  return sentences(
    all === null || all === 0 ? null : say('contact-types.reach', { share: figures.share(own / all) }),
    debt,
    undescribedWords(context),
  );
}

const labelOf = ({ figures, say }: ReportContext, type: ContactType): string =>
  type.reachesAgents === true && type.agentTouchesPerContact !== null
    ? say('contact-types.label', {
        systems: type.systems.length,
        touches: figures.fixed(type.agentTouchesPerContact, 1),
      })
    : say(type.reachesAgents === null ? 'contact-types.notDescribed' : 'contact-types.reachesNone');

function contactTypeTable(context: ReportContext, types: readonly ContactType[]): TableView {
  const { figures, result, say, words } = context;
  return tableView(
    say('contact-types.tableCaption', { count: types.length, types: say.numberWord(types.length) }),
    columns(
      say('table.contactType'),
      { number: say('contact-types.columnContacts', { perPeriod: words.perPeriod(result.organization.period) }) },
      { number: say('contact-types.columnSystems') },
      { number: say('contact-types.columnSystemsPerContact') },
      { number: say('contact-types.columnTouches') },
      { number: say('contact-types.columnHandleTime') },
      { number: say('contact-types.columnCoordination') },
    ),
    types.map((type) => [
      headerCell(shortened(type.name, LONGEST_NAME), { note: systemsWords(context, type) }),
      numberCell(type.volume === null ? null : figures.whole(type.volume), {
        note: type.volumeStatus === null ? null : say.inSentence(words.status(type.volumeStatus)),
      }),
      numberCell(type.reachesAgents === null ? null : `${type.systems.length}`),
      numberCell(type.systemsPerContact === null ? null : figures.fixed(type.systemsPerContact, 1)),
      numberCell(type.agentTouchesPerContact === null ? null : figures.fixed(type.agentTouchesPerContact, 1)),
      handleTimeCell(context, type),
      type.coordinationShare === null ? reachesNone(say, type) : numberCell(figures.share(type.coordinationShare)),
    ]),
    say('contact-types.tableNote'),
  );
}

function systemsWords({ say, words }: ReportContext, { channel, systems, reachesAgents }: ContactType): string {
  const named =
    systems.length === 0
      ? say(reachesAgents === null ? 'contact-types.systemsUnknown' : 'contact-types.noSystem')
      : say.listed(systems.map((name) => shortened(name, LONGEST_NAME)));
  return channel === null ? named : say('contact-types.systemsOn', { channel: words.channel(channel), systems: named });
}

const reachesNone = (say: Say, { reachesAgents }: ContactType): CellView =>
  reachesAgents === false ? textCell(say('contact-types.reachesNone')) : { ...missingCell(), numeric: true };

function handleTimeCell({ figures, say, words }: ReportContext, type: ContactType): CellView {
  if (type.handleTime === null) return reachesNone(say, type);
  const { measuredHandleTime, measuredHandleTimeStatus } = type;
  const time = measuredHandleTime === null ? null : figures.duration(measuredHandleTime);
  const note =
    time === null
      ? null
      : measuredHandleTimeStatus === null
        ? say('contact-types.recorded', { time })
        : say('contact-types.recordedOf', { status: say.inSentence(words.status(measuredHandleTimeStatus)), time });
  return numberCell(figures.duration(type.handleTime), { note });
}
