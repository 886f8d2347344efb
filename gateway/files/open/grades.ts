import { z } from 'zod';
import { GRADE } from '../../../shared/domain/evaluations';
import { legendOf } from '../labels';
import { type ReportSource } from '../file-source';
import { filterRows } from '../filter-rows';
import { type OpenColumn, type OpenFile } from './open-file';

const QUERY = `query OpenGrades($division: DivisionCode!, $after: Cursor) {
  page: stations(first: 100, after: $after, filter: { division: $division }) {
    nodes { id name district { code name } division { code name } latestEvaluation { projectYear grade } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const place = z.object({ code: z.string(), name: z.string() }).nullable();
const stationSchema = z.object({
  id: z.string(),
  name: z.string(),
  district: place,
  division: place,
  latestEvaluation: z.object({ projectYear: z.int(), grade: z.string().nullable() }).nullable(),
});
type Station = z.output<typeof stationSchema>;

const COLUMNS: readonly OpenColumn<Station>[] = [
  { key: 'stationId', title: '社工站编号', note: '社工站在本系统中的编号', value: ({ id }) => id },
  { key: 'station', title: '社工站', note: '社工站名称', value: ({ name }) => name },
  {
    key: 'district',
    title: '区县代码',
    note: '监管的区县,6 位区划代码',
    value: ({ district }) => district?.code ?? null,
  },
  { key: 'districtName', title: '区县', note: '监管的区县', value: ({ district }) => district?.name ?? null },
  { key: 'street', title: '街道(镇)代码', note: '9 位区划代码', value: ({ division }) => division?.code ?? null },
  { key: 'streetName', title: '街道(镇)', note: '街道或镇', value: ({ division }) => division?.name ?? null },
  {
    key: 'projectYear',
    title: '项目年度',
    note: '项目年度开始的公历年份',
    value: ({ latestEvaluation }) => latestEvaluation?.projectYear ?? null,
  },
  {
    key: 'grade',
    title: '等次',
    note: legendOf(GRADE),
    vocabulary: GRADE,
    value: ({ latestEvaluation }) => latestEvaluation?.grade ?? null,
  },
];

/**
 * Returns one row for each station that has a signed evaluation, with the latest one (EV-1). If `year` is not null, it
 * leaves out stations whose latest evaluation is about another project year.
 */
export function grades(source: ReportSource, year: string | null): OpenFile<Station> {
  const isOfYear = ({ latestEvaluation }: Station) =>
    latestEvaluation !== null && (year === null || latestEvaluation.projectYear === Number(year));
  return { columns: COLUMNS, rows: filterRows(source.nodes(stationSchema, QUERY), isOfYear) };
}
