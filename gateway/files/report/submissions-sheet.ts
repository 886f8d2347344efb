import { z } from 'zod';
import { type SubmissionKind } from '../../../shared/domain/submissions';
import { daysBetween, shanghaiToday } from '../../../shared/kernel/dates/period';
import { countCell, dateCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelled } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const QUERY = `query ReportSubmissions($division: DivisionCode!, $after: Cursor) {
  page: submissions(first: 100, after: $after, division: $division, status: [OVERDUE, SUBMITTED_LATE]) {
    nodes { kind period dueOn status submittedAt division { name } station { name } contractor { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const KIND: Readonly<Record<SubmissionKind, string>> = {
  ANNUAL_PLAN: '年度计划(备案)',
  IMPLEMENTATION_REPORT: '实施情况报告',
  NEEDS_SURVEY: '需求调研',
  SERVICE_PLAN: '服务方案',
  MONTHLY_BRIEF: '月度简报',
  MID_TERM_REPORT: '中期报告',
  FINAL_REPORT: '末期报告',
};
const STATUS = { OVERDUE: '逾期未报', SUBMITTED_LATE: '逾期报送' } as const;

const submissionSchema = z.object({
  kind: z.string(),
  period: z.string(),
  dueOn: z.string(),
  status: z.string(),
  submittedAt: z.string().nullable(),
  division: named,
  station: named,
  contractor: named,
});
type Submission = z.output<typeof submissionSchema>;

const submittedOn = ({ submittedAt }: Submission) =>
  submittedAt === null ? null : shanghaiToday(new Date(submittedAt));

function columnsFor(today: string): readonly Column<Submission>[] {
  return [
    ['区划', 12, ({ division }) => textCell(division?.name ?? null)],
    ['站点', 30, ({ station }) => textCell(station?.name ?? null)],
    ['承接主体', 28, ({ contractor }) => textCell(contractor?.name ?? null)],
    ['种类', 16, ({ kind }) => textCell(labelled(KIND, kind))],
    ['期间', 10, ({ period }) => textCell(period)],
    ['截止日期', 12, ({ dueOn }) => dateCell(dueOn)],
    ['状态', 12, ({ status }) => textCell(labelled(STATUS, status))],
    ['报送日期', 12, (each) => dateCell(submittedOn(each))],
    ['逾期天数', 10, (each) => countCell(daysBetween(each.dueOn, submittedOn(each) ?? today))],
  ];
}

/** Who is late with what of the year, and who was. */
export function submissionsSheet(source: ReportSource): TableSheet {
  return tableOf('报送', columnsFor(source.of.today), ofYear(source));
}

async function* ofYear(source: ReportSource): AsyncGenerator<Submission, void> {
  const { year } = source.of;
  for await (const each of source.nodes(submissionSchema, QUERY)) {
    if (each.dueOn.startsWith(`${year}-`)) yield each;
  }
}
