import { office } from '../../../city/callers';
import { NEW_ACCOUNT } from '../../../city/personal-texts';
import { PENDING } from '../../../city/money/seeded-accounts';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, idOf, nameOf } from '../../../city/small-city';
import { FREE_TEXT } from '../../../city/writing-city';
import { demoAccountId } from '../../../../../subgraphs/finance/demo/demo-accounts';
import { type MutationEntry } from '../../mutation-case';
import { UPLOADED } from '../uploaded';
import { badInput, bureau, bureausElsewhere, forbidden, inState, key } from '../parties';

const CONTRACT = { own: idOf('CN', 1), pending: idOf('CN', 80), foreign: idOf('CN', 3) };
const payer = office('FINANCE_BUREAU', LIXIA);
const payersElsewhere = [SHIZHONG, OTHER_DISTRICT, OTHER_CITY].map((code) => office('FINANCE_BUREAU', code));

const idempotencyKey = 'account';
const NO_KEY = { set: { idempotencyKey: null }, code: 'BAD_USER_INPUT', extensions: { field: 'idempotencyKey' } };
const step = { id: PENDING.hub, expectedVersion: 1, idempotencyKey };
/** The account that is in force for the contract of Lixia's first street. */
const inForce = { id: demoAccountId(CONTRACT.own), expectedVersion: 2 };

/** Test cases for the mutations of a contract's payment account: to enter, confirm, withdraw, refuse or block it. */
export const ACCOUNTS: Readonly<Record<string, MutationEntry>> = {
  changePaymentAccount: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: {
            contractId: CONTRACT.own,
            expectedVersion: 1,
            holder: nameOf(CONTRACTOR.lixia),
            accountNumber: NEW_ACCOUNT,
            bankName: '示例银行',
            attachments: [{ receipt: UPLOADED, name: '申请函.pdf', kind: 'OTHER' }],
            idempotencyKey,
          },
        },
        events: [
          'DISBURSEMENT_SENT_BACK Disbursement',
          'PAYMENT_ACCOUNT_ENTERED PaymentAccount',
          'ATTACHMENT_ADDED Attachment',
        ],
        elsewhere: bureausElsewhere,
        foreign: [key('input.contractId', CONTRACT.foreign)],
        makes: ['input.attachments.receipt'],
        refusals: {
          'a call without its key': { ...NO_KEY, set: { 'input.idempotencyKey': null } },
          'another holder': badInput('input.holder', nameOf(CONTRACTOR.several)),
          'a number that contains words': badInput('input.accountNumber', '账号'),
          'a number of four digits': badInput('input.accountNumber', '1234'),
          'a number of 33 digits': badInput('input.accountNumber', '1'.repeat(33)),
          'a blank bank': badInput('input.bankName', ' '),
          'a change without a letter': badInput('input.attachments', []),
          'a letter that was never uploaded': badInput(
            'input.attachments',
            [{ receipt: 'none', name: 'a.pdf', kind: 'OTHER' }],
            'input.attachments.0.receipt',
          ),
          'a contract whose change is pending': inState('PENDING', { 'input.contractId': CONTRACT.pending }),
        },
      },
    ],
  },
  confirmPaymentAccount: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: step,
        events: ['PAYMENT_ACCOUNT_SUPERSEDED PaymentAccount', 'PAYMENT_ACCOUNT_CONFIRMED PaymentAccount'],
        elsewhere: bureausElsewhere,
        foreign: [key('id', PENDING.foreign)],
        refusals: {
          'a call without its key': NO_KEY,
          'an account that is in force': inState('IN_FORCE', inForce),
          'an account that the caller entered': forbidden({ id: PENDING.own }),
        },
      },
    ],
  },
  withdrawPaymentAccount: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { ...step, reason: FREE_TEXT },
        events: ['PAYMENT_ACCOUNT_WITHDRAWN PaymentAccount'],
        elsewhere: bureausElsewhere,
        foreign: [key('id', PENDING.foreign)],
        refusals: {
          'a call without its key': NO_KEY,
          'a blank reason': badInput('reason', ' '),
          'an account that is in force': inState('IN_FORCE', inForce),
        },
      },
    ],
  },
  blockPaymentAccount: {
    FINANCE_BUREAU: [
      {
        caller: payer,
        variables: { ...step, reason: FREE_TEXT },
        events: ['PAYMENT_ACCOUNT_REFUSED PaymentAccount'],
        elsewhere: payersElsewhere,
        foreign: [key('id', PENDING.foreign)],
        refusals: {
          'a call without its key': NO_KEY,
          'a blank reason': badInput('reason', ' '),
          'the city’s finance bureau': forbidden({}, office('FINANCE_BUREAU', CITY)),
        },
      },
      {
        caller: payer,
        variables: { ...step, ...inForce, reason: FREE_TEXT },
        events: ['PAYMENT_ACCOUNT_BLOCKED PaymentAccount'],
        elsewhere: payersElsewhere,
        foreign: [key('id', PENDING.foreign)],
        refusals: { 'a reason of two lines': badInput('reason', 'a\nb') },
      },
    ],
  },
};
