import { useMemo } from 'react';
import { CONTRACT_KIND, CONTRACT_STATUS } from '../../../../../shared/domain/contracts';
import { BUDGET_LEVEL, FUNDING_SOURCE } from '../../../../../shared/domain/money';
import { sumFen } from '../../../../../shared/kernel/money';
import { roomOfLot } from '../../../../../shared/policy/encumbrance';
import {
  BudgetLineListDocument,
  type BudgetLineListQuery,
  CommitmentGridDocument,
  type CommitmentGridQuery,
  DistrictsDocument,
} from '../../../generated/documents/finance-bureau';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { useTitle } from '../../../kit/feedback/use-title';
import { FilterBar } from '../../../kit/list/filter-bar';
import { useListState } from '../../../kit/list/list-state';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { type Column } from '../../../kit/table/column';
import { CopyRows } from '../../../kit/table/copy-rows';
import { DataTable } from '../../../kit/table/data-table';
import { moneyColumn } from '../../../kit/table/money-column';
import { BUDGET } from '../../../words/finance/budget';
import { yuan } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';

type Contract = NonNullable<CommitmentGridQuery['contracts']>['nodes'][number];
type Line = NonNullable<BudgetLineListQuery['budgetLines']>['nodes'][number];

/** Shows the amount that each contract encumbers on each budget line of a year. */
export function CommitmentGridPage() {
  return (
    <WithPlaceAndYear>
      <Grid />
    </WithPlaceAndYear>
  );
}

function Grid() {
  const place = usePlaceAndYear();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const [state, setState] = useListState(filters.map(({ name }) => name));
  const contracts = useWhole(CommitmentGridDocument, 'contracts', { division: place.division });
  const lines = useWhole(BudgetLineListDocument, 'budgetLines', place);
  useTitle(say(BUDGET.grid));
  return (
    <>
      <header className="page-head">
        <h1>{say(BUDGET.grid)}</h1>
      </header>
      <FilterBar filters={filters} values={state.filters} onChange={(values) => setState({ filters: values })} />
      <p className="hint">{say(BUDGET.gridHint)}</p>
      <LoadedRecord loaded={contracts} pick={(all) => all}>
        {(allContracts) => (
          <LoadedRecord loaded={lines} pick={(all) => all}>
            {(allLines) => <GridTable contracts={allContracts} lines={allLines} />}
          </LoadedRecord>
        )}
      </LoadedRecord>
    </>
  );
}

function GridTable({ contracts, lines }: { contracts: readonly Contract[]; lines: readonly Line[] }) {
  const columns = useMemo(() => columnsOf(lines), [lines]);
  if (contracts.length === 0) return <EmptyState text={say(BUDGET.empty)} />;
  return (
    <>
      <div className="list-tools">
        <CopyRows rows={contracts} columns={columns} />
      </div>
      <div className="grid-scroll">
        <DataTable
          label={say(BUDGET.grid)}
          rows={contracts}
          columns={columns}
          idOf={({ id }) => id}
          linkOf={({ id }) => `/contracts/${id}?tab=commitments`}
        />
      </div>
    </>
  );
}

function columnsOf(lines: readonly Line[]): Column<Contract>[] {
  const ofLines = lines.map<Column<Contract>>((line) => {
    const committed = (contract: Contract) => committedOf(contract, line.id);
    return {
      ...moneyColumn({ key: line.id, title: [shortText(line), shortText(line)] }, committed),
      text: (contract) => blankZero(committed(contract)),
    };
  });
  const contractor: Column<Contract> = {
    key: 'contractor',
    title: MONEY.contractor,
    value: (row) => row.contractor?.name ?? row.id,
    exported: null,
  };
  const status: Column<Contract> = {
    key: 'status',
    title: MONEY.status,
    value: (row) => labelOf(CONTRACT_STATUS, row.status),
    show: (row) => <StatusTag vocabulary={CONTRACT_STATUS} value={row.status} />,
    exported: null,
  };
  const kind: Column<Contract> = {
    key: 'kind',
    title: MONEY.contractKind,
    value: (row) => labelOf(CONTRACT_KIND, row.kind),
    exported: null,
  };
  const signed: Column<Contract> = {
    key: 'signedOn',
    title: MONEY.signedOn,
    value: ({ signedOn }) => signedOn,
    exported: null,
  };
  const term: Column<Contract> = { key: 'term', title: MONEY.termEnd, value: ({ endsOn }) => endsOn, exported: null };
  const room = moneyColumn<Contract>({ key: 'room', title: BUDGET.room }, ({ lots }) => sumFen(lots.map(roomOfLot)));
  return [contractor, kind, signed, term, status, ...ofLines, room];
}

/** Returns the name of a budget line without its year, because all lines of the grid belong to one year. */
function shortText({ level, source, externalCode }: Line): string {
  return `${labelOf(FUNDING_SOURCE, source)}(${labelOf(BUDGET_LEVEL, level)})${externalCode ?? ''}`;
}

function committedOf({ commitments }: Contract, lineId: string): number {
  return commitments.find(({ budgetLine }) => budgetLine?.id === lineId)?.committedFen ?? 0;
}

function blankZero(fen: number): string {
  return fen === 0 ? '' : yuan(fen);
}
