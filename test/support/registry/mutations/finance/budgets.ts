import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { office } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, idOf } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES } from '../../../city/writing-city';
import { MOST_OF_A_YEAR } from '../../../../../subgraphs/finance/budget/budget-line/budget-line.rules';
import { badInput, forbidden, inState, key } from '../parties';

/** The finance bureaus of Lixia and of its city. */
const treasurer = office('FINANCE_BUREAU', LIXIA);
const cityTreasurer = office('FINANCE_BUREAU', CITY);
const treasurersElsewhere = [SHIZHONG, OTHER_DISTRICT, OTHER_CITY].map((code) => office('FINANCE_BUREAU', code));

/** Lixia's line of 1,000,000 yuan, of which 100,000 are committed, and Shizhong's line, outside the caller's scope. */
const LINE = { own: idOf('BD', 102), foreign: idOf('BD', 103) };
/**
 * The contract of Lixia's district hub for 100,000 yuan, a contract of Shizhong, and a contract whose lot was
 * terminated.
 */
const CONTRACT = { own: idOf('CN', 80), foreign: idOf('CN', 3), over: idOf('CN', 90) };
const FREE_FEN = 900_000_00;
/** The largest amount in fen that a further budget line of Lixia may have. */
const MOST_LEFT = MOST_OF_A_YEAR - 1_000_000_00;

const opened = ['BUDGET_LINE_OPENED BudgetLine', 'LEDGER_ENTRY_BOOKED LedgerEntry'];
const withoutKey = { ...badInput('input.idempotencyKey', null), extensions: { field: 'idempotencyKey' } };

const line = (level: string): MutationCase => ({
  caller: level === 'CITY' ? cityTreasurer : treasurer,
  variables: {
    input: {
      ...{ division: LIXIA, level, source: 'ELDERLY', year: 2026, amountFen: MOST_LEFT },
      ...{ externalCode: `L-${level}`, idempotencyKey: 'a-key' },
    },
  },
  events: opened,
  elsewhere: level === 'CITY' ? [office('FINANCE_BUREAU', OTHER_CITY)] : treasurersElsewhere,
  // The district 370399 does not exist.
  foreign: [key('input.division', level === 'CITY' ? OTHER_DISTRICT : SHIZHONG, divisionCode('370399'))],
  refusals: {
    'a call without a key': withoutKey,
    'a level that is not the caller’s': forbidden({ 'input.level': level === 'CITY' ? 'STREET' : 'CITY' }),
    'a street': badInput('input.division', LIXIA_WRITES.bare),
    'a year before there were stations': badInput('input.year', 2019),
    'a line of zero fen': badInput('input.amountFen', 0),
    'a negative amount': badInput('input.amountFen', -1),
    'more than the largest sum of a year': badInput('input.amountFen', MOST_LEFT + 1),
    'more than the largest amount': {
      set: { 'input.amountFen': Number.MAX_SAFE_INTEGER + 1 },
      code: 'BAD_USER_INPUT',
    },
    'a code that another line has': badInput('input.externalCode', `B-${LIXIA}`),
    'a blank code': badInput('input.externalCode', ' '),
  },
});

export const BUDGETS: Readonly<Record<string, MutationEntry>> = {
  openBudgetLine: { FINANCE_BUREAU: [line('DISTRICT'), line('STREET'), line('CITY')] },
  adjustBudgetLine: {
    FINANCE_BUREAU: [
      {
        caller: treasurer,
        variables: { input: { id: LINE.own, changeFen: -FREE_FEN, reason: FREE_TEXT, idempotencyKey: 'a-key' } },
        events: ['BUDGET_LINE_ADJUSTED BudgetLine', 'LEDGER_ENTRY_BOOKED LedgerEntry'],
        elsewhere: treasurersElsewhere,
        foreign: [key('input.id', LINE.foreign)],
        refusals: {
          'a call without a key': withoutKey,
          'the city’s bureau on a line of the district': forbidden({}, cityTreasurer),
          'a change of zero fen': badInput('input.changeFen', 0),
          'a blank reason': badInput('input.reason', ' '),
          'a reason of two lines': badInput('input.reason', '追加\n预算'),
          'more than is available': inState('COMMITTED', { 'input.changeFen': -FREE_FEN - 1 }),
          'more than the largest amount': badInput('input.changeFen', Number.MAX_SAFE_INTEGER),
        },
      },
    ],
  },
  setFundingShare: {
    FINANCE_BUREAU: [
      {
        caller: cityTreasurer,
        variables: { input: { division: LIXIA, year: 2026, cityPercent: 40, expectedVersion: 0 } },
        events: ['FUNDING_SHARE_SET FundingShare'],
        elsewhere: [office('FINANCE_BUREAU', OTHER_CITY), office('FINANCE_BUREAU', SHIZHONG)],
        foreign: [key('input.division', OTHER_DISTRICT, divisionCode('370399'))],
        refusals: {
          'the district itself': forbidden({}, treasurer),
          'a street': badInput('input.division', LIXIA_WRITES.bare),
          'a province': badInput('input.division', '37'),
          'a share above 100 per cent': badInput('input.cityPercent', 101),
          'a negative share': badInput('input.cityPercent', -1),
          'a year before there were stations': badInput('input.year', 2019),
        },
      },
    ],
  },
  commitBudget: {
    FINANCE_BUREAU: [
      {
        caller: treasurer,
        variables: {
          input: {
            contractId: CONTRACT.own,
            postings: [{ budgetLineId: LINE.own, amountFen: 100_000_00 }],
            idempotencyKey: 'a-key',
          },
        },
        events: ['LEDGER_ENTRY_BOOKED LedgerEntry'],
        elsewhere: treasurersElsewhere,
        foreign: [key('input.contractId', CONTRACT.foreign), key('input.postings.0.budgetLineId', LINE.foreign)],
        refusals: {
          'a call without a key': withoutKey,
          'the city’s bureau': forbidden({}, cityTreasurer),
          'a commitment without a line': badInput('input.postings', []),
          'zero fen of a line': badInput('input.postings.0.amountFen', 0),
          'a line twice': badInput(
            'input.postings',
            [1, 2].map((amountFen) => ({ budgetLineId: LINE.own, amountFen })),
            'input.postings.1.budgetLineId',
          ),
          'more than the line has available': inState('EXHAUSTED', { 'input.postings.0.amountFen': FREE_FEN + 1 }),
          'more than the contract costs': {
            set: { 'input.postings.0.amountFen': 100_000_01 },
            code: 'RULE_VIOLATION',
            extensions: { rule: 'FN-3', clause: '五(二)' },
          },
          'a contract whose lot was terminated': {
            set: { 'input.contractId': CONTRACT.over, 'input.postings.0.amountFen': 1 },
            code: 'RULE_VIOLATION',
            extensions: { rule: 'FN-3', clause: '五(二)' },
          },
        },
      },
    ],
  },
};
