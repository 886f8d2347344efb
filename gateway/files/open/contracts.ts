import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { CONTRACT_KIND } from '../../../shared/domain/contracts';
import { legendOf } from '../labels';
import { named, type ReportSource } from '../file-source';
import { filterRows } from '../filter-rows';
import { type OpenColumn, type OpenFile } from './open-file';

const QUERY = `query OpenContracts($division: DivisionCode!, $after: Cursor) {
  page: contracts(first: 100, after: $after, division: $division) {
    nodes {
      id districtCode kind signedOn startsOn endsOn priceFen
      notice { id } contractor { name creditCode } lots { station { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const contractSchema = z.object({
  id: z.string(),
  districtCode: z.string(),
  kind: z.string(),
  priceFen: z.int(),
  signedOn: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  notice: z.object({ id: z.string() }).nullable(),
  contractor: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
  lots: z.array(z.object({ station: named })),
});
type Contract = z.output<typeof contractSchema>;

const COLUMNS: readonly OpenColumn<Contract>[] = [
  { key: 'contractId', title: '合同编号', note: '合同在本系统中的编号', value: ({ id }) => id },
  { key: 'noticeId', title: '公告编号', note: '采购公告的编号', value: ({ notice }) => notice?.id ?? null },
  { key: 'district', title: '区县代码', note: '购买的区县,6 位区划代码', value: ({ districtCode }) => districtCode },
  {
    key: 'kind',
    title: FIELD_NAMES.contractKind,
    note: legendOf(CONTRACT_KIND),
    vocabulary: CONTRACT_KIND,
    value: ({ kind }) => kind,
  },
  { key: 'contractor', title: '承接主体', note: '签约的承接主体', value: ({ contractor }) => contractor?.name ?? null },
  {
    key: 'creditCode',
    title: '统一社会信用代码',
    note: '承接主体的统一社会信用代码',
    value: ({ contractor }) => contractor?.creditCode ?? null,
  },
  { key: 'signedOn', title: '签订日期', note: '签订日期', value: ({ signedOn }) => signedOn },
  { key: 'startsOn', title: FIELD_NAMES.termStart, note: '服务的第一天', value: ({ startsOn }) => startsOn },
  { key: 'endsOn', title: FIELD_NAMES.termEnd, note: '服务的最后一天', value: ({ endsOn }) => endsOn },
  {
    key: 'priceFen',
    title: '价款(元)',
    note: '合同总价:CSV 以元为单位,JSON 以分为单位的整数',
    value: ({ priceFen }) => priceFen,
    inYuan: true,
  },
  {
    key: 'stations',
    title: '社工站',
    note: '社工站名称,以顿号分隔;只列公众可见的社工站',
    value: ({ lots }) => lots.flatMap(({ station }) => station?.name ?? []).join('、') || null,
  },
];

/** Returns the published contracts, one in each row. `year` is the year of signing; null means all years. */
export function contracts(source: ReportSource, year: string | null): OpenFile<Contract> {
  const isOfYear = ({ signedOn }: Contract) => year === null || signedOn.startsWith(year);
  return { columns: COLUMNS, rows: filterRows(source.nodes(contractSchema, QUERY), isOfYear) };
}
