import { VERDICT } from '../../../../shared/domain/standard';
import { RuleName } from '../../kit/feedback/rule-name';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { figuresText } from './figures-text';
import { type FindingRow } from './station-types';

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  {
    key: 'rule',
    title: STATION.rule,
    value: ({ rule }) => ruleText(rule),
    show: ({ rule }) => <RuleName rule={rule} />,
    exported: 'rule',
  },
  {
    key: 'verdict',
    title: STATION.verdict,
    value: ({ verdict }) => labelOf(VERDICT, verdict),
    show: ({ verdict, waiver }) => (
      <>
        <StatusTag vocabulary={VERDICT} value={verdict} />
        {waiver !== null && <div className="small secondary">{say(STATION.waivedUntil, { until: waiver.until })}</div>}
      </>
    ),
    exported: 'verdict',
  },
  { key: 'since', title: STATION.since, value: ({ since }) => since, exported: 'since' },
  { key: 'figures', title: STATION.figures, value: figuresText, exported: null },
  { key: 'clause', title: STATION.clause, value: ({ clause }) => clause, exported: 'clause' },
];

/** The order of the verdicts in the list. "Not met" comes first. */
const ORDER = { NOT_MET: 0, UNKNOWN: 1, MET: 2, NOT_APPLICABLE: 3 } as const;

/** Lists the verdict of each rule about a station. */
export function FindingsTable({ findings }: { findings: readonly FindingRow[] }) {
  const rows = [...findings].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);
  return <DataTable label={say(STATION.findings)} rows={rows} columns={FINDING_COLUMNS} idOf={({ rule }) => rule} />;
}
