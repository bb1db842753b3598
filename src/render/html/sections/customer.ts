/** What customers live through, as it is and in a set-up, and how much of it depends on which agent takes the contact. */
import { customerSideChart } from '../../../charts/customer-side.ts';
import type { MessageKey } from '../../../messages/say.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';
import { asIsName } from './set-ups.ts';

export interface CustomerSection extends Section {
  readonly basis: string;
  readonly figure: FigureView | null;
  readonly table: TableView | null;
  readonly lottery: string | null;
  readonly resolution: string | null;
}

type Told = NonNullable<SetupHandleTime['customer']>;
type Customer = Readonly<Record<Exclude<keyof Told, 'carriedByPerson'>, number>> & Pick<Told, 'carriedByPerson'>;
interface Aspect {
  readonly name: MessageKey;
  readonly column: MessageKey;
  readonly of: (customer: Customer) => number | null;
  readonly words: (context: ReportContext, value: number) => string;
}

const times = ({ figures }: ReportContext, value: number): string => figures.fixed(value, 2);
const seconds = ({ figures }: ReportContext, value: number): string => figures.duration(value);
const share = ({ figures }: ReportContext, value: number): string => figures.share(value);
const aspect = (id: keyof Customer, words: Aspect['words']): Aspect => ({
  name: `customer.name-${id}`,
  column: `customer.column-${id}`,
  of: (customer) => customer[id],
  words,
});

const ASPECTS: readonly Aspect[] = [
  aspect('identityChecks', times),
  aspect('retellings', times),
  aspect('transfers', times),
  aspect('waitingSeconds', seconds),
  aspect('contactSeconds', seconds),
  aspect('carriedByPerson', share),
];

/** Null where no volume is known of a contact type with touches. */
export async function customerSection(context: ReportContext): Promise<CustomerSection | null> {
  const { result, say } = context;
  const asIs = asIsHandleTime(result);
  const customer = toldBy(asIs?.customer);
  if (asIs === null || customer === null) return null;
  const target = furthestSetup(result);
  const then = toldBy(target?.setup.customer);
  const table = customerTable(context);
  const compared = ASPECTS.flatMap(({ name, of, words }) => {
    const now = of(customer);
    const later = then === null ? null : of(then);
    if (now === null || later === null || !(now > 0)) return [];
    return [{ name: say(name), share: later / now, label: `${words(context, now)} → ${words(context, later)}` }];
  });
  return {
    template: 'customer',
    id: ANCHORS.customer,
    short: say('customer.short'),
    title: qualified(
      say,
      titleOf(context, customer, target === null || then === null ? null : { name: target.name, customer: then }),
      certaintyOf(result.operation.coverage.seconds),
      'touches',
    ),
    basis: sentences(say('customer.basis'), undescribedWords(context)),
    figure:
      then === null || target === null || compared.length === 0
        ? null
        : await figureView(context, {
            id: 'figure-customer',
            tableOpen: true,
            caption: say('customer.caption', { from: asIsName(result), to: target.name }),
            key: say('customer.key'),
            message: say('customer.message', {
              parts: compared.map(({ name, label }) => `${name}: ${label}`).join('; '),
            }),
            table,
            chart: (room) =>
              customerSideChart(
                {
                  todayLabel: say('customer.asItIs'),
                  rows: compared.map(({ name, share: after, label }) => ({ name, after, label })),
                },
                room,
              ),
          }),
    table: then === null || compared.length === 0 ? table : null,
    lottery: lotteryWords(context, asIs, target),
    resolution: resolutionWords(context),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types', 'workflow-steps'],
      method: ['customer'],
      assumptions: true,
    }),
  };
}

/** Null where no touch tells what customers live through. */
function toldBy(customer: Told | null | undefined): Customer | null {
  if (customer == null) return null;
  const { identityChecks, retellings, transfers, waitingSeconds, contactSeconds, carriedByPerson } = customer;
  return identityChecks === null ||
    retellings === null ||
    transfers === null ||
    waitingSeconds === null ||
    contactSeconds === null
    ? null
    : { identityChecks, retellings, transfers, waitingSeconds, contactSeconds, carriedByPerson };
}

function titleOf(
  context: ReportContext,
  customer: Customer,
  target: { readonly name: string; readonly customer: Customer } | null,
): string {
  const { figures, say } = context;
  if (customer.identityChecks === 0 && customer.carriedByPerson !== null)
    return say('customer.titleCarried', { share: figures.share(customer.carriedByPerson) });
  const now = figures.fixed(customer.identityChecks, 1);
  if (target === null) return say('customer.titleChecks', { now });
  const { name } = target;
  const then = figures.fixed(target.customer.identityChecks, 1);
  return then === now
    ? say('customer.titleChecksSame', { now, name })
    : say('customer.titleChecksThen', { now, name, later: then });
}

function customerTable(context: ReportContext): TableView {
  const { result, figures, say } = context;
  return tableView(
    say('customer.tableCaption'),
    columns(say('table.setUp'), ...ASPECTS.map(({ column }) => ({ number: say(column) })), {
      number: say('customer.columnFirstContactResolution'),
    }),
    setupIds(result).flatMap((id) => {
      const setup = result.handleTime.setups[id];
      if (setup === undefined) return [];
      const { firstContactResolution } = setup;
      const customer = toldBy(setup.customer);
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          ...ASPECTS.map(({ of, words }) => {
            const value = customer === null ? null : of(customer);
            return numberCell(value === null ? null : words(context, value));
          }),
          numberCell(firstContactResolution.value === null ? null : figures.share(firstContactResolution.value)),
        ],
      ];
    }),
    say('customer.tableNote'),
  );
}

/** How much the length of a contact depends on the stack, beside how much it depends on the request. */
function lotteryWords(
  { figures, say }: ReportContext,
  { coordinationSd, resolutionSd }: SetupHandleTime,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string | null {
  if (coordinationSd === null || resolutionSd === null) return null;
  const now = say(coordinationSd > resolutionSd ? 'customer.spreadMore' : 'customer.spread', {
    coordination: figures.duration(coordinationSd),
    work: figures.duration(resolutionSd),
  });
  const after = target?.setup.coordinationSd;
  if (after == null || target === null) return now;
  return `${now} ${say('customer.spreadThen', { name: target.name, coordination: figures.duration(after) })}`;
}

function resolutionWords({ result, figures, say, words }: ReportContext): string | null {
  const asIs = asIsHandleTime(result)?.firstContactResolution.value ?? null;
  const target = furthestSetup(result);
  if (asIs === null) return say('customer.resolutionUnknown');
  const then = target?.setup.firstContactResolution;
  if (target === null || then?.value == null || then.repeatsAvoided === null) return null;
  const { name } = target;
  const now = figures.share(asIs);
  if (then.repeatsAvoided === 0) return say('customer.resolutionSame', { now, name });
  const range = result.handleTime.uncertainty?.setups[target.id]?.['firstContactResolution'];
  const isRange = range != null && figures.share(range.low) !== figures.share(range.high);
  const values = {
    now,
    name,
    later: isRange
      ? say('table.range', { low: figures.share(range.low), high: figures.share(range.high) })
      : figures.share(then.value),
    repeats: Math.round(then.repeatsAvoided),
    perPeriod: words.perPeriod(result.organization.period),
  };
  return then.hours === null
    ? say('customer.resolutionThen', values)
    : say('customer.resolutionThenHours', { ...values, hours: figures.number(then.hours) });
}
