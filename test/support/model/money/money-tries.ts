import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../city/callers';
import { type Books, type Drawn, plus } from './money-books';
import { LIXIA } from '../../city/small-city';
import { type Step, picked, stepsOf } from '../steps';

/** The steps that the tests try more often, because other steps depend on them. */
const OFTEN = ['commitBudget', 'requestDisbursement', 'approveDisbursement', 'payDisbursement'] as const;
const SELDOM = ['openBudgetLine', 'adjustBudgetLine', 'rejectDisbursement', 'returnPayment', 'confirmReceipt'] as const;
export const MONEY_KINDS = [
  ...OFTEN,
  ...OFTEN,
  ...OFTEN,
  ...OFTEN,
  ...OFTEN,
  ...SELDOM,
  ...SELDOM,
  'terminateLot',
  'settleLot',
  'HELD',
  'RELEASED',
  'RELEASED',
] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];
export type MoneyStep = Step<MoneyKind>;
export const moneySteps = stepsOf(MONEY_KINDS);

/**
 * A step with its expected error code and its effect on the books. `expected` is null if the step must succeed.
 * `caller` is null if an event of evaluation holds or releases the lot. `made` is the id of the row that the step
 * creates. `settlement` is the id of the settlement's instalment.
 */
export type Try = {
  kind: MoneyKind;
  caller: Caller | null;
  variables: Record<string, unknown>;
  lotId: string | null;
  expected: string | null;
  after: (made: string, settlement: string) => Books;
};

/**
 * The persons who act for both the district bureau and the finance bureau. The tests use them to check that no person
 * acts twice on a payment.
 */
export const PERSONS = ['first', 'second', 'third'];
export const AMOUNTS = [1, 7, 3_333, 20_001, 33_334, 40_009, 60_007];
export const as = (role: 'DISTRICT_BUREAU' | 'FINANCE_BUREAU', subject: string) =>
  ({ ...office(role, LIXIA), subject }) as Caller;

export type Tried = Pick<Try, 'expected' | 'after'> &
  Partial<Pick<Try, 'caller' | 'lotId'>> & {
    variables: { input?: object } & Record<string, unknown>;
  };
export const unless = (is: boolean, code = 'INVALID_STATE') => (is ? null : code);
export const person = ({ who }: MoneyStep) => picked(PERSONS, who);
/** Returns the person who acts in a step. In most steps, this is a person who is not in `barred`. */
export const clerk = (step: MoneyStep, ...barred: (string | null | undefined)[]) =>
  (step.isOwn ? PERSONS.find((each) => !barred.includes(each)) : null) ?? person(step);

/** Divides an amount between one or two budget lines. */
export function split(amountFen: number, lines: readonly string[], { what, variant }: MoneyStep): Drawn {
  const [one, other] = [picked(lines, what), picked(lines, what + 1)];
  const part = variant % 2 === 0 || one === other ? amountFen : Math.floor(amountFen / (2 + (variant % 5)));
  return plus({ [one]: part }, { [other]: amountFen - part });
}

export const postingsOf = (drawn: Drawn) =>
  Object.entries(drawn).map(([budgetLineId, amountFen]) => ({ budgetLineId, amountFen }));
