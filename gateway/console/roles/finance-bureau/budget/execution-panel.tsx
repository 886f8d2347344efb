import { BudgetExecutionDocument } from '../../../generated/documents/finance-bureau';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { useRecord } from '../../../kit/record/use-record';
import { ExecutionChart } from '../../../nouns/budget/execution-chart';

/** Shows the payments from a division's budget by month and source. Shows nothing if there are none. */
export function ExecutionPanel({ division, year }: { division: string; year: number }) {
  const { data, refusal, reload } = useRecord(BudgetExecutionDocument, { division, year });
  const rows = data?.budgetExecution ?? [];
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {rows.length > 0 && <ExecutionChart year={year} rows={rows} />}
    </>
  );
}
