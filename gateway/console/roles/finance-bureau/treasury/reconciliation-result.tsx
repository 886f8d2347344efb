import { useLocation } from 'react-router-dom';
import { type Fact, Facts, Panel } from '../../../kit/record/facts';
import { DataTable } from '../../../kit/table/data-table';
import { type ReconciliationRow } from '../../../nouns/reconciliation/reconciliation-columns';
import { UNMATCHED_COLUMNS } from '../../../nouns/reconciliation/unmatched-columns';
import { type UnmatchedRow, matchedSum } from '../../../nouns/reconciliation/unmatched-row';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { instantText, yuan } from '../../../words/format';
import { say } from '../../../words/language';

/** Shows the result of a reconciliation and its differences. */
export function ReconciliationResult({ row }: { row: ReconciliationRow }) {
  const { division, reconciledAt, reconciledBy, matched, unmatched } = row;
  const sums = useSums(unmatched);
  return (
    <>
      <Panel title={say(RECONCILING.result)}>
        <Facts
          facts={[
            [RECONCILING.division, division?.name],
            [RECONCILING.at, instantText(reconciledAt)],
            [RECONCILING.by, reconciledBy],
            [RECONCILING.matched, matched],
            [RECONCILING.unmatched, unmatched.length],
            ...sums,
          ]}
        />
        {sums.length > 0 && <p className="hint small">{say(RECONCILING.sumsHint)}</p>}
      </Panel>
      <Panel title={say(RECONCILING.differences)}>
        <Differences rows={unmatched} />
      </Panel>
    </>
  );
}

/**
 * Returns the totals of the statement and of its matched lines. The page that submits the statement hands over its
 * total. Without that total, nothing is returned, because the Hub does not keep the matched lines.
 */
function useSums(unmatched: readonly UnmatchedRow[]): readonly Fact[] {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('statementFen' in state)) return [];
  const statementFen = BigInt(String(state.statementFen));
  return [
    [RECONCILING.statementSum, yuan(statementFen)],
    [RECONCILING.matchedSum, yuan(matchedSum(statementFen, unmatched))],
  ];
}

/** Lists the differences. A row links to the payment with the same voucher. */
function Differences({ rows }: { rows: readonly UnmatchedRow[] }) {
  if (rows.length === 0) return <p>{say(RECONCILING.noDifferences)}</p>;
  return (
    <>
      <p className="hint">{say(RECONCILING.differencesHint)}</p>
      <DataTable
        label={say(RECONCILING.differences)}
        rows={rows}
        columns={UNMATCHED_COLUMNS}
        idOf={(row) => `${row.voucher} ${row.problem} ${rows.indexOf(row)}`}
        linkOf={({ voucher, recordedFen }) =>
          recordedFen === null ? null : `/payments?voucher=${encodeURIComponent(voucher)}`
        }
      />
    </>
  );
}
