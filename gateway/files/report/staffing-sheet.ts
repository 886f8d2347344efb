import { z } from 'zod';
import { STATION_STATUS } from '../../../shared/domain/stations';
import { countCell, shareCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

/**
 * The query for the staffing sheet. It reads the age, the qualification and the education of each worker, but no name,
 * because the sheet shows only counts.
 */
const QUERY = `query ReportStaffing($division: DivisionCode!, $after: Cursor) {
  page: stations(first: 100, after: $after, filter: { division: $division }) {
    nodes { name status district { name } division { name } staff { age qualified education } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const stationSchema = z.object({
  name: z.string(),
  status: z.string(),
  district: named,
  division: named,
  staff: z.array(z.object({ age: z.int(), qualified: z.boolean(), education: z.string() })).nullable(),
});
type Station = z.output<typeof stationSchema>;
type Worker = NonNullable<Station['staff']>[number];

const counted = (staff: Station['staff'], is: (worker: Worker) => boolean) =>
  staff === null ? null : staff.filter(is).length;

const COLUMNS: readonly Column<Station>[] = [
  ['区县', 9, ({ district }) => textCell(district?.name ?? null)],
  ['街道(镇)', 14, ({ division }) => textCell(division?.name ?? null)],
  ['社工站', 30, ({ name }) => textCell(name)],
  ['状态', 9, ({ status }) => textCell(labelOf(STATION_STATUS, status))],
  ['驻站人员', 10, ({ staff }) => countCell(counted(staff, () => true))],
  ['专业人员', 10, ({ staff }) => countCell(counted(staff, ({ qualified }) => qualified))],
  [
    '专业人员占比',
    12,
    ({ staff }) =>
      shareCell(
        counted(staff, ({ qualified }) => qualified),
        counted(staff, () => true),
      ),
  ],
  ['40 周岁以下(含)', 12, ({ staff }) => countCell(counted(staff, ({ age }) => age <= 40))],
  ['40 周岁以上', 12, ({ staff }) => countCell(counted(staff, ({ age }) => age > 40))],
  ['大专以下', 10, ({ staff }) => countCell(counted(staff, ({ education }) => education === 'BELOW_COLLEGE'))],
  ['大专', 10, ({ staff }) => countCell(counted(staff, ({ education }) => education === 'JUNIOR_COLLEGE'))],
  ['本科以上(含)', 12, ({ staff }) => countCell(counted(staff, ({ education }) => DEGREES.has(education)))],
];

const DEGREES = new Set(['BACHELOR', 'MASTER', 'DOCTORATE']);

export function staffingSheet(source: ReportSource): TableSheet {
  return tableOf('人员配置', COLUMNS, source.nodes(stationSchema, QUERY));
}
