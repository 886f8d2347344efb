import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { LOT_STATUS } from '../../../shared/domain/contracts';
import { SERVICE_KIND, STATION_STATUS, VENUE_SOURCE } from '../../../shared/domain/stations';
import { countCell, dateCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const QUERY = `query ReportStations($division: DivisionCode!, $after: Cursor) {
  page: stations(first: 100, after: $after, filter: { division: $division }) {
    nodes {
      name status openedOn serviceKinds
      district { name } division { name }
      venue { address source areaSquareMetres }
      lot { status contract { endsOn contractor { name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const stationSchema = z.object({
  name: z.string(),
  status: z.string(),
  openedOn: z.string().nullable(),
  serviceKinds: z.array(z.string()),
  district: named,
  division: named,
  venue: z
    .object({ address: z.string(), source: z.string().nullable(), areaSquareMetres: z.int().nullable() })
    .nullable(),
  lot: z
    .object({ status: z.string(), contract: z.object({ endsOn: z.string(), contractor: named }).nullable() })
    .nullable(),
});
type Station = z.output<typeof stationSchema>;

const COLUMNS: readonly Column<Station>[] = [
  ['区县', 9, ({ district }) => textCell(district?.name ?? null)],
  ['街道(镇)', 12, ({ division }) => textCell(division?.name ?? null)],
  ['社工站', 26, ({ name }) => textCell(name)],
  ['状态', 8, ({ status }) => textCell(labelOf(STATION_STATUS, status))],
  ['启用日期', 11, ({ openedOn }) => dateCell(openedOn)],
  ['服务内容', 16, ({ serviceKinds }) => textCell(serviceKinds.map((kind) => labelOf(SERVICE_KIND, kind)).join('、'))],
  ['地址', 22, ({ venue }) => textCell(venue?.address ?? null)],
  ['场所类别', 16, ({ venue }) => textCell(labelOf(VENUE_SOURCE, venue?.source ?? null))],
  ['面积(平方米)', 9, ({ venue }) => countCell(venue?.areaSquareMetres ?? null)],
  ['承接主体', 24, ({ lot }) => textCell(lot?.contract?.contractor?.name ?? null)],
  ['标段状态', 10, ({ lot }) => textCell(labelOf(LOT_STATUS, lot?.status ?? null))],
  [FIELD_NAMES.termEnd, 11, ({ lot }) => dateCell(lot?.contract?.endsOn ?? null)],
];

export function stationsSheet(source: ReportSource): TableSheet {
  return tableOf('社工站', COLUMNS, source.nodes(stationSchema, QUERY));
}
