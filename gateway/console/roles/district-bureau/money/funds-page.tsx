import Button from 'antd/es/button';
import { useSearchParams } from 'react-router-dom';
import { BudgetLineListDocument, FundsDocument } from '../../../generated/documents/district-bureau';
import { useTitle } from '../../../kit/feedback/use-title';
import { PrintLine } from '../../../kit/print/print-line';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { Funds } from '../../../nouns/budget/funds';
import { ReportButton } from '../../../nouns/division/report-button';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { DISTRICT } from '../../../words/bureau/district';
import { BUDGET } from '../../../words/finance/budget';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';

/** Shows the budget of a year: the payments of each month, and the budget lines. */
export function FundsPage() {
  const { today } = useSession();
  const division = useOwnPlace();
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today.slice(0, 4));
  const year = Number(search.get('year')) || thisYear;
  const loaded = useRecord(FundsDocument, { division, year });
  const lines = useWhole(BudgetLineListDocument, 'budgetLines', { division, year });
  useTitle(say(DISTRICT.funds));
  return (
    <>
      <header className="page-head">
        <h1>{say(DISTRICT.funds)}</h1>
        <YearChoice
          years={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2]}
          year={year}
          onChoose={(each) => setSearch({ year: each }, { replace: true })}
        />
        <div className="page-actions">
          <ReportButton division={division} year={year} />
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      <LoadedRecord loaded={loaded} pick={(data) => data}>
        {(data) => <Funds data={data} lines={lines} year={year} />}
      </LoadedRecord>
    </>
  );
}

type YearChoiceProps = { years: readonly number[]; year: number; onChoose: (year: string) => void };

function YearChoice({ years, year, onChoose }: YearChoiceProps) {
  return (
    <label>
      {say(BUDGET.year)}{' '}
      <select className="input" style={{ width: 100 }} value={year} onChange={(event) => onChoose(event.target.value)}>
        {years.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}
