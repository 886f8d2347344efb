import { type Books, type Drawn, type Instalment, type Lot, type Payment, byLine, plus, total } from './money-books';

// This file computes the effect of each step on the books. It shares no code with the Hub.

export const lotOf = ({ lotId }: { lotId: string }, books: Books) => known(books.lots.find(({ id }) => id === lotId));
export const instalmentOf = ({ instalmentId }: Payment, books: Books) =>
  known(books.instalments.find(({ id }) => id === instalmentId));

export function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The books do not contain the row.');
  return found;
}

export function moved(books: Books, of: Instalment, to: Partial<Instalment>): Books {
  return { ...books, instalments: books.instalments.map((each) => (each.id === of.id ? { ...each, ...to } : each)) };
}

export function changed(books: Books, of: Payment, to: Partial<Payment>): Books {
  return { ...books, payments: books.payments.map((each) => (each.id === of.id ? { ...each, ...to } : each)) };
}

/** Returns a copy of `sums` in which the lot has the amounts `drawn`. If `drawn` is empty, the copy omits the lot. */
export function withSums(sums: Books['paid'], lotId: string, drawn: Drawn): Books['paid'] {
  const others = Object.entries(sums).filter(([id]) => id !== lotId);
  return Object.fromEntries(Object.keys(drawn).length === 0 ? others : [...others, [lotId, drawn]]);
}

const isOver = ({ status }: Lot) => status === 'TERMINATED' || status === 'SETTLED';

/** Returns whether a payment may still be made. For an ended lot, only its settlement may be paid (FN-3). */
export function isPayable(payment: Payment, books: Books): boolean {
  const lot = lotOf(payment, books);
  return !isOver(lot) || instalmentOf(payment, books).isSettlement;
}

export function dueAgain(books: Books, payment: Payment): Books {
  const lot = lotOf(payment, books);
  const of = instalmentOf(payment, books);
  if (lot.status === 'TERMINATED') return moved(books, of, { status: 'CANCELLED', heldFrom: null });
  return moved(books, of, { status: 'DUE', heldFrom: null, isSettlement: of.isSettlement || lot.status === 'SETTLED' });
}

/** Moves the money of a returned payment back to the commitments of its lot, or to the lines of a terminated lot. */
export function returned(books: Books, payment: Payment): Books {
  const { lotId, drawn } = payment;
  const paid = withSums(books.paid, lotId, plus(books.paid[lotId], drawn, -1));
  if (lotOf(payment, books).status === 'TERMINATED') return { ...books, paid, available: freed(books, drawn) };
  return { ...books, paid, unpaid: withSums(books.unpaid, lotId, plus(books.unpaid[lotId], drawn)) };
}

const freed = ({ available }: Books, drawn: Drawn) =>
  Object.fromEntries(Object.entries(available).map(([line, fen]) => [line, fen + (drawn[line] ?? 0)]));

export function terminated(books: Books, lot: Lot): Books {
  const isOpen = ({ status }: Instalment) => ['PLANNED', 'DUE', 'REQUESTED', 'HELD'].includes(status);
  const isUnderWay = ({ status }: Payment) => status === 'REQUESTED' || status === 'APPROVED';
  return {
    ...books,
    available: freed(books, books.unpaid[lot.id] ?? {}),
    unpaid: withSums(books.unpaid, lot.id, {}),
    lots: books.lots.map((each) => (each.id === lot.id ? { ...each, status: 'TERMINATED' } : each)),
    instalments: books.instalments.map((each) =>
      each.lotId === lot.id && isOpen(each) ? { ...each, status: 'CANCELLED', heldFrom: null } : each,
    ),
    payments: books.payments.map((each) =>
      each.lotId === lot.id && isUnderWay(each) ? { ...each, status: 'REJECTED' } : each,
    ),
  };
}

/** Holds an active lot, or releases a held lot (EV-2). The function does not change a lot in any other state. */
export function judged(books: Books, lot: Lot, verdict: 'HELD' | 'RELEASED'): Books {
  const [from, to] = verdict === 'HELD' ? ['ACTIVE', 'HELD'] : ['HELD', 'ACTIVE'];
  if (lot.status !== from) return books;
  return {
    ...books,
    lots: books.lots.map((each) => (each.id === lot.id ? { ...each, status: to } : each)),
    instalments: books.instalments.map((each) => (each.lotId === lot.id ? heldOrNot(each, verdict) : each)),
  };
}

function heldOrNot(each: Instalment, verdict: 'HELD' | 'RELEASED'): Instalment {
  const { status, heldFrom } = each;
  if (verdict === 'RELEASED') return status === 'HELD' ? { ...each, status: heldFrom ?? '', heldFrom: null } : each;
  return status === 'PLANNED' ? { ...each, status: 'HELD', heldFrom: status } : each;
}

/** Returns the amount in fen that may still be committed to a lot. */
function roomOf(lot: Lot, books: Books): number {
  const unpaid = total(books.unpaid[lot.id]);
  if (lot.status === 'TERMINATED') return 0;
  if (lot.status !== 'SETTLED') return lot.priceFen - unpaid - total(books.paid[lot.id]);
  const owed = books.instalments.filter(({ lotId, isSettlement }) => lotId === lot.id && isSettlement);
  const open = owed.filter(({ status }) => status !== 'PAID');
  return open.reduce((sum, { amountFen }) => sum + amountFen, 0) - unpaid;
}

export function commitmentOf(postings: Drawn, books: Books): string | null {
  const isThere = Object.entries(postings).every(([line, fen]) => fen <= (books.available[line] ?? 0));
  if (!isThere) return 'INVALID_STATE';
  const room = books.lots.reduce((sum, lot) => sum + Math.max(0, roomOf(lot, books)), 0);
  return total(postings) <= room ? null : 'RULE_VIOLATION';
}

/**
 * Returns whether a payment is covered: enough money must be committed to the contract on each line, and enough money
 * in total must be committed to the lot.
 */
export function isCovered({ lotId, amountFen }: Payment, postings: Drawn, { unpaid }: Books): boolean {
  const all = byLine(unpaid);
  const hasLines = Object.entries(postings).every(([line, fen]) => fen <= (all[line] ?? 0));
  return hasLines && amountFen <= total(unpaid[lotId]);
}
