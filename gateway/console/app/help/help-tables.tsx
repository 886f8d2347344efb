import { ROLE } from '../../../../shared/domain/roles';
import { RULE_FORCE } from '../../../../shared/domain/standard';
import { WORK_KIND } from '../../../../shared/domain/work/work-kind';
import { RULES } from '../../generated/rules';
import { RuleName } from '../../kit/feedback/rule-name';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { HELP } from '../../words/help';
import { labelOf, labelText, ruleText } from '../../words/labels';
import { type Words, say } from '../../words/language';
import { type RuleDemand, type RuleId, type Standard, demandOf, responsibleText } from '../../words/standard';
import { type CalendarEntry } from './calendar';

const CALENDAR_COLUMNS: readonly Column<CalendarEntry>[] = [
  { key: 'when', title: HELP.when, value: ({ when }) => when, exported: null },
  { key: 'task', title: HELP.task, value: ({ kind }) => labelOf(WORK_KIND, kind), exported: null },
  { key: 'who', title: HELP.who, value: ({ role }) => labelOf(ROLE, role), exported: null },
  {
    key: 'rule',
    title: HELP.rule,
    value: ({ rule }) => ruleText(rule),
    show: ({ rule }) => <RuleName rule={rule} />,
    exported: null,
  },
];

type CalendarTableProps = { title: Words; entries: readonly CalendarEntry[]; isOwn?: boolean };

/** Lists tasks of the calendar. A list of the office's own tasks has no column for the responsible role. */
export function CalendarTable({ title, entries, isOwn = false }: CalendarTableProps) {
  const idOf = ({ rule, kind, role }: CalendarEntry) => `${rule} ${kind} ${role}`;
  const columns = CALENDAR_COLUMNS.filter(({ key }) => !isOwn || key !== 'who');
  return <DataTable label={say(title)} rows={entries} columns={columns} idOf={idOf} />;
}

type RuleRow = RuleDemand & { rule: RuleId };

const RULE_COLUMNS: readonly Column<RuleRow>[] = [
  { key: 'rule', title: HELP.rule, value: ({ rule }) => ruleText(rule), exported: null },
  { key: 'asks', title: HELP.asks, value: ({ asks }) => labelText(asks), exported: null },
  { key: 'clause', title: HELP.clause, value: ({ clause }) => clause, exported: null },
  { key: 'force', title: HELP.force, value: ({ force }) => labelOf(RULE_FORCE, force), exported: null },
  { key: 'who', title: HELP.who, value: ({ rule }) => responsibleText(rule), exported: null },
];

/** Lists the rules of a standard, with the demand and the clause of each rule, and who must act if it is not met. */
export function RulesTable({ standard }: { standard: Standard }) {
  const rows = (Object.keys(RULES) as RuleId[]).flatMap((rule) => {
    const demand = demandOf(standard, rule);
    return demand === null ? [] : [{ rule, ...demand }];
  });
  return <DataTable label={say(HELP.rules)} rows={rows} columns={RULE_COLUMNS} idOf={({ rule }) => rule} />;
}
