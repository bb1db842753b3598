/** The ten most common contact types, from first touch to resolution: systems, touches, handle time. */
import { contactTypeSystemsChart } from '../../../charts/contact-type-systems.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { certaintyOf, certaintyOfRows, qualified, weakerOf } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, listed, numberWord } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
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

export interface ContactTypesSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly indicatorHref: string | null;
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
  const certainty = weakerOf(
    certaintyOfRows(result.assessment.indicators[INDICATOR]?.evidence ?? []),
    certaintyOf(result.operation.coverage.seconds),
  );
  return {
    template: 'contact-types',
    id: ANCHORS.contactTypes,
    short: 'The most common contact types',
    title: qualified(say, titleOf(common.length, above), certainty, 'touches'),
    basis: basisOf(context, common),
    figure: await figureView(context, {
      id: 'figure-contact-types',
      tableOpen: true,
      caption: `Systems that agents touch in each of the ${numberWord(common.length)} most common contact types`,
      key: 'One square for each distinct system in the touches of the type; the dotted line stands after the third.',
      message: `Systems per contact type. ${common.map((type) => `${shortened(type.name, LONGEST_NAME)}: ${type.systems.length}`).join('; ')}.`,
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
            bearableLabel: 'Up to three systems',
            beyondLabel: 'Beyond three',
          },
          room,
        ),
    }),
    indicatorHref: INDICATOR in result.assessment.indicators ? indicatorAnchor(INDICATOR) : null,
  };
}

function titleOf(common: number, above: number): string {
  const types = `the ${numberWord(common)} most common contact types`;
  if (common === 1)
    return `The one contact type takes agents into ${above === 1 ? 'more than three' : 'three or fewer'} systems`;
  if (above === 0) return `None of ${types} takes agents into more than three systems`;
  if (above === common) return `All of ${types} take agents into more than three systems`;
  return `${capitalised(numberWord(above))} of ${types} ${above === 1 ? 'takes' : 'take'} agents into more than three systems`;
}

function basisOf({ result, figures }: ReportContext, common: readonly ContactType[]): string {
  const all = result.organization.volume;
  const own = common.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
  const share = all === null || all === 0 ? null : own / all;
  const reach = share === null ? '' : `They make up ${figures.share(share)} of the known volume. `;
  return `${reach}A request that consistently needs more than two or three systems is integration debt: its cost is paid again with every contact.`;
}

const labelOf = ({ figures }: ReportContext, type: ContactType): string =>
  type.reachesAgents
    ? `${figures.count(type.systems.length, 'system')}, ${figures.fixed(type.agentTouchesPerContact, 1)} touches`
    : 'reaches no agent';

function contactTypeTable({ figures, result }: ReportContext, types: readonly ContactType[]): TableView {
  return tableView(
    `The ${numberWord(types.length)} most common contact types`,
    columns(
      'Contact type',
      { number: `Contacts a ${result.organization.period}` },
      { number: 'Systems' },
      { number: 'Systems per contact' },
      { number: 'Touches per contact' },
      { number: 'Handle time' },
      { number: 'Coordination' },
    ),
    types.map((type) => [
      headerCell(shortened(type.name, LONGEST_NAME), { note: systemsWords(type) }),
      numberCell(type.volume === null ? null : figures.whole(type.volume), { note: type.volumeStatus }),
      numberCell(`${type.systems.length}`),
      numberCell(figures.fixed(type.systemsPerContact, 1)),
      numberCell(figures.fixed(type.agentTouchesPerContact, 1)),
      handleTimeCell(figures, type),
      type.coordinationShare === null ? reachesNone(type) : numberCell(figures.share(type.coordinationShare)),
    ]),
    'Systems: distinct systems in the type’s agent touches. Systems and touches per contact: expected, by the probability of each touch. Handle time: sum of the touches, with the recorded mean beneath where there is one.',
  );
}

const systemsWords = ({ channel, systems }: ContactType): string =>
  `${channel === null ? '' : `${capitalised(channel)}. `}${systems.length === 0 ? 'No system' : listed(systems.map((name) => shortened(name, LONGEST_NAME)))}`;

const reachesNone = ({ reachesAgents }: ContactType): CellView =>
  reachesAgents ? { ...missingCell(), numeric: true } : textCell('reaches no agent');

function handleTimeCell(figures: ReportContext['figures'], type: ContactType): CellView {
  if (type.handleTime === null) return reachesNone(type);
  const recorded =
    type.measuredHandleTime === null
      ? null
      : `${type.measuredHandleTimeStatus ?? 'recorded'}: ${figures.duration(type.measuredHandleTime)}`;
  return numberCell(figures.duration(type.handleTime), { note: recorded });
}
