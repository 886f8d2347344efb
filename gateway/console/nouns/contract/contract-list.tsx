import {
  CONTRACT_KIND,
  CONTRACT_STATUS,
  type ContractKind,
  type ContractStatus,
} from '../../../../shared/domain/contracts';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type Column } from '../../kit/table/column';
import { yuan } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { MONEY } from '../../words/nouns/money';

/** A service contract, as lists show it. */
export type ContractRow = {
  id: string;
  kind: ContractKind;
  status: ContractStatus;
  signedOn: string;
  startsOn: string;
  endsOn: string;
  priceFen: number;
  committedFen: number;
  disbursedFen: number;
  contractor: { id: string; name: string } | null;
  lots: readonly { id: string }[];
};

function money(key: 'price' | 'committed' | 'disbursed', fenOf: (row: ContractRow) => number): Column<ContractRow> {
  return {
    key,
    title: MONEY[key],
    value: fenOf,
    text: (row) => yuan(fenOf(row)),
    isNumber: true,
    exported: `${key}Fen`,
  };
}

export const CONTRACT_COLUMNS: readonly Column<ContractRow>[] = [
  {
    key: 'contractor',
    title: MONEY.contractor,
    value: ({ contractor }) => contractor?.name ?? null,
    exported: 'contractor.name',
  },
  { key: 'kind', title: MONEY.contractKind, value: ({ kind }) => labelOf(CONTRACT_KIND, kind), exported: 'kind' },
  { key: 'signedOn', title: MONEY.signedOn, value: ({ signedOn }) => signedOn, exported: 'signedOn' },
  { key: 'startsOn', title: MONEY.term, value: ({ startsOn }) => startsOn, exported: 'startsOn' },
  { key: 'endsOn', title: MONEY.termEnd, value: ({ endsOn }) => endsOn, exported: 'endsOn' },
  { key: 'lots', title: MONEY.lots, value: ({ lots }) => lots.length, isNumber: true, exported: null },
  money('price', ({ priceFen }) => priceFen),
  money('committed', ({ committedFen }) => committedFen),
  money('disbursed', ({ disbursedFen }) => disbursedFen),
  {
    key: 'status',
    title: MONEY.status,
    value: ({ status }) => labelOf(CONTRACT_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={CONTRACT_STATUS} value={status} />,
    exported: 'status',
  },
];

export const CONTRACT_FILTERS: readonly Filter[] = [
  { name: 'status', label: MONEY.status, kind: 'choice', options: optionsOf(CONTRACT_STATUS) },
  { name: 'kind', label: MONEY.contractKind, kind: 'choice', options: optionsOf(CONTRACT_KIND) },
];

type ContractsDocument = Document<{ contracts: Connection<ContractRow> | null }, never>;

/** Returns the definition of the page that lists the contracts of an office. */
export function contractList(document: ContractsDocument): ListSpec<ContractRow> {
  return {
    name: 'contracts',
    title: MONEY.contracts,
    columns: CONTRACT_COLUMNS,
    filters: [...CONTRACT_FILTERS, { name: 'endsBefore', label: MONEY.endsBefore, kind: 'date' }],
    read: readConnection(
      document,
      (filters) => filters,
      (data) => data.contracts,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/contracts/${id}`,
  };
}
