import { useMemo } from 'react';
import { BudgetLineListDocument, DistrictsDocument, LedgerListDocument } from '../../../generated/documents/auditor';
import { LEDGER_ENTRY_KIND } from '../../../../../shared/domain/money';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { useWhole } from '../../../kit/record/use-whole';
import { lineText } from '../../../nouns/budget/budget-line';
import { BUDGET_LINE_COLUMNS, type BudgetLineRow } from '../../../nouns/budget/budget-line-columns';
import { LEDGER_COLUMNS, type LedgerRow } from '../../../nouns/budget/ledger-columns';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';
import { readLedger } from '../../../nouns/budget/read-ledger';
import { BUDGET } from '../../../words/finance/budget';
import { PAYING } from '../../../words/finance/payment';
import { optionsOf } from '../../../words/labels';

const readLines = readConnection(
  BudgetLineListDocument,
  (filters) => variablesOf(filters, { numbers: ['year'] }),
  (data) => data.budgetLines,
);
const readPostings = readLedger(LedgerListDocument);

/** Shows the budget lines of a division and a year. Each line links to its postings. */
export function LinesPage() {
  return (
    <WithPlaceAndYear>
      <Lines />
    </WithPlaceAndYear>
  );
}

function Lines() {
  const { division, year } = usePlaceAndYear();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  const spec = useMemo<ListSpec<BudgetLineRow>>(
    () => ({
      name: 'budgetLines',
      title: BUDGET.list,
      hint: BUDGET.listHint,
      columns: BUDGET_LINE_COLUMNS,
      filters,
      read: readLines,
      idOf: ({ id }) => id,
      linkOf: ({ id }) => `/money/postings?division=${division}&year=${year}&budgetLineId=${id}`,
      empty: BUDGET.empty,
    }),
    [filters, division, year],
  );
  return <ListPage spec={spec} />;
}

/** Shows the postings on the budget lines: commitments, payments and returns. A payment links to its page. */
export function PostingsPage() {
  return (
    <WithPlaceAndYear>
      <Postings />
    </WithPlaceAndYear>
  );
}

function Postings() {
  const place = usePlaceAndYear();
  const placeAndYear = usePlaceAndYearFilters(DistrictsDocument);
  const { data, refusal, reload } = useWhole(BudgetLineListDocument, 'budgetLines', place);
  const spec = useMemo<ListSpec<LedgerRow>>(() => {
    const lines = (data ?? []).map((line) => ({ value: line.id, label: lineText(line) }));
    return {
      name: 'ledgerPostings',
      title: BUDGET.ledger,
      hint: BUDGET.ledgerHint,
      columns: LEDGER_COLUMNS,
      filters: [
        ...placeAndYear,
        { name: 'budgetLineId', label: PAYING.line, kind: 'choice', options: lines },
        { name: 'kind', label: BUDGET.kind, kind: 'choice', options: optionsOf(LEDGER_ENTRY_KIND) },
        { name: 'month', label: BUDGET.month, kind: 'month' },
      ],
      read: readPostings,
      idOf: ({ id }) => id,
      linkOf: ({ disbursement }) => (disbursement === null ? null : `/money/${disbursement.id}`),
      empty: BUDGET.emptyLedger,
    };
  }, [placeAndYear, data]);
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <ListPage spec={spec} />
    </>
  );
}
