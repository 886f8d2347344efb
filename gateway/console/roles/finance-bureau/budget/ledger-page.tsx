import Button from 'antd/es/button';
import { useMemo } from 'react';
import { LEDGER_ENTRY_KIND } from '../../../../../shared/domain/money';
import {
  BudgetLineListDocument,
  DistrictsDocument,
  LedgerListDocument,
} from '../../../generated/documents/finance-bureau';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { sayFailed } from '../../../kit/feedback/toast';
import { download } from '../../../kit/list/export-rows';
import { type Filter } from '../../../kit/list/filter';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { useWhole } from '../../../kit/record/use-whole';
import { lineText } from '../../../nouns/budget/budget-line';
import { LEDGER_COLUMNS, type LedgerRow } from '../../../nouns/budget/ledger-columns';
import { readLedger } from '../../../nouns/budget/read-ledger';
import { BUDGET } from '../../../words/finance/budget';
import { PAYING } from '../../../words/finance/payment';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { WithPlaceAndYear, usePlaceAndYear, usePlaceAndYearFilters } from '../../../nouns/budget/place-year';

const read = readLedger(LedgerListDocument);

/** Shows the ledger of a division and a year. */
export function LedgerPage() {
  return (
    <WithPlaceAndYear>
      <Ledger />
    </WithPlaceAndYear>
  );
}

function Ledger() {
  const { division, year } = usePlaceAndYear();
  const placeAndYear = usePlaceAndYearFilters(DistrictsDocument);
  const { data, refusal, reload } = useWhole(BudgetLineListDocument, 'budgetLines', { division, year });
  const spec = useMemo<ListSpec<LedgerRow>>(() => {
    const lines = (data ?? []).map((line) => ({ value: line.id, label: lineText(line) }));
    const filters: readonly Filter[] = [
      ...placeAndYear,
      { name: 'budgetLineId', label: PAYING.line, kind: 'choice', options: lines },
      { name: 'kind', label: BUDGET.kind, kind: 'choice', options: optionsOf(LEDGER_ENTRY_KIND) },
      { name: 'month', label: BUDGET.month, kind: 'month' },
    ];
    return {
      name: 'ledgerPostings',
      title: BUDGET.ledger,
      hint: BUDGET.ledgerHint,
      columns: LEDGER_COLUMNS,
      filters,
      read,
      idOf: ({ id }) => id,
      linkOf: ({ disbursement }) => (disbursement === null ? null : `/payments/${disbursement.id}`),
      empty: BUDGET.emptyLedger,
    };
  }, [placeAndYear, data]);
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <ListPage spec={spec} actions={<LedgerDownload division={division} year={year} />} />
    </>
  );
}

/** Shows the button that downloads the ledger of the year with its lines, postings and payments. */
function LedgerDownload({ division, year }: { division: string; year: number }) {
  const get = async () => {
    const name = `ledger-${division}-${year}.xlsx`;
    if (!(await download(`/ledgers/${division}/${year}.xlsx`, name))) sayFailed(say(PAYING.ordersFailed));
  };
  return <Button onClick={() => void get()}>{say(BUDGET.download)}</Button>;
}
