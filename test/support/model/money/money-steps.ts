import { type Books, type Lot, total } from './money-books';
import { LINE_TRIES } from './money-line-steps';
import { judged, terminated } from './money-moves';
import { PAYMENT_TRIES } from './money-payment-steps';
import { type MoneyKind, type MoneyStep, type Tried, type Try, as, person, unless } from './money-tries';
import { picked } from '../steps';

export function tryOf(step: MoneyStep, books: Books, key: string): Try {
  const tried = TRIES[step.kind](step, books);
  const { input, ...rest } = tried.variables;
  const variables =
    input === undefined ? { ...rest, idempotencyKey: key } : { input: { ...input, idempotencyKey: key } };
  return { kind: step.kind, lotId: null, caller: null, ...tried, variables };
}

const TRIES: Record<MoneyKind, (step: MoneyStep, books: Books) => Tried> = {
  ...LINE_TRIES,
  ...PAYMENT_TRIES,
  terminateLot: (step, books) => {
    const lot = picked(books.lots, step.what);
    return {
      caller: as('DISTRICT_BUREAU', person(step)),
      variables: { input: { lotId: lot.id, reason: '不合格' } },
      expected: unless(lot.status === 'ACTIVE' || lot.status === 'HELD'),
      after: () => terminated(books, lot),
    };
  },
  settleLot: (step, books) => {
    const lot = picked(
      books.lots.toSorted((one, other) => Number(other.status === 'TERMINATED') - Number(one.status === 'TERMINATED')),
      0,
    );
    const most = lot.priceFen - total(books.paid[lot.id]);
    const owedFen = step.isStale ? most + 1 : step.variant % 4 === 0 ? 0 : Math.floor(most / (1 + (step.variant % 3)));
    const settlement = { lotId: lot.id, isSettlement: true, amountFen: owedFen, status: 'DUE', heldFrom: null };
    const settled = { ...books, lots: books.lots.map((each) => (each === lot ? { ...lot, status: 'SETTLED' } : each)) };
    return {
      ...{ caller: as('DISTRICT_BUREAU', person(step)), lotId: lot.id },
      variables: { input: { lotId: lot.id, owedFen, claimedFen: 0 } },
      expected: unless(lot.status === 'TERMINATED') ?? unless(owedFen <= most, 'RULE_VIOLATION'),
      after: (_, id) =>
        owedFen === 0 ? settled : { ...settled, instalments: [...books.instalments, { ...settlement, id }] },
    };
  },
  HELD: (step, books) => verdict(picked(books.lots, step.what), books, 'HELD'),
  RELEASED: (step, books) => verdict(picked(books.lots, step.what), books, 'RELEASED'),
};

function verdict(lot: Lot, books: Books, which: 'HELD' | 'RELEASED'): Tried {
  return { variables: {}, lotId: lot.id, expected: null, after: () => judged(books, lot, which) };
}
