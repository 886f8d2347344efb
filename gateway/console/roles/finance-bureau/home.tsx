import { sumFen } from '../../kit/form/money';
import { HomeOfFinanceDocument, type HomeOfFinanceQuery } from '../../generated/documents/finance-bureau';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Figure } from '../../kit/record/figure';
import { useRecord } from '../../kit/record/use-record';
import { useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { FINANCE_HOME } from '../../words/finance/payment';
import { NOT_KNOWN, yuan } from '../../words/format';
import { say } from '../../words/language';

type Amounts = {
  totalCount: number;
  nodes: readonly { amountFen: number; mayApprove: boolean; mayPay: boolean }[];
} | null;

/** Shows the sums that wait for the finance bureau, above the work list. */
export function FinanceFigures() {
  const { today } = useSession();
  const division = useOwnPlace();
  const { data, refusal, reload } = useRecord(HomeOfFinanceDocument, { division, year: Number(today.slice(0, 4)) });
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {data !== null && <Figures data={data} />}
    </>
  );
}

function Figures({ data }: { data: HomeOfFinanceQuery }) {
  const { requested, approved, returned, reconciliations, budgetLines } = data;
  const differences = reconciliations?.nodes.reduce((sum, { unmatched }) => sum + unmatched.length, 0) ?? NOT_KNOWN;
  const available = budgetLines?.nodes.map(({ availableFen }) => availableFen);
  return (
    <dl className="figures">
      <Figure label={say(FINANCE_HOME.toApprove)} to="/payments?status=REQUESTED">
        <AmountsText page={requested} mine={({ mayApprove }) => mayApprove} />
      </Figure>
      <Figure label={say(FINANCE_HOME.toPay)} to="/payments?status=APPROVED">
        <AmountsText page={approved} mine={({ mayPay }) => mayPay} />
      </Figure>
      <Figure label={say(FINANCE_HOME.returned)} to="/payments?status=RETURNED">
        <AmountsText page={returned} />
      </Figure>
      <Figure label={say(FINANCE_HOME.unmatched)} to="/reconciliations">
        {say(FINANCE_HOME.differences, { count: differences })}
      </Figure>
      <Figure label={say(FINANCE_HOME.available)} to="/budget">
        {available === undefined ? NOT_KNOWN : yuan(sumFen(available))}
      </Figure>
    </dl>
  );
}

type Own = (row: { mayApprove: boolean; mayPay: boolean }) => boolean;

/** Shows the number and the sum of payments, and how many of them the viewer may process. */
function AmountsText({ page, mine }: { page: Amounts; mine?: Own }) {
  if (page === null) return NOT_KNOWN;
  const { nodes, totalCount: count } = page;
  const sum = yuan(sumFen(nodes.map(({ amountFen }) => amountFen)));
  const isWhole = nodes.length === count;
  return (
    <>
      {say(isWhole ? FINANCE_HOME.countAndSum : FINANCE_HOME.firstHundred, { count, sum })}
      {mine !== undefined && count > 0 && (
        <p className="small secondary">{say(FINANCE_HOME.mine, { count: nodes.filter(mine).length })}</p>
      )}
    </>
  );
}
