import { Chart } from '../../charts/chart';
import { BOARD, CHART } from '../../words/nouns/board';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { type InspectedDistrict } from './board-types';
import { INSPECTION_COLUMNS } from './inspection-columns';

/** Returns a sentence that names the districts that need more inspections. */
function inspectionText(rows: readonly InspectedDistrict[]): string {
  const lacking = rows.filter((row) => row.lacking === true);
  const total = rows.length;
  if (lacking.length === 0) return say(BOARD.inspectionsDone, { total });
  const names = lacking.map(({ division }) => division?.name ?? '').join('、');
  return say(BOARD.inspectionsLacking, { total, count: lacking.length, names });
}

type InspectionChartProps = {
  year: number;
  rows: readonly InspectedDistrict[];
  linkOf: (row: InspectedDistrict) => string | null;
};

/** Shows how many stations of each district were inspected in a year. */
export function InspectionChart({ year, rows, linkOf }: InspectionChartProps) {
  return (
    <Chart
      title={say(CHECK.coverage, { year })}
      sentence={inspectionText(rows)}
      spec={{
        shape: 'ranking',
        categories: rows.map(({ division }) => division?.name ?? ''),
        series: [
          { name: say(BOARD.inspected), values: rows.map(({ inspectedStations }) => inspectedStations) },
          {
            name: say(BOARD.notInspected),
            values: rows.map(({ openStations, inspectedStations }) => Math.max(0, openStations - inspectedStations)),
          },
        ],
        unit: say(CHART.stations),
      }}
      rows={rows}
      columns={INSPECTION_COLUMNS}
      idOf={({ division }) => division?.code ?? ''}
      linkOf={linkOf}
    />
  );
}
