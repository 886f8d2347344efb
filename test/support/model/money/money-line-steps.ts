import { type Books, type Drawn } from './money-books';
import { commitmentOf, withSums } from './money-moves';
import { AMOUNTS, type MoneyStep, type Tried, as, person, postingsOf, split, unless } from './money-tries';
import { CONTRACT, LINE } from '../../city/money/payment-city';
import { LIXIA } from '../../city/small-city';
import { picked } from '../steps';

/**
 * Functions that turn a step into a call of a finance bureau about budget lines. Each function also predicts whether
 * the Hub refuses the call, and the books after the call.
 */
export const LINE_TRIES = {
  openBudgetLine: (step: MoneyStep, books: Books): Tried => {
    const amountFen = picked(AMOUNTS, step.variant);
    const origin = { division: LIXIA, level: 'DISTRICT', source: 'ELDERLY', year: 2026 };
    return {
      ...{ caller: as('FINANCE_BUREAU', person(step)), variables: { input: { ...origin, amountFen } } },
      ...{ expected: null, after: (made) => ({ ...books, available: { ...books.available, [made]: amountFen } }) },
    };
  },
  adjustBudgetLine: (step: MoneyStep, books: Books): Tried => {
    const id = picked(Object.keys(books.available), step.what);
    const available = books.available[id] ?? 0;
    const all = step.isStale ? -available - 1 : -available || 1;
    const changeFen = step.isOwn ? picked(AMOUNTS, step.variant) : all;
    return {
      caller: as('FINANCE_BUREAU', person(step)),
      variables: { input: { id, changeFen, reason: '调整' } },
      expected: unless(id !== LINE.city, 'FORBIDDEN') ?? unless(available + changeFen >= 0),
      after: () => ({ ...books, available: { ...books.available, [id]: available + changeFen } }),
    };
  },
  commitBudget,
};

/**
 * Returns a call that commits amounts to the contract. The model predicts the sum of each budget line, but not how the
 * lots share a line.
 */
function commitBudget(step: MoneyStep, books: Books): Tried {
  const drawn = split(picked(AMOUNTS, step.variant), Object.keys(books.available), step);
  const available = Object.entries(books.available).map(([line, fen]) => [line, fen - (drawn[line] ?? 0)]);
  return {
    caller: as('FINANCE_BUREAU', person(step)),
    variables: { input: { contractId: CONTRACT, postings: postingsOf(drawn) } },
    expected: commitmentOf(drawn, books),
    after: () => ({
      ...books,
      available: Object.fromEntries(available) as Drawn,
      unpaid: withSums(books.unpaid, 'committed', drawn),
    }),
  };
}
