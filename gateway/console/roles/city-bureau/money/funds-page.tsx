import Button from 'antd/es/button';
import { BudgetLineListDocument, DistrictsDocument, FundsDocument } from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { useTitle } from '../../../kit/feedback/use-title';
import { FilterBar } from '../../../kit/list/filter-bar';
import { useListState } from '../../../kit/list/list-state';
import { PrintLine } from '../../../kit/print/print-line';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { Funds } from '../../../nouns/budget/funds';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';
import { ReportButton } from '../../../nouns/division/report-button';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { DISTRICT } from '../../../words/bureau/district';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

/** Shows the budget of the city or of one district in a year. */
export function FundsPage() {
  return (
    <WithPlaceAndYear>
      <FundsOfPlace />
    </WithPlaceAndYear>
  );
}

function FundsOfPlace() {
  const place = usePlaceAndYear();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const [state, setState] = useListState(['division', 'year']);
  const loaded = useRecord(FundsDocument, place);
  const lines = useWhole(BudgetLineListDocument, 'budgetLines', place);
  useTitle(say(DISTRICT.funds));
  return (
    <>
      <header className="page-head">
        <h1>{say(DISTRICT.funds)}</h1>
        <div className="page-actions">
          <LinkButton to="/contracts">{say(MONEY.contracts)}</LinkButton>
          <LinkButton to="/payments">{say(PERFORMANCE.payments)}</LinkButton>
          <ReportButton {...place} />
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      <FilterBar filters={filters} values={state.filters} onChange={(values) => setState({ filters: values })} />
      <LoadedRecord loaded={loaded} pick={(data) => data}>
        {(data) => <Funds data={data} lines={lines} year={place.year} />}
      </LoadedRecord>
    </>
  );
}
