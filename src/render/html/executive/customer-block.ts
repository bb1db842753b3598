/** What a customer lives through per contact, as it is and in the set-up that changes most. */
import type { MessageKey } from '../../../messages/say.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { furthestSetup } from '../modelled-setup.ts';
import type { ReportContext } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface CustomerBlock {
  readonly title: string;
  readonly table: TableView;
}

interface Aspect {
  readonly name: MessageKey;
  readonly of: (setup: SetupHandleTime) => number | null;
  readonly text: (context: ReportContext, value: number) => string;
}

const times: Aspect['text'] = ({ figures }, value) => figures.fixed(value, 2);
const share: Aspect['text'] = ({ figures }, value) => figures.share(value);
const time: Aspect['text'] = ({ figures }, value) => figures.duration(value);

const ASPECTS: readonly Aspect[] = [
  { name: 'executive.identity', of: ({ customer }) => customer?.identityChecks ?? null, text: times },
  { name: 'executive.retold', of: ({ customer }) => customer?.retellings ?? null, text: times },
  { name: 'executive.inContact', of: ({ customer }) => customer?.contactSeconds ?? null, text: time },
  { name: 'executive.carried', of: ({ customer }) => customer?.carriedByPerson ?? null, text: share },
  { name: 'executive.resolved', of: ({ firstContactResolution }) => firstContactResolution.value, text: share },
];

/** Null where no volume is known. */
export function customerBlock(context: ReportContext): CustomerBlock | null {
  const { result, say } = context;
  const asIs = asIsHandleTime(result);
  if (asIs?.customer == null) return null;
  const target = furthestSetup(result);
  const [first = ''] = setupIds(result);
  const shown = [
    { name: setupName(result, first), setup: asIs },
    ...(target === null ? [] : [{ name: target.name, setup: target.setup }]),
  ];
  const known = ASPECTS.filter(({ of }) => shown.some(({ setup }) => of(setup) !== null));
  return {
    title: say('executive.customerTitle'),
    table: tableView(
      say('executive.customerCaption'),
      columns(say('executive.perContact'), ...shown.map(({ name }) => ({ number: name }))),
      known.map(({ name, of, text }) => [
        headerCell(say(name)),
        ...shown.map(({ setup }) => {
          const value = of(setup);
          return numberCell(value === null ? null : text(context, value));
        }),
      ]),
    ),
  };
}
