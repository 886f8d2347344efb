import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import {
  INSPECTION_CONCLUSION,
  RECTIFICATION_ADDRESSEE,
  RECTIFICATION_OPENER,
  RECTIFICATION_STATUS,
} from '../../../shared/domain/oversight';
import { OBSERVED_VERDICT } from '../../../shared/domain/standard';
import { dateCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const INSPECTIONS = `query ReportInspections($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: inspections(first: 100, after: $after, division: $division, year: $year) {
    nodes { inspectedOn conclusion station { name district { name } } observations { rule verdict text } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const RECTIFICATIONS = `query ReportRectifications($division: DivisionCode!, $after: Cursor) {
  page: rectifications(first: 100, after: $after, division: $division) {
    nodes { rule demand addressee openedBy openedOn dueOn status answeredOn closedOn station { name district { name } } contractor { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const station = z.object({ name: z.string(), district: named }).nullable();
const observationSchema = z.object({ rule: z.string().nullable(), verdict: z.string().nullable(), text: z.string() });
const inspectionSchema = z.object({
  inspectedOn: z.string(),
  conclusion: z.string(),
  station,
  observations: z.array(observationSchema),
});
type Inspection = z.output<typeof inspectionSchema>;

const INSPECTION_COLUMNS: readonly Column<Inspection>[] = [
  ['区县', 10, (each) => textCell(each.station?.district?.name ?? null)],
  ['社工站', 30, (each) => textCell(each.station?.name ?? null)],
  ['检查日期', 12, ({ inspectedOn }) => dateCell(inspectedOn)],
  ['结论', 10, ({ conclusion }) => textCell(labelOf(INSPECTION_CONCLUSION, conclusion))],
  ['检查情况', 80, ({ observations }) => textCell(observations.map(inWords).join(';'))],
];

function inWords({ rule, verdict, text }: z.output<typeof observationSchema>): string {
  const about = [rule, labelOf(OBSERVED_VERDICT, verdict)].filter((part) => part !== null).join(' ');
  return about === '' ? text : `${about}:${text}`;
}

const rectificationSchema = z.object({
  rule: z.string(),
  demand: z.string(),
  addressee: z.string(),
  openedBy: z.string(),
  openedOn: z.string(),
  dueOn: z.string(),
  status: z.string(),
  answeredOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  station,
  contractor: named,
});
type Rectification = z.output<typeof rectificationSchema>;

const RECTIFICATION_COLUMNS: readonly Column<Rectification>[] = [
  ['区县', 10, (each) => textCell(each.station?.district?.name ?? null)],
  ['社工站', 26, (each) => textCell(each.station?.name ?? null)],
  ['办理单位', 18, ({ addressee }) => textCell(labelOf(RECTIFICATION_ADDRESSEE, addressee))],
  ['承接主体', 24, ({ contractor }) => textCell(contractor?.name ?? null)],
  ['规则', 7, ({ rule }) => textCell(rule)],
  ['整改要求', 36, ({ demand }) => textCell(demand)],
  ['下达单位', 12, ({ openedBy }) => textCell(labelOf(RECTIFICATION_OPENER, openedBy))],
  ['下达日期', 11, ({ openedOn }) => dateCell(openedOn)],
  [FIELD_NAMES.answerDueOn, 11, ({ dueOn }) => dateCell(dueOn)],
  ['状态', 11, ({ status }) => textCell(labelOf(RECTIFICATION_STATUS, status))],
  ['答复日期', 11, ({ answeredOn }) => dateCell(answeredOn)],
  ['办结日期', 11, ({ closedOn }) => dateCell(closedOn)],
];

/** Returns the sheet of the inspections of the year (EV-3). */
export function inspectionsSheet(source: ReportSource): TableSheet {
  return tableOf('督导检查', INSPECTION_COLUMNS, source.nodes(inspectionSchema, INSPECTIONS));
}

/** Returns the sheet of the rectifications that were open at any time in the year. */
export function rectificationsSheet(source: ReportSource): TableSheet {
  return tableOf('整改', RECTIFICATION_COLUMNS, rectificationsOf(source));
}

async function* rectificationsOf(source: ReportSource): AsyncGenerator<Rectification, void> {
  const { year } = source.of;
  for await (const each of source.nodes(rectificationSchema, RECTIFICATIONS)) {
    const isOfYear = each.openedOn <= `${year}-12-31` && (each.closedOn ?? '9999') >= `${year}-01-01`;
    if (isOfYear) yield each;
  }
}
