import {
  INSTALMENT_KIND,
  INSTALMENT_STATUS,
  type InstalmentKind,
  type InstalmentStatus,
  MILESTONE,
  type Milestone,
} from '../../../../shared/domain/contracts';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type Column } from '../../kit/table/column';
import { yuan } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { placeText } from '../payment/payment-list';
import { UNPAID_STATUSES } from './unpaid-statuses';

/** An instalment of a lot's price, as lists show it. */
export type InstalmentRow = {
  id: string;
  projectYear: number;
  kind: InstalmentKind;
  milestone: Milestone;
  amountFen: number;
  dueOn: string;
  status: InstalmentStatus;
  withheld: { on: string; clause: string; reason: string } | null;
  acceptance: { acceptedOn: string; passed: boolean } | null;
  lot: {
    id: string;
    station: { id: string; name: string } | null;
    contract: { id: string; contractor: { id: string; name: string } | null } | null;
  } | null;
};

const INSTALMENT_COLUMNS: readonly Column<InstalmentRow>[] = [
  { key: 'station', title: MONEY.station, value: ({ lot }) => placeText(lot), exported: null },
  {
    key: 'contractor',
    title: MONEY.contractor,
    value: ({ lot }) => lot?.contract?.contractor?.name ?? null,
    exported: null,
  },
  { key: 'year', title: MONEY.year, value: ({ projectYear }) => projectYear, exported: 'projectYear' },
  { key: 'kind', title: MONEY.kind, value: ({ kind }) => labelOf(INSTALMENT_KIND, kind), exported: 'kind' },
  {
    key: 'milestone',
    title: MONEY.milestone,
    value: ({ milestone }) => labelOf(MILESTONE, milestone),
    exported: 'milestone',
  },
  { key: 'dueOn', title: MONEY.dueOn, value: ({ dueOn }) => dueOn, exported: 'dueOn' },
  {
    key: 'amount',
    title: MONEY.amount,
    value: ({ amountFen }) => amountFen,
    text: ({ amountFen }) => yuan(amountFen),
    isNumber: true,
    exported: 'amountFen',
  },
  {
    key: 'status',
    title: MONEY.status,
    value: ({ status }) => labelOf(INSTALMENT_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={INSTALMENT_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'withheld',
    title: MONEY.withheld,
    value: ({ withheld }) => (withheld === null ? null : say(MONEY.withheldText, withheld)),
    isHidden: true,
    exported: null,
  },
  {
    key: 'acceptedOn',
    title: MONEY.acceptedOn,
    value: ({ acceptance }) => acceptance?.acceptedOn ?? null,
    exported: null,
  },
];

const INSTALMENT_FILTERS: readonly Filter[] = [
  {
    name: 'status',
    label: MONEY.status,
    kind: 'choice',
    options: [{ value: UNPAID_STATUSES, label: say(MONEY.unpaid) }, ...optionsOf(INSTALMENT_STATUS)],
  },
  { name: 'dueFrom', label: MONEY.from, kind: 'date' },
  { name: 'dueBefore', label: MONEY.before, kind: 'date' },
];

type InstalmentsDocument = Document<{ instalments: Connection<InstalmentRow> | null }, never>;

/**
 * Returns the definition of the page that lists instalments. A role that may read contracts adds {@link contractOf} as
 * `linkOf`.
 */
export function instalmentList(document: InstalmentsDocument): ListSpec<InstalmentRow> {
  return {
    name: 'instalments',
    title: MONEY.instalments,
    columns: INSTALMENT_COLUMNS,
    filters: INSTALMENT_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { lists: ['status'] }),
      (data) => data.instalments,
    ),
    idOf: ({ id }) => id,
    empty: MONEY.empty,
  };
}

/** Returns the address of the contract of an instalment. Null if the contract is not known. */
export function contractOf({ lot }: InstalmentRow): string | null {
  return lot?.contract == null ? null : `/contracts/${lot.contract.id}`;
}
