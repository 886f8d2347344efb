import { Chart } from '../../../charts/chart';
import { wan } from '../../../charts/chart-spec';
import { DistrictsDocument, PlannedInstalmentsDocument } from '../../../generated/documents/finance-bureau';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { LinkButton } from '../../../kit/feedback/link-button';
import { useTitle } from '../../../kit/feedback/use-title';
import { exactSum } from '../../../kit/form/money';
import { FilterBar } from '../../../kit/list/filter-bar';
import { useListState } from '../../../kit/list/list-state';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWholeList } from '../../../kit/record/use-whole';
import { type Column } from '../../../kit/table/column';
import { CopyRows } from '../../../kit/table/copy-rows';
import { moneyColumn } from '../../../kit/table/money-column';
import { CHART } from '../../../words/nouns/board';
import { BUDGET } from '../../../words/finance/budget';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';
import { type PlanMonth, planOf, totalOf } from './plan-months';

const read = readConnection(
  PlannedInstalmentsDocument,
  ({ division, year }) => ({ division, dueFrom: `${year}-01-01`, dueBefore: `${Number(year) + 1}-01-01` }),
  (data) => data.instalments,
);

/** Shows the instalments of a year by month, so that the finance bureau can plan how much money it needs. */
export function PlanPage() {
  return (
    <WithPlaceAndYear>
      <Plan />
    </WithPlaceAndYear>
  );
}

function Plan() {
  const { division, year } = usePlaceAndYear();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const [state, setState] = useListState(filters.map(({ name }) => name));
  const loaded = useWholeList(read, { division, year: String(year) });
  useTitle(say(BUDGET.plan));
  const to = `/instalments?dueFrom=${year}-01-01&dueBefore=${year + 1}-01-01`;
  return (
    <>
      <header className="page-head">
        <h1>{say(BUDGET.plan)}</h1>
        <div className="page-actions">
          <LinkButton to={to}>{say(BUDGET.toInstalments)}</LinkButton>
        </div>
      </header>
      <FilterBar filters={filters} values={state.filters} onChange={(values) => setState({ filters: values })} />
      <LoadedRecord loaded={loaded} pick={(all) => all}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say(BUDGET.planEmpty)} />
          ) : (
            <PlanOfYear months={planOf(rows, year)} year={year} />
          )
        }
      </LoadedRecord>
    </>
  );
}

type Amount = 'planPaid' | 'planOpen' | 'planHeld' | 'planTotal';

function money(key: Amount, fenOf: (row: PlanMonth) => number): Column<PlanMonth> {
  return moneyColumn({ key, title: BUDGET[key] }, fenOf);
}

const COLUMNS: readonly Column<PlanMonth>[] = [
  { key: 'month', title: BUDGET.month, value: ({ month }) => month, exported: null },
  {
    key: 'count',
    title: BUDGET.planCount,
    value: ({ count }) => count,
    isNumber: true,
    exported: null,
    total: (months) => String(months.reduce((sum, { count }) => sum + count, 0)),
  },
  money('planPaid', ({ paidFen }) => paidFen),
  money('planOpen', ({ openFen }) => openFen),
  money('planHeld', ({ heldFen }) => heldFen),
  money('planTotal', totalOf),
];

function PlanOfYear({ months, year }: { months: readonly PlanMonth[]; year: number }) {
  const [first] = months;
  if (first === undefined) return null;
  const highest = months.reduce((one, other) => (totalOf(other) > totalOf(one) ? other : one), first);
  const total = yuan(exactSum(months.map(totalOf)));
  const open = yuan(exactSum(months.flatMap(({ openFen, heldFen }) => [openFen, heldFen])));
  const sentence = { year, total, open, month: highest.month, most: yuan(totalOf(highest)) };
  return (
    <Chart
      title={say(BUDGET.planChart)}
      sentence={say(BUDGET.planHint, sentence)}
      spec={{
        shape: 'bars',
        categories: months.map(({ month }) => month),
        series: [
          { name: say(BUDGET.paidPart), values: months.map(({ paidFen }) => wan(paidFen)) },
          { name: say(BUDGET.openPart), values: months.map(({ openFen }) => wan(openFen)) },
          { name: say(BUDGET.heldPart), values: months.map(({ heldFen }) => wan(heldFen)) },
        ],
        unit: say(CHART.wan),
      }}
      tools={<CopyRows rows={months} columns={COLUMNS} />}
      rows={months}
      columns={COLUMNS}
      idOf={({ month }) => month}
      linkOf={({ month, count }) => (count === 0 ? null : instalmentsOf(month))}
    />
  );
}

function instalmentsOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return `/instalments?dueFrom=${month}-01&dueBefore=${next}-01`;
}
