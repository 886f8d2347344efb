import { Chart } from '../../charts/chart';
import { type Column } from '../../kit/table/column';
import { type Words, say } from '../../words/language';
import { BOARD, CHART } from '../../words/nouns/board';
import { type TrendMonth } from './board-types';

function count(key: keyof TrendMonth, title: Words): Column<TrendMonth> {
  return { key, title, value: (row) => row[key], isNumber: true, exported: null };
}

const COLUMNS: readonly Column<TrendMonth>[] = [
  { key: 'month', title: BOARD.month, value: ({ month }) => month, exported: null },
  count('met', BOARD.met),
  count('notMet', BOARD.notMetCount),
  count('unknown', BOARD.unknown),
  count('waived', BOARD.waived),
];

/** Returns a sentence that says how the number of findings that are not met has changed. */
function trendText(months: readonly TrendMonth[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return say(BOARD.trendEmpty);
  const more = last.notMet - first.notMet;
  const change = more === 0 ? say(BOARD.same) : say(more > 0 ? BOARD.more : BOARD.fewer, { count: Math.abs(more) });
  return say(BOARD.trendText, { month: last.month, count: last.notMet, first: first.month, change });
}

/** Shows the number of findings that are not met or not known, month by month. */
export function TrendChart({ months }: { months: readonly TrendMonth[] }) {
  return (
    <Chart
      title={say(BOARD.trend)}
      sentence={trendText(months)}
      spec={{
        shape: 'lines',
        categories: months.map(({ month }) => month),
        series: [
          { name: say(BOARD.notMetCount), values: months.map(({ notMet }) => notMet) },
          { name: say(BOARD.unknown), values: months.map(({ unknown }) => unknown) },
        ],
        unit: say(CHART.items),
      }}
      rows={months}
      columns={COLUMNS}
      idOf={({ month }) => month}
    />
  );
}
