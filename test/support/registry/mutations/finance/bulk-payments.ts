import { office } from '../../../city/callers';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG } from '../../../city/small-city';
import { PAYMENT_PART, payableIn } from '../../../city/writing-payments';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { badInput, bureau, bureausElsewhere, employer, employersElsewhere, forbidden, inState, key } from '../parties';
import { ofIds, withoutKey } from '../bulk';

const own = payableIn(LIXIA);
const theirs = payableIn(SHIZHONG);
const payer = office('FINANCE_BUREAU', LIXIA);
const payersElsewhere = [SHIZHONG, OTHER_DISTRICT, OTHER_CITY].map((code) => office('FINANCE_BUREAU', code));

const requested: MutationCase = {
  caller: bureau,
  variables: {
    input: {
      requests: [{ instalmentId: own.instalments.due, invoice: { number: 'F2026', amountFen: PAYMENT_PART } }],
      idempotencyKey: 'payments',
    },
  },
  events: ['DISBURSEMENT_REQUESTED Disbursement', 'INSTALMENT_REQUESTED Instalment'],
  elsewhere: bureausElsewhere,
  foreign: [key('input.requests.0.instalmentId', theirs.instalments.due)],
  refusals: {
    'a call without its key': withoutKey('input.idempotencyKey'),
    'no request': badInput('input.requests', []),
    'an instalment named twice': {
      ...badInput('', null, 'input.requests.1'),
      set: { 'input.requests.1': { instalmentId: own.instalments.due } },
    },
    'an instalment that is not due yet': inState('PLANNED', {
      'input.requests.0.instalmentId': own.instalments.planned,
    }),
    'an invoice of another amount': badInput('input.requests.0.invoice.amountFen', PAYMENT_PART - 1),
    'an invoice without a number': badInput('input.requests.0.invoice.number', ' '),
    'a due instalment together with one that is not due yet': {
      ...inState('PLANNED', { 'input.requests.1': { instalmentId: own.instalments.planned } }),
      extensions: { items: [{ id: own.instalments.planned, code: 'INVALID_STATE' }] },
    },
  },
};

/** Test cases for the mutations that change several payments at once. */
export const BULK_PAYMENTS: Readonly<Record<string, MutationEntry>> = {
  requestDisbursements: { DISTRICT_BUREAU: [requested] },
  approveDisbursements: {
    FINANCE_BUREAU: [
      ofIds([own.requested], {
        caller: payer,
        events: ['DISBURSEMENT_APPROVED Disbursement'],
        elsewhere: payersElsewhere,
        foreign: theirs.requested,
        refusals: {
          'a payment that is approved': inState('APPROVED', { 'ids.0': own.approved }),
          'a requested payment together with a paid one': inState('PAID', { 'ids.1': own.paid }),
          'the city’s finance bureau': forbidden({}, office('FINANCE_BUREAU', CITY)),
        },
      }),
    ],
  },
  confirmReceipts: {
    CONTRACTOR: [
      ofIds([own.paid], {
        caller: employer,
        events: ['DISBURSEMENT_CONFIRMED Disbursement'],
        elsewhere: employersElsewhere,
        foreign: theirs.paid,
        refusals: {
          'a payment that is not paid': inState('APPROVED', { 'ids.0': own.approved }),
          'a paid payment together with a confirmed one': inState('CONFIRMED', { 'ids.1': own.confirmed }),
        },
      }),
    ],
  },
};
