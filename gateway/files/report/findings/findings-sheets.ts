import { FIELD_NAMES } from '../../../../shared/domain/field-names';
import { z } from 'zod';
import { FINDING_SUBJECT, VERDICT } from '../../../../shared/domain/standard';
import { POLICIES, policyFor, ruleOf } from '../../../../shared/policy/policy';
import { RULE_IDS } from '../../../../shared/policy/rules/registry';
import { dateCell, textCell } from '../../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../../shared/tabular/xlsx/stream-workbook';
import { type DivisionNames } from './division-names';
import { figuresInWords } from './figure-words';
import { filterRows } from '../../filter-rows';
import { labelled, labelOf } from '../../labels';
import { type Column, type ReportOf, type ReportSource, named, tableOf } from '../../file-source';

/**
 * The fields that two queries have in common: the query for current findings, and the query for the findings at a
 * year’s end.
 */
const FINDING_FIELDS = `rule subject since asOf clause clauseSummary
      figures { name value required }
      station { name } division { name }`;

const FINDINGS = `query ReportFindings($division: DivisionCode!, $after: Cursor) {
  page: findings(first: 100, after: $after, division: $division, verdict: NOT_MET) {
    nodes {
      ${FINDING_FIELDS}
      waiver { until reason }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const figureSchema = z.object({ name: z.string(), value: z.string().nullable(), required: z.string().nullable() });
const findingSchema = z.object({
  rule: z.string(),
  subject: z.string(),
  since: z.string(),
  asOf: z.string(),
  clause: z.string().nullable(),
  clauseSummary: z.string().nullable(),
  figures: z.array(figureSchema),
  station: named,
  division: named,
});
const waivedSchema = findingSchema.extend({
  waiver: z.object({ until: z.string(), reason: z.string() }).nullable(),
});
type Finding = z.output<typeof waivedSchema>;

function columnsFor({ division, today }: ReportOf, names: DivisionNames): readonly Column<Finding>[] {
  const policy = policyFor(POLICIES, { division, on: today });
  const titles = Object.fromEntries(RULE_IDS.map((id) => [id, ruleOf(policy, id)?.title.zh ?? '']));
  return [
    ['区划', 10, (found) => textCell(found.division?.name ?? null)],
    ['对象', 8, ({ subject }) => textCell(labelOf(FINDING_SUBJECT, subject))],
    ['社工站', 24, ({ station }) => textCell(station?.name ?? null)],
    ['规则', 7, ({ rule }) => textCell(rule)],
    ['内容', 18, ({ rule }) => textCell(labelled(titles, rule))],
    ['依据', 10, ({ clause }) => textCell(clause)],
    ['条款概括', 36, ({ clauseSummary }) => textCell(clauseSummary)],
    ['数据', 40, ({ rule, figures }) => textCell(figuresInWords(rule, figures, names))],
    [FIELD_NAMES.notMetSince, 15, ({ since }) => dateCell(since)],
    ['特殊情况核准至', 15, ({ waiver }) => dateCell(waiver?.until ?? null)],
    ['核准理由', 20, ({ waiver }) => textCell(waiver?.reason ?? null)],
    ['评定日期', 11, ({ asOf }) => dateCell(asOf)],
  ];
}

/**
 * Returns the sheet of the rules that are not met on the day of the report. It also lists waived rules, with the
 * waiver.
 */
export function findingsSheet(source: ReportSource, names: DivisionNames): TableSheet {
  return tableOf('不达标规则', columnsFor(source.of, names), source.nodes(waivedSchema, FINDINGS));
}

const YEAR_END = `query ReportYearEnd($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: yearEndFindings(first: 100, after: $after, division: $division, year: $year) {
    nodes { verdict ${FINDING_FIELDS} }
    pageInfo { hasNextPage endCursor }
  }
}`;

const yearEndSchema = findingSchema.extend({ verdict: z.string() });
type YearEnd = z.output<typeof yearEndSchema>;

const yearEndColumns = (names: DivisionNames): readonly Column<YearEnd>[] => [
  ['区划', 10, (found) => textCell(found.division?.name ?? null)],
  ['对象', 8, ({ subject }) => textCell(labelOf(FINDING_SUBJECT, subject))],
  ['社工站', 24, ({ station }) => textCell(station?.name ?? null)],
  ['规则', 7, ({ rule }) => textCell(rule)],
  ['依据', 10, ({ clause }) => textCell(clause)],
  ['条款概括', 36, ({ clauseSummary }) => textCell(clauseSummary)],
  ['结论', 9, ({ verdict }) => textCell(labelOf(VERDICT, verdict))],
  ['数据', 40, ({ rule, figures }) => textCell(figuresInWords(rule, figures, names))],
  ['结论起始日期', 13, ({ since }) => dateCell(since)],
  ['评定日期', 11, ({ asOf }) => dateCell(asOf)],
];

/**
 * Returns the sheet of the findings as they stood on 31 December of the year. It omits findings of rules that did not
 * apply. Before the year has ended, the sheet is empty.
 */
export function yearEndSheet(source: ReportSource, names: DivisionNames): TableSheet {
  const applied = filterRows(source.nodes(yearEndSchema, YEAR_END), ({ verdict }) => verdict !== 'NOT_APPLICABLE');
  return tableOf('年末评定', yearEndColumns(names), applied);
}
