import { z } from 'zod';
import { FINDING_SUBJECT, VERDICT } from '../../../shared/domain/standard';
import { dateCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { figuresInWords } from './figure-words';
import { filterRows } from '../filter-rows';
import { FINDING_FIELDS, findingSchema } from './findings-sheet';
import { labelOf } from '../labels';
import { type Column, type ReportSource, tableOf } from '../file-source';

const QUERY = `query ReportYearEnd($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: yearEndFindings(first: 100, after: $after, division: $division, year: $year) {
    nodes { verdict ${FINDING_FIELDS} }
    pageInfo { hasNextPage endCursor }
  }
}`;

const yearEndSchema = findingSchema.extend({ verdict: z.string() });
type YearEnd = z.output<typeof yearEndSchema>;

const COLUMNS: readonly Column<YearEnd>[] = [
  ['区划', 10, (found) => textCell(found.division?.name ?? null)],
  ['对象', 8, ({ subject }) => textCell(labelOf(FINDING_SUBJECT, subject))],
  ['社工站', 24, ({ station }) => textCell(station?.name ?? null)],
  ['规则', 7, ({ rule }) => textCell(rule)],
  ['依据', 10, ({ clause }) => textCell(clause)],
  ['条款概括', 36, ({ clauseSummary }) => textCell(clauseSummary)],
  ['结论', 9, ({ verdict }) => textCell(labelOf(VERDICT, verdict))],
  ['数据', 40, ({ rule, figures }) => textCell(figuresInWords(rule, figures))],
  ['结论起始日期', 13, ({ since }) => dateCell(since)],
  ['评定日期', 11, ({ asOf }) => dateCell(asOf)],
];

/**
 * Lists the findings as they stood on 31 December of the year, apart from those that did not apply. Before the year has
 * ended the table is empty.
 */
export function yearEndSheet(source: ReportSource): TableSheet {
  const applied = filterRows(source.nodes(yearEndSchema, QUERY), ({ verdict }) => verdict !== 'NOT_APPLICABLE');
  return tableOf('年末评定', COLUMNS, applied);
}
