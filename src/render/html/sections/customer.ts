/** What customers live through, as it is and in a set-up, and how much of it depends on which agent takes the contact. */
import { customerSideChart } from '../../../charts/customer-side.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { asIsName } from './set-ups.ts';

export interface CustomerSection extends Section {
  readonly basis: string;
  readonly figure: FigureView | null;
  readonly table: TableView | null;
  readonly lottery: string | null;
  readonly resolution: string | null;
}

type Customer = NonNullable<SetupHandleTime['customer']>;
interface Aspect {
  readonly name: string;
  readonly column: string;
  readonly of: (customer: Customer) => number;
  readonly words: (context: ReportContext, value: number) => string;
}

const times = ({ figures }: ReportContext, value: number): string => figures.fixed(value, 2);
const seconds = ({ figures }: ReportContext, value: number): string => figures.duration(value);

const ASPECTS: readonly Aspect[] = [
  { name: 'Proofs of identity', column: 'Identity checks', of: (own) => own.identityChecks, words: times },
  { name: 'Story told or read again', column: 'Retellings', of: (own) => own.retellings, words: times },
  { name: 'Transfers', column: 'Transfers', of: (own) => own.transfers, words: times },
  { name: 'Waiting for systems', column: 'Waiting', of: (own) => own.waitingSeconds, words: seconds },
  { name: 'Time in contact', column: 'Time in contact', of: (own) => own.contactSeconds, words: seconds },
  {
    name: 'Carried across by a person',
    column: 'Carried by a person',
    of: (own) => own.carriedByPerson,
    words: ({ figures }, value) => figures.share(value),
  },
];

/** Null where no volume is known. */
export async function customerSection(context: ReportContext): Promise<CustomerSection | null> {
  const { result } = context;
  const asIs = asIsHandleTime(result);
  if (asIs?.customer == null) return null;
  const { customer } = asIs;
  const target = furthestSetup(result);
  const then = target?.setup.customer ?? null;
  const table = customerTable(context);
  const label = (aspect: Aspect, after: Customer): string =>
    `${aspect.words(context, aspect.of(customer))} → ${aspect.words(context, aspect.of(after))}`;
  const compared = ASPECTS.filter(({ of }) => of(customer) > 0);
  return {
    template: 'customer',
    id: ANCHORS.customer,
    short: 'The customer’s side',
    title: titleOf(context, customer, target === null || then === null ? null : { name: target.name, customer: then }),
    basis:
      'Per contact offered, whoever handles it, exact: touches of all actors count. What AI completes is not taken off, since these are the ways through people.',
    figure:
      then === null || target === null || compared.length === 0
        ? null
        : await figureView(context, {
            id: 'figure-customer',
            tableOpen: true,
            caption: `What a customer lives through per contact, ${asIsName(result)} and ${target.name}`,
            key: 'Open circle: as it is. Full circle: with the set-up, as a share of what it is today, so that unlike units can stand together.',
            message: `The customer’s side. ${compared.map((aspect) => `${aspect.name}: ${label(aspect, then)}`).join('; ')}.`,
            table,
            chart: (room) =>
              customerSideChart(
                {
                  todayLabel: 'as it is',
                  rows: compared.map((aspect) => ({
                    name: aspect.name,
                    after: aspect.of(then) / aspect.of(customer),
                    label: label(aspect, then),
                  })),
                },
                room,
              ),
          }),
    table: then === null || compared.length === 0 ? table : null,
    lottery: lotteryWords(context, asIs, target === null ? null : target),
    resolution: resolutionWords(context),
  };
}

function titleOf(
  context: ReportContext,
  customer: Customer,
  then: { readonly name: string; readonly customer: Customer } | null,
): string {
  const { figures } = context;
  const asked = figures.fixed(customer.identityChecks, 1);
  const now =
    customer.identityChecks > 0
      ? `Customers prove who they are ${asked} times a contact`
      : `A person carries ${figures.share(customer.carriedByPerson)} of contacts across systems`;
  if (then === null || customer.identityChecks === 0) return now;
  const later = figures.fixed(then.customer.identityChecks, 1);
  return later === asked ? `${now}, and would with ${then.name}` : `${now}; with ${then.name} it would be ${later}`;
}

function customerTable(context: ReportContext): TableView {
  const { result, figures } = context;
  return tableView(
    'The customer’s side in each set-up',
    columns('Set-up', ...ASPECTS.map(({ column }) => ({ number: column })), { number: 'First-contact resolution' }),
    setupIds(result).flatMap((id) => {
      const setup = result.handleTime.setups[id];
      if (setup === undefined) return [];
      const { customer, firstContactResolution } = setup;
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          ...ASPECTS.map((aspect) => numberCell(customer === null ? null : aspect.words(context, aspect.of(customer)))),
          numberCell(firstContactResolution.value === null ? null : figures.share(firstContactResolution.value)),
        ],
      ];
    }),
    'Per contact. Carried by a person: share of contacts with at least one hand-off between systems that a person carries; no architecture guarantees continuity there.',
  );
}

/** How much the length of a contact depends on the stack, beside how much it depends on the request. */
function lotteryWords(
  { figures }: ReportContext,
  asIs: SetupHandleTime,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string | null {
  if (asIs.coordinationSd === null || asIs.resolutionSd === null) return null;
  const now = `Coordination spreads by ${figures.duration(asIs.coordinationSd)} from contact to contact (standard deviation), the work itself by ${figures.duration(asIs.resolutionSd)}`;
  const meaning =
    asIs.coordinationSd > asIs.resolutionSd
      ? ': how long a contact takes varies more with coordinating than with what the customer wants.'
      : '.';
  const after = target?.setup.coordinationSd;
  if (after == null || target === null) return `${now}${meaning}`;
  return `${now}${meaning} With ${target.name}, coordination would spread by ${figures.duration(after)}.`;
}

function resolutionWords({ result, figures }: ReportContext): string | null {
  const asIs = asIsHandleTime(result)?.firstContactResolution.value ?? null;
  const target = furthestSetup(result);
  if (asIs === null) return 'First-contact resolution is not known: no contact type has a repeat rate.';
  const then = target?.setup.firstContactResolution;
  if (target === null || then?.value == null || then.repeatsAvoided === null) return null;
  const { period } = result.organization;
  if (then.repeatsAvoided === 0)
    return `First-contact resolution, ${figures.share(asIs)}, stays as it is with ${target.name}, as far as causes of repeats are known.`;
  const range = result.handleTime.uncertainty?.setups[target.id]?.['firstContactResolution'];
  const value =
    range == null || figures.share(range.low) === figures.share(range.high)
      ? figures.share(then.value)
      : `${figures.share(range.low)} to ${figures.share(range.high)}`;
  return `First-contact resolution is ${figures.share(asIs)}; with ${target.name} it would be ${value}, which avoids ${figures.whole(then.repeatsAvoided)} repeats a ${period} at base values${then.hours === null ? '' : ` (${figures.number(then.hours)} agent hours, apart from the ledger)`}. Repeats of unknown cause are not counted as avoidable.`;
}
