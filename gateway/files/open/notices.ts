import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { CONTRACT_KIND, NOTICE_PART } from '../../../shared/domain/contracts';
import { legendOf } from '../labels';
import { type ReportSource } from '../file-source';
import { filterRows } from '../filter-rows';
import { type OpenColumn, type OpenFile } from './open-file';

const QUERY = `query OpenNotices($division: DivisionCode!, $after: Cursor) {
  page: procurementNotices(first: 100, after: $after, division: $division) {
    nodes {
      id districtCode kind title content standard requirements method contractorConditions publishedAt
      award { awardedOn creditCheckedOn contractor { name creditCode } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const noticeSchema = z.object({
  id: z.string(),
  districtCode: z.string(),
  kind: z.string(),
  title: z.string(),
  content: z.string(),
  standard: z.string(),
  requirements: z.string(),
  method: z.string(),
  contractorConditions: z.string(),
  publishedAt: z.string().nullable(),
  award: z
    .object({
      awardedOn: z.string(),
      creditCheckedOn: z.string().nullable(),
      contractor: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
    })
    .nullable(),
});
type Notice = z.output<typeof noticeSchema>;

const OF_NOTICE: readonly OpenColumn<Notice>[] = [
  { key: 'noticeId', title: '公告编号', note: '采购公告在本系统中的编号', value: ({ id }) => id },
  { key: 'district', title: '区县代码', note: '采购的区县,6 位区划代码', value: ({ districtCode }) => districtCode },
  {
    key: 'kind',
    title: FIELD_NAMES.noticeKind,
    note: legendOf(CONTRACT_KIND),
    vocabulary: CONTRACT_KIND,
    value: ({ kind }) => kind,
  },
  { key: 'title', title: '标题', note: '公告标题', value: ({ title }) => title },
];

const NOTICE_COLUMNS: readonly OpenColumn<Notice>[] = [
  ...OF_NOTICE,
  { key: 'content', title: '服务内容', note: '购买的服务内容', value: ({ content }) => content },
  { key: 'standard', title: '服务标准', note: '服务标准', value: ({ standard }) => standard },
  { key: 'requirements', title: '服务要求', note: '服务要求', value: ({ requirements }) => requirements },
  { key: 'method', title: '购买方式', note: '购买方式', value: ({ method }) => method },
  {
    key: 'contractorConditions',
    title: NOTICE_PART.labels.CONTRACTOR_CONDITIONS.zh,
    note: '承接主体应具备的条件',
    value: ({ contractorConditions }) => contractorConditions,
  },
  { key: 'publishedAt', title: '公开时间', note: '公开时间(UTC,RFC 3339)', value: ({ publishedAt }) => publishedAt },
];

const AWARD_COLUMNS: readonly OpenColumn<Notice>[] = [
  ...OF_NOTICE,
  {
    key: 'contractor',
    title: FIELD_NAMES.winner,
    note: '中标(成交)的承接主体',
    value: ({ award }) => award?.contractor?.name ?? null,
  },
  {
    key: 'creditCode',
    title: '统一社会信用代码',
    note: '中标(成交)供应商的统一社会信用代码',
    value: ({ award }) => award?.contractor?.creditCode ?? null,
  },
  {
    key: 'awardedOn',
    title: FIELD_NAMES.awardedOn,
    note: FIELD_NAMES.awardedOn,
    value: ({ award }) => award?.awardedOn ?? null,
  },
  {
    key: 'creditCheckedOn',
    title: FIELD_NAMES.creditCheckedOn,
    note: '确定中标(成交)供应商前核查信用的日期',
    value: ({ award }) => award?.creditCheckedOn ?? null,
  },
];

/** Returns the published procurement notices (CO-6). `year` is the year of publication; null means all years. */
export function notices(source: ReportSource, year: string | null): OpenFile<Notice> {
  const isOfYear = ({ publishedAt }: Notice) =>
    publishedAt !== null && (year === null || shanghaiToday(new Date(publishedAt)).startsWith(year));
  return { columns: NOTICE_COLUMNS, rows: filterRows(source.nodes(noticeSchema, QUERY), isOfYear) };
}

/** Returns the awards (CO-4, CO-6). `year` is the year of the award; null means all years. */
export function awards(source: ReportSource, year: string | null): OpenFile<Notice> {
  const isOfYear = ({ award }: Notice) => award !== null && (year === null || award.awardedOn.startsWith(year));
  return { columns: AWARD_COLUMNS, rows: filterRows(source.nodes(noticeSchema, QUERY), isOfYear) };
}
