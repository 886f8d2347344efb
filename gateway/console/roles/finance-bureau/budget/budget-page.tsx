import { useMemo } from 'react';
import { BudgetLineListDocument, DistrictsDocument } from '../../../generated/documents/finance-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { BUDGET_LINE_COLUMNS, type BudgetLineRow } from '../../../nouns/budget/budget-line-columns';
import { isCity, useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { say } from '../../../words/language';
import { ExecutionPanel } from './execution-panel';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';

const read = readConnection(
  BudgetLineListDocument,
  (filters) => variablesOf(filters, { numbers: ['year'] }),
  (data) => data.budgetLines,
);

/** Shows the budget lines of a division and a year, and the payments of each month. */
export function BudgetPage() {
  return (
    <WithPlaceAndYear>
      <BudgetLines />
    </WithPlaceAndYear>
  );
}

function BudgetLines() {
  const session = useSession();
  const isOfCity = isCity(useOwnPlace());
  const place = usePlaceAndYear();
  const { division, year } = place;
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const spec = useMemo<ListSpec<BudgetLineRow>>(
    () => ({
      name: 'budgetLines',
      title: BUDGET.list,
      hint: BUDGET.listHint,
      columns: BUDGET_LINE_COLUMNS,
      filters,
      read,
      idOf: ({ id }) => id,
      linkOf: ({ id }) => `/budget/${id}?division=${division}&year=${year}`,
      empty: BUDGET.empty,
    }),
    [filters, division, year],
  );
  return (
    <>
      <ListPage
        spec={spec}
        actions={
          <>
            <LinkButton to={`/budget/grid?division=${division}&year=${year}`}>{say(BUDGET.grid)}</LinkButton>
            {isOfCity && can(session, 'setFundingShare') && (
              <LinkButton to={`/budget/share?division=${division}&year=${year}`}>{say(BUDGET.share)}</LinkButton>
            )}
            {can(session, 'openBudgetLine') && <LinkButton to="/budget/open">{say(BUDGET.open)}</LinkButton>}
          </>
        }
      />
      <ExecutionPanel {...place} />
    </>
  );
}
