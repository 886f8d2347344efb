import { z } from 'zod';
import { SERVICE_KIND, type ServiceKind } from '../../../shared/domain/stations';
import { countCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const QUERY = `query ReportServices($division: DivisionCode!, $projectYear: Int!, $after: Cursor) {
  page: stations(first: 100, after: $after, filter: { division: $division }) {
    nodes {
      name district { name }
      lot { contract { contractor { id } clauses { quantity } } }
      serviceVolumes(projectYear: $projectYear) {
        briefs contractor { id name } services { kind people sessions } outputs { indicator quantity }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const volumeSchema = z.object({
  briefs: z.int(),
  contractor: z.object({ id: z.string(), name: z.string() }).nullable(),
  services: z.array(z.object({ kind: z.string(), people: z.int(), sessions: z.int() })),
  outputs: z.array(z.object({ indicator: z.string(), quantity: z.int() })),
});
const contractSchema = z.object({
  contractor: z.object({ id: z.string() }).nullable(),
  clauses: z.object({ quantity: z.string() }),
});
const stationSchema = z.object({
  name: z.string(),
  district: named,
  lot: z.object({ contract: contractSchema.nullable() }).nullable(),
  serviceVolumes: z.array(volumeSchema).nullable(),
});
type Station = z.output<typeof stationSchema>;
type Volume = z.output<typeof volumeSchema>;
type Row = { station: Station; volume: Volume; projectYear: number };

type Measure = 'people' | 'sessions';

const sumOf = (measure: Measure, kind: ServiceKind) => (row: Row) => {
  const services = row.volume.services.filter((each) => each.kind === kind);
  return countCell(services.reduce((sum, each) => sum + each[measure], 0));
};

/**
 * Returns the quantity of services that the station's current contract promises. Returns null if the row is about
 * another contractor than the contract.
 */
function promised({ station, volume }: Row): string | null {
  const contract = station.lot?.contract ?? null;
  const isOfContractor =
    contract !== null && contract.contractor !== null && contract.contractor.id === volume.contractor?.id;
  return isOfContractor ? contract.clauses.quantity : null;
}

function outputs({ volume }: Row): string {
  return volume.outputs.map(({ indicator, quantity }) => `${indicator} ${quantity}`).join(';');
}

/** Returns the columns with the attendances and sessions, for one kind of service. */
function columnsOf(kind: ServiceKind): Column<Row>[] {
  const label = SERVICE_KIND.labels[kind].zh;
  return [
    [`${label}人次`, 9, sumOf('people', kind)],
    [`${label}场次`, 9, sumOf('sessions', kind)],
  ];
}

const COLUMNS: readonly Column<Row>[] = [
  ['项目年度', 9, ({ projectYear }) => textCell(String(projectYear))],
  ['区县', 9, ({ station }) => textCell(station.district?.name ?? null)],
  ['社工站', 28, ({ station }) => textCell(station.name)],
  ['承接主体', 26, ({ volume }) => textCell(volume.contractor?.name ?? null)],
  ['简报数', 7, ({ volume }) => countCell(volume.briefs)],
  ...SERVICE_KIND.values.flatMap(columnsOf),
  ['产出', 40, (row) => textCell(outputs(row))],
  ['合同约定数量', 34, (row) => textCell(promised(row))],
];

/**
 * Returns the sheet that compares the services in the monthly briefs of a project year with the quantity that the
 * contract promises (FI-3, CO-2). It covers the project years that began in the report's year and in the year before.
 */
export function servicesSheet(source: ReportSource): TableSheet {
  return tableOf('服务量', COLUMNS, rowsOf(source));
}

async function* rowsOf(source: ReportSource): AsyncGenerator<Row, void> {
  for (const projectYear of [source.of.year, source.of.year - 1]) {
    for await (const station of source.nodes(stationSchema, QUERY, { projectYear })) {
      for (const volume of station.serviceVolumes ?? []) yield { station, volume, projectYear };
    }
  }
}
