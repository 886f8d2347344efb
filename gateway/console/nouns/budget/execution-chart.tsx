import { FUNDING_SOURCE } from '../../../../shared/domain/money';
import { Chart } from '../../charts/chart';
import { type ChartSpec, wan } from '../../charts/chart-spec';
import { type Column } from '../../kit/table/column';
import { BOARD, CHART } from '../../words/nouns/board';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { type ExecutionMonth, type MonthPaid, executionText, monthsOf, sourcesIn } from './execution';

const money = (
  key: string,
  title: Column<MonthPaid>['title'],
  fenOf: (row: MonthPaid) => number,
): Column<MonthPaid> => ({
  key,
  title,
  value: fenOf,
  text: (row) => yuan(fenOf(row)),
  isNumber: true,
  exported: null,
});

/**
 * Returns the columns of the table: month, amounts by source if there are several, sum, and total of the year so far.
 */
function columnsOf(rows: readonly ExecutionMonth[]): readonly Column<MonthPaid>[] {
  const sources = sourcesIn(rows);
  const month: Column<MonthPaid> = { key: 'month', title: BOARD.month, value: (row) => row.month, exported: null };
  const ofSources = sources.map((source) => {
    const { zh, en } = FUNDING_SOURCE.labels[source];
    return money(source, [zh, en], ({ parts }) => fenOf(parts, source));
  });
  const paid = money('paid', BOARD.paidOfMonth, ({ paidFen }) => paidFen);
  const soFar = money('soFar', BOARD.paidSoFar, ({ soFarFen }) => soFarFen);
  return [month, ...(sources.length > 1 ? ofSources : []), paid, soFar];
}

function fenOf(parts: MonthPaid['parts'], source: string): number {
  return parts.find((part) => part.source === source)?.fen ?? 0;
}

type ExecutionChartProps = { year: number; rows: readonly ExecutionMonth[] };

/** Shows what was paid from the budget lines of a year, by month and source. */
export function ExecutionChart({ year, rows }: ExecutionChartProps) {
  const months = monthsOf(year, rows);
  const spec: ChartSpec = {
    shape: 'bars',
    categories: months.map(({ month }) => month),
    series: sourcesIn(rows).map((source) => ({
      name: labelOf(FUNDING_SOURCE, source),
      values: months.map(({ parts }) => wan(fenOf(parts, source))),
    })),
    unit: say(CHART.wan),
  };
  return (
    <Chart
      title={say(BOARD.execution, { year })}
      sentence={executionText(year, months)}
      spec={spec}
      rows={months}
      columns={columnsOf(rows)}
      idOf={({ month }) => month}
    />
  );
}
