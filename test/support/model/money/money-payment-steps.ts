import { contractor } from '../../city/callers';
import { type Books, type Drawn, type Payment, byLine, plus, total } from './money-books';
import { changed, dueAgain, instalmentOf, isCovered, isPayable, moved, returned, withSums } from './money-moves';
import { type MoneyStep, type Tried, as, clerk, person, postingsOf, split, unless } from './money-tries';
import { PAYEE } from '../../city/money/payment-city';
import { TODAY } from '../../city/small-city';
import { picked } from '../steps';

/** The fields of a payment that its request does not set. */
const BLANK = { approvedBy: null, voucher: null, drawn: {} };
/** A placeholder for a step about a payment that does not exist. The Hub refuses such a step. */
const NONE: Payment = {
  ...BLANK,
  ...{ id: '', lotId: '', instalmentId: '', amountFen: 0, status: '', requestedBy: '' },
};

/**
 * Functions that turn a step into a call about a payment. Each function also predicts whether the Hub refuses the call,
 * and the books after the call.
 */
export const PAYMENT_TRIES = {
  requestDisbursement: (step: MoneyStep, books: Books): Tried => {
    const due = books.instalments.filter(({ status }) => status === 'DUE');
    const of = picked(step.isOwn && due.length > 0 ? due : books.instalments, step.what);
    const { id: instalmentId, lotId, amountFen } = of;
    const asked = { ...{ instalmentId, lotId, amountFen, status: 'REQUESTED', requestedBy: person(step) }, ...BLANK };
    return {
      caller: as('DISTRICT_BUREAU', person(step)),
      variables: { input: { instalmentId } },
      expected: unless(of.status === 'DUE'),
      after: (id) => moved({ ...books, payments: [...books.payments, { ...asked, id }] }, of, { status: 'REQUESTED' }),
    };
  },
  approveDisbursement: (step: MoneyStep, books: Books): Tried => {
    const row = paymentFor(step, books, 'REQUESTED');
    const by = clerk(step, row?.requestedBy);
    const may = unless(row?.status === 'REQUESTED' && isPayable(row, books));
    return {
      caller: as('FINANCE_BUREAU', by),
      variables: { id: row?.id ?? 'none' },
      expected: row === null ? 'NOT_FOUND' : (may ?? unless(row.requestedBy !== by, 'FORBIDDEN')),
      after: () => changed(books, row ?? NONE, { status: 'APPROVED', approvedBy: by }),
    };
  },
  rejectDisbursement: (step: MoneyStep, books: Books): Tried => {
    const row = paymentFor(step, books, 'APPROVED');
    return {
      caller: as('FINANCE_BUREAU', person(step)),
      variables: { id: row?.id ?? 'none', reason: '材料不全' },
      expected: row === null ? 'NOT_FOUND' : unless(['REQUESTED', 'APPROVED'].includes(row.status)),
      after: () => dueAgain(changed(books, row ?? NONE, { status: 'REJECTED' }), row ?? NONE),
    };
  },
  payDisbursement,
  returnPayment: (step: MoneyStep, books: Books): Tried => {
    const row = paymentFor(step, books, 'PAID');
    const back = { returnedOn: TODAY, voucher: 'R', reason: '账户已变更' };
    return {
      caller: as('FINANCE_BUREAU', person(step)),
      variables: { input: { disbursementId: row?.id ?? 'none', ...back } },
      expected: row === null ? 'NOT_FOUND' : unless(row.status === 'PAID'),
      after: () => dueAgain(returned(changed(books, row ?? NONE, { status: 'RETURNED' }), row ?? NONE), row ?? NONE),
    };
  },
  confirmReceipt: (step: MoneyStep, books: Books): Tried => {
    const row = paymentFor(step, books, 'PAID');
    return {
      caller: contractor(PAYEE),
      variables: { id: row?.id ?? 'none' },
      expected: row === null ? 'NOT_FOUND' : unless(row.status === 'PAID'),
      after: () => changed(books, row ?? NONE, { status: 'CONFIRMED' }),
    };
  },
};

/** Returns a payment, usually in this state, or null if there is no payment. */
function paymentFor({ isOwn, what }: MoneyStep, { payments }: Books, status: string): Payment | null {
  const fitting = payments.filter((each) => each.status === status);
  if (payments.length === 0) return null;
  return picked(isOwn && fitting.length > 0 ? fitting : payments, what);
}

/** Divides an amount between budget lines, up to the committed amount of each. The first line also takes any excess. */
function filled(amountFen: number, bound: Drawn): Drawn {
  let left = amountFen;
  const drawn = Object.entries(bound).map(([line, fen]) => {
    const part = Math.min(left, fen);
    left -= part;
    return [line, part] as const;
  });
  const [first = ''] = Object.keys(bound);
  return plus(Object.fromEntries(drawn), { [first]: left });
}

function payDisbursement(step: MoneyStep, books: Books): Tried {
  const row = paymentFor(step, books, 'APPROVED');
  const by = clerk(step, row?.requestedBy, row?.approvedBy);
  const bound = byLine(books.unpaid);
  const amountFen = (row?.amountFen ?? 1) + (step.isStale ? 1 : 0);
  const isFilled = step.isOwn && Object.keys(bound).length > 0;
  const drawn = isFilled ? filled(amountFen, bound) : split(amountFen, Object.keys(books.available), step);
  const isUsed = step.variant % 4 === 1 && books.payments.some(({ voucher }) => voucher === 'V');
  const voucher = step.variant % 4 === 1 ? 'V' : `V-${row?.id ?? ''}`;
  const paid = row && withSums(books.paid, row.lotId, plus(books.paid[row.lotId], drawn));
  return {
    caller: as('FINANCE_BUREAU', by),
    variables: { input: { id: row?.id ?? 'none', paidOn: TODAY, voucher, postings: postingsOf(drawn) } },
    expected: row === null ? 'NOT_FOUND' : refusalOf({ row, by, drawn, isUsed }, books),
    after: () => {
      const out = changed(books, row ?? NONE, { status: 'PAID', voucher, drawn });
      const unpaid = withSums(books.unpaid, 'paid', plus({}, drawn, -1));
      return moved({ ...out, paid: paid ?? {}, unpaid }, instalmentOf(row ?? NONE, books), { status: 'PAID' });
    },
  };
}

type Paying = { row: Payment; by: string; drawn: Drawn; isUsed: boolean };

/**
 * Returns the error code with which the Hub must refuse the payment, or null if the Hub must accept it. The checks have
 * the same order as in the Hub.
 */
function refusalOf({ row, by, drawn, isUsed }: Paying, books: Books): string | null {
  if (row.status !== 'APPROVED' || !isPayable(row, books)) return 'INVALID_STATE';
  if ([row.approvedBy, row.requestedBy].includes(by)) return 'FORBIDDEN';
  if (total(drawn) !== row.amountFen) return 'BAD_USER_INPUT';
  if (!isCovered(row, drawn, books)) return 'RULE_VIOLATION';
  return isUsed ? 'CONFLICT' : null;
}
