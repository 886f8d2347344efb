import { z } from 'zod';
import { SUBMISSION_KIND, SUBMISSION_STATUS } from '../../../shared/domain/submissions';
import { daysBetween, shanghaiToday } from '../../../shared/kernel/dates/period';
import { countCell, dateCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const QUERY = `query ReportSubmissions($division: DivisionCode!, $after: Cursor) {
  page: submissions(first: 100, after: $after, division: $division, status: [OVERDUE, SUBMITTED_LATE]) {
    nodes { kind period dueOn status submittedAt division { name } station { name } contractor { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

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
    ['社工站', 30, ({ station }) => textCell(station?.name ?? null)],
    ['承接主体', 28, ({ contractor }) => textCell(contractor?.name ?? null)],
    ['类型', 16, ({ kind }) => textCell(labelOf(SUBMISSION_KIND, kind))],
    ['期间', 10, ({ period }) => textCell(period)],
    ['报送截止日期', 12, ({ dueOn }) => dateCell(dueOn)],
    ['状态', 12, ({ status }) => textCell(labelOf(SUBMISSION_STATUS, status))],
    ['报送日期', 12, (each) => dateCell(submittedOn(each))],
    ['逾期天数', 10, (each) => countCell(daysBetween(each.dueOn, submittedOn(each) ?? today))],
  ];
}

/**
 * Returns the sheet of the submissions that were due in the year and are overdue or were sent late. Its last column
 * shows the number of days of delay.
 */
export function submissionsSheet(source: ReportSource): TableSheet {
  return tableOf('报送', columnsFor(source.of.today), ofYear(source));
}

async function* ofYear(source: ReportSource): AsyncGenerator<Submission, void> {
  const { year } = source.of;
  for await (const each of source.nodes(submissionSchema, QUERY)) {
    if (each.dueOn.startsWith(`${year}-`)) yield each;
  }
}
