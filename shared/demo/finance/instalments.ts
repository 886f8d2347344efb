import { type InstalmentFact } from '../facts/finance';
import { type EvaluationFact } from '../facts/evaluation';
import { expandToLots } from '../../kernel/money';
import { addDays, addMonths, addYears, type PlainDate } from '../../kernel/dates/period';
import { type ContractPlan, type LotPlan } from '../plan/plan';
import { int, type Random } from '../plan/random';

type Kind = InstalmentFact['kind'];

/** An instalment of a whole contract, before it is spread over the lots. */
export type Agreed = Pick<InstalmentFact, 'yearOrdinal' | 'kind' | 'milestone' | 'amountFen' | 'dueOn'>;

/** The default split of a project year's money: 50%, 40% and 10%. */
const SPLIT: readonly (readonly [Kind, number])[] = [
  ['INITIAL', 50],
  ['INTERIM', 40],
  ['FINAL', 10],
];

function milestone(contract: ContractPlan, kind: Kind, ordinal: number): Agreed['milestone'] {
  if (kind === 'INTERIM') return 'MID_TERM_REPORT';
  if (kind === 'FINAL') return 'ACCEPTANCE';
  if (ordinal === 1) return contract.kind === 'HUB' ? 'STAFF_ON_POST' : 'CONTRACT_SIGNED';
  // Only stations are evaluated. A district hub is not.
  return contract.kind === 'HUB' ? 'STAFF_ON_POST' : 'EVALUATION_QUALIFIED';
}

function dueDate(contract: ContractPlan, kind: Kind, ordinal: number): PlainDate {
  const beginsOn = addYears(contract.startsOn, ordinal - 1);
  if (kind === 'INITIAL') return addDays(beginsOn, ordinal === 1 ? 30 : 60);
  return kind === 'INTERIM' ? addDays(addMonths(beginsOn, 6), 15) : addDays(addYears(beginsOn, 1), 60);
}

/**
 * Returns the contract's instalments in order. They sum to the price of its lots. The last instalment gets the rounding
 * difference.
 */
export function agreedInstalments(contract: ContractPlan): Agreed[] {
  const total = contract.lots.reduce((sum, { priceFen }) => sum + priceFen, 0);
  const slots = Array.from({ length: contract.years }, (_, year) =>
    SPLIT.map((part) => [year + 1, ...part] as const),
  ).flat();
  let left = total;
  return slots.map(([yearOrdinal, kind, percent], index) => {
    const amountFen = index === slots.length - 1 ? left : Math.floor((total * percent) / (100 * contract.years));
    left -= amountFen;
    const dueOn = dueDate(contract, kind, yearOrdinal);
    return { yearOrdinal, kind, milestone: milestone(contract, kind, yearOrdinal), amountFen, dueOn };
  });
}

/** Returns each lot's share of each instalment: `[lot][instalment]`. */
export function sharesOf(contract: ContractPlan, agreed: readonly Agreed[]): number[][] {
  return expandToLots(
    agreed.map(({ amountFen }) => amountFen),
    contract.lots.map(({ priceFen }) => priceFen),
  );
}

/** The signed evaluations of a district, by the id of the lot and the ordinal of the project year. */
export type Signed = ReadonlyMap<string, EvaluationFact>;

export function signedOf(evaluations: readonly EvaluationFact[]): Signed {
  const signed = evaluations.filter(({ status }) => status === 'SIGNED');
  return new Map(signed.map((evaluation) => [`${evaluation.lotId} ${evaluation.yearOrdinal}`, evaluation]));
}

/**
 * Returns the day of the second signature, and whether the result was qualified. Null until both offices have signed.
 */
export function verdictOf(signed: Signed, lot: LotPlan, ordinal: number): { on: PlainDate; qualified: boolean } | null {
  const evaluation = signed.get(`${lot.id} ${ordinal}`);
  if (evaluation === undefined) return null;
  const on = evaluation.signatures.map((signature) => signature.on).reduce((a, b) => (a > b ? a : b));
  return { on, qualified: evaluation.grade !== 'UNQUALIFIED' };
}

/**
 * Returns the first day on which payments for the lot were on hold: the day on which the second office signed an
 * unqualified evaluation. Null if there was no hold.
 */
export function heldOnOf(signed: Signed, lot: LotPlan): PlainDate | null {
  if (lot.fate === 'GOES_ON' || lot.fate === 'IGNORED') return null;
  const verdicts = [1, 2, 3].map((ordinal) => verdictOf(signed, lot, ordinal));
  return verdicts.find((verdict) => verdict !== null && !verdict.qualified)?.on ?? null;
}

type Acceptance = NonNullable<InstalmentFact['acceptance']>;

/**
 * Returns the acceptance of a year's service, some days after the evaluation. The acceptance of a district hub, which
 * has no evaluation, follows the end of the year. Null if the evaluation is not signed yet, or if the acceptance lies
 * in the future.
 */
export function acceptanceOf(
  random: Random,
  about: { signed: Signed; lot: LotPlan; ordinal: number; today: PlainDate },
): Acceptance | null {
  const { signed, lot, ordinal, today } = about;
  const days = int(random, 1, 6);
  const yearEnd = addDays(addYears(lot.contract.startsOn, ordinal), -1);
  const verdict =
    lot.station === null ? { on: addDays(yearEnd, 25), qualified: true } : verdictOf(signed, lot, ordinal);
  if (verdict === null) return null;
  const acceptedOn = addDays(verdict.on, days);
  if (acceptedOn >= today) return null;
  return { acceptedOn, passed: verdict.qualified, remark: verdict.qualified ? null : '年度评估不合格，不予通过' };
}
