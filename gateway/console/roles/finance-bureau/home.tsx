import { HomeOfFinanceDocument, type HomeOfFinanceQuery } from '../../generated/documents/finance-bureau';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Figure } from '../../kit/record/figure';
import { useRecord } from '../../kit/record/use-record';
import { useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { FINANCE_HOME } from '../../words/finance/home';
import { say } from '../../words/language';
import { amountsText, availableText, differencesText, ownText } from './home-figures';

/**
 * Shows the figures of the finance bureau above the work list: payments that need action, differences in
 * reconciliations, and the available budget.
 */
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
  const toApprove = ownText(requested, ({ mayApprove }) => mayApprove);
  const toPay = ownText(approved, ({ mayPay }) => mayPay);
  return (
    <dl className="figures">
      <Figure label={say(FINANCE_HOME.toApprove)} to="/payments?status=REQUESTED">
        {amountsText(requested)}
        {toApprove !== null && <p className="small secondary">{toApprove}</p>}
      </Figure>
      <Figure label={say(FINANCE_HOME.toPay)} to="/payments?status=APPROVED">
        {amountsText(approved)}
        {toPay !== null && <p className="small secondary">{toPay}</p>}
      </Figure>
      <Figure label={say(FINANCE_HOME.returned)} to="/payments?status=RETURNED">
        {amountsText(returned)}
      </Figure>
      <Figure label={say(FINANCE_HOME.unmatched)} to="/reconciliations">
        {differencesText(reconciliations)}
      </Figure>
      <Figure label={say(FINANCE_HOME.available)} to="/budget">
        {availableText(budgetLines)}
      </Figure>
    </dl>
  );
}
