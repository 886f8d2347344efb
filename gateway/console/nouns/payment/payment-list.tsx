import { INSTALMENT_KIND, type InstalmentKind } from '../../../../shared/domain/contracts';
import { DISBURSEMENT_STATUS, type DisbursementStatus } from '../../../../shared/domain/money';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type Column } from '../../kit/table/column';
import { instantText, yuan } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';

/** A payment from its request to its receipt, as lists show it. */
export type PaymentRow = {
  id: string;
  status: DisbursementStatus;
  amountFen: number;
  requestedAt: string;
  approvedAt: string | null;
  paidOn: string | null;
  confirmedOn: string | null;
  returnedOn: string | null;
  voucher: string | null;
  /** Absent for a role that does not read it. */
  returnVoucher?: string | null;
  reason: string | null;
  invoice: { number: string; amountFen: number } | null;
  instalment: { id: string; kind: InstalmentKind; projectYear: number } | null;
  lot: {
    id: string;
    station: { id: string; name: string } | null;
    contract: { id: string; contractor: { id: string; name: string } | null } | null;
  } | null;
};

export const PAYMENT_COLUMNS: readonly Column<PaymentRow>[] = [
  { key: 'station', title: MONEY.station, value: ({ lot }) => placeText(lot), exported: null },
  {
    key: 'contractor',
    title: MONEY.contractor,
    value: ({ lot }) => lot?.contract?.contractor?.name ?? null,
    isHidden: true,
    exported: null,
  },
  { key: 'year', title: MONEY.year, value: ({ instalment }) => instalment?.projectYear ?? null, exported: null },
  {
    key: 'kind',
    title: MONEY.kind,
    value: ({ instalment }) => labelOf(INSTALMENT_KIND, instalment?.kind),
    exported: null,
  },
  {
    key: 'amount',
    title: MONEY.amount,
    value: ({ amountFen }) => amountFen,
    text: ({ amountFen }) => yuan(amountFen),
    isNumber: true,
    exported: 'amountFen',
  },
  { key: 'invoice', title: MONEY.invoice, value: ({ invoice }) => invoice?.number ?? null, exported: null },
  {
    key: 'status',
    title: MONEY.status,
    value: ({ status }) => labelOf(DISBURSEMENT_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={DISBURSEMENT_STATUS} value={status} />,
    exported: 'status',
  },
  { key: 'paidOn', title: MONEY.paidOn, value: ({ paidOn }) => paidOn, exported: 'paidOn' },
  { key: 'voucher', title: MONEY.voucher, value: ({ voucher }) => voucher, exported: 'voucher' },
  {
    key: 'requestedAt',
    title: MONEY.requestedAt,
    value: ({ requestedAt }) => requestedAt,
    text: ({ requestedAt }) => instantText(requestedAt),
    isHidden: true,
    exported: 'requestedAt',
  },
  { key: 'confirmedOn', title: MONEY.confirmedOn, value: ({ confirmedOn }) => confirmedOn, exported: 'confirmedOn' },
];

/**
 * Returns the name of a lot's station, or the words for the district hub if the lot belongs to a hub. Returns null if
 * there is no lot.
 */
export function placeText(lot: { station: { name: string } | null } | null): string | null {
  return lot === null ? null : (lot.station?.name ?? say(MONEY.hub));
}

export const PAYMENT_FILTERS: readonly Filter[] = [
  { name: 'status', label: MONEY.status, kind: 'choice', options: optionsOf(DISBURSEMENT_STATUS) },
];

export function paymentTitle({ lot, instalment, amountFen }: PaymentRow): string {
  const kind = labelOf(INSTALMENT_KIND, instalment?.kind);
  return say(MONEY.paymentTitle, { station: placeText(lot) ?? '', kind, amount: yuan(amountFen) });
}

type PaymentsDocument<Row> = Document<{ disbursements: Connection<Row> | null }, never>;

/**
 * Returns the definition of the page that lists payments. `parts` overrides properties of the definition for a role.
 */
export function paymentList<Row extends PaymentRow>(
  document: PaymentsDocument<Row>,
  parts: Partial<ListSpec<Row>> = {},
): ListSpec<Row> {
  return {
    name: 'disbursements',
    title: MONEY.payments,
    columns: PAYMENT_COLUMNS,
    filters: PAYMENT_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { lists: ['status'] }),
      (data) => data.disbursements,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/payments/${id}`,
    empty: MONEY.emptyPayments,
    ...parts,
  };
}
