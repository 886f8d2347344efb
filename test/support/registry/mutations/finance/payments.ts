import { office } from '../../../city/callers';
import { type MutationEntry } from '../../mutation-case';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG } from '../../../city/small-city';
import { PAYMENT_PART, payableIn } from '../../../city/writing-payments';
import { FREE_TEXT } from '../../../city/writing-city';
import { badInput, bureau, bureausElsewhere, employer, employersElsewhere, forbidden, inState, key } from '../parties';

const own = payableIn(LIXIA);
const theirs = payableIn(SHIZHONG);
const payer = office('FINANCE_BUREAU', LIXIA);
const cityPayer = office('FINANCE_BUREAU', CITY);
const payersElsewhere = [SHIZHONG, OTHER_DISTRICT, OTHER_CITY].map((code) => office('FINANCE_BUREAU', code));

const idempotencyKey = 'payment';
const NO_KEY = { set: { idempotencyKey: null }, code: 'BAD_USER_INPUT', extensions: { field: 'idempotencyKey' } };
const NO_KEY_IN = { ...NO_KEY, set: { 'input.idempotencyKey': null } };

/** Test cases for the mutations of a payment, from its request to its receipt or return. */
export const PAYMENTS: Readonly<Record<string, MutationEntry>> = {
  requestDisbursement: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: {
            instalmentId: own.instalments.due,
            invoice: { number: 'F2026', amountFen: PAYMENT_PART },
            idempotencyKey,
          },
        },
        events: ['DISBURSEMENT_REQUESTED Disbursement', 'INSTALMENT_REQUESTED Instalment'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.instalmentId', theirs.instalments.due)],
        refusals: {
          'a call without its key': NO_KEY_IN,
          'an instalment that is not due yet': inState('PLANNED', { 'input.instalmentId': own.instalments.planned }),
          'an instalment that is requested already': inState('REQUESTED', {
            'input.instalmentId': own.requested.replace('DB', 'NS'),
          }),
          'an instalment that is paid': inState('PAID', { 'input.instalmentId': own.paid.replace('DB', 'NS') }),
          'an invoice of another amount': badInput('input.invoice.amountFen', PAYMENT_PART - 1),
          'an invoice without a number': badInput('input.invoice.number', ' '),
        },
      },
    ],
  },
  approveDisbursement: {
    FINANCE_BUREAU: [
      {
        caller: payer,
        variables: { id: own.requested, idempotencyKey },
        events: ['DISBURSEMENT_APPROVED Disbursement'],
        elsewhere: payersElsewhere,
        foreign: [key('id', theirs.requested)],
        refusals: {
          'a call without its key': NO_KEY,
          'a payment that is approved': inState('APPROVED', { id: own.approved }),
          'a payment that is paid': inState('PAID', { id: own.paid }),
          'the city’s finance bureau': forbidden({}, cityPayer),
        },
      },
    ],
  },
  rejectDisbursement: {
    FINANCE_BUREAU: [
      {
        caller: payer,
        variables: { id: own.approved, reason: FREE_TEXT, idempotencyKey },
        events: ['DISBURSEMENT_REJECTED Disbursement', 'INSTALMENT_DUE Instalment'],
        elsewhere: payersElsewhere,
        foreign: [key('id', theirs.requested)],
        refusals: {
          'a call without its key': NO_KEY,
          'a blank reason': badInput('reason', ' '),
          'a payment that is paid': inState('PAID', { id: own.paid }),
          'the city’s finance bureau': forbidden({}, cityPayer),
        },
      },
    ],
  },
  payDisbursement: {
    FINANCE_BUREAU: [
      {
        caller: payer,
        variables: {
          input: {
            id: own.approved,
            paidOn: '2026-06-16',
            voucher: 'P2026',
            postings: [{ budgetLineId: own.line, amountFen: PAYMENT_PART }],
            idempotencyKey,
          },
        },
        events: [
          ...['DISBURSEMENT_PAID Disbursement', 'INSTALMENT_PAID Instalment'],
          'LEDGER_ENTRY_BOOKED LedgerEntry',
        ],
        elsewhere: payersElsewhere,
        foreign: [key('input.id', theirs.approved), key('input.postings.0.budgetLineId', theirs.line)],
        refusals: {
          'a call without its key': NO_KEY_IN,
          'a payment that nobody has approved': inState('REQUESTED', { 'input.id': own.requested }),
          'a payment that is paid already': inState('PAID', { 'input.id': own.paid }),
          'a day before its approval': badInput('input.paidOn', '2026-06-07'),
          'a future date': badInput('input.paidOn', '2026-06-18'),
          'postings of a fen less than the payment': badInput(
            'input.postings.0.amountFen',
            PAYMENT_PART - 1,
            'input.postings',
          ),
          'zero fen from a line': badInput('input.postings.0.amountFen', 0),
          'a voucher of two lines': badInput('input.voucher', 'P\n1'),
          'a voucher that another payment has': {
            set: { 'input.voucher': `V${own.paid.slice(-4)}` },
            code: 'CONFLICT',
          },
          'the city’s finance bureau': forbidden({}, cityPayer),
        },
      },
    ],
  },
  returnPayment: {
    FINANCE_BUREAU: [
      {
        caller: payer,
        variables: {
          input: {
            ...{ disbursementId: own.paid, returnedOn: '2026-06-16', voucher: 'R2026', reason: FREE_TEXT },
            idempotencyKey,
          },
        },
        events: [
          ...['DISBURSEMENT_RETURNED Disbursement', 'INSTALMENT_DUE Instalment'],
          'LEDGER_ENTRY_BOOKED LedgerEntry',
        ],
        elsewhere: payersElsewhere,
        foreign: [key('input.disbursementId', theirs.paid)],
        refusals: {
          'a call without its key': NO_KEY_IN,
          'a payment that is not paid': inState('APPROVED', { 'input.disbursementId': own.approved }),
          'a payment whose receipt is confirmed': inState('CONFIRMED', { 'input.disbursementId': own.confirmed }),
          'a day before its payment': badInput('input.returnedOn', '2026-06-09'),
          'a future date': badInput('input.returnedOn', '2026-06-18'),
          'a blank reason': badInput('input.reason', ' '),
          'the city’s finance bureau': forbidden({}, cityPayer),
        },
      },
    ],
  },
  confirmReceipt: {
    CONTRACTOR: [
      {
        caller: employer,
        variables: { id: own.paid, idempotencyKey },
        events: ['DISBURSEMENT_CONFIRMED Disbursement'],
        elsewhere: employersElsewhere,
        foreign: [key('id', theirs.paid)],
        refusals: {
          'a call without its key': NO_KEY,
          'a payment that is not paid': inState('APPROVED', { id: own.approved }),
          'a payment whose receipt is confirmed already': inState('CONFIRMED', { id: own.confirmed }),
        },
      },
    ],
  },
};
