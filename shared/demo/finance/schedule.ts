import { type DisbursementFact, type InstalmentFact } from '../facts/finance';
import { type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { agreedInstalments, heldOnOf, sharesOf, type Agreed, type Signed } from './instalments';
import { isPaidWhileHeld, reach, type Scene } from './milestones';
import { attempts, type Outcome, waiting } from './payments';
import { type ContractPlan, type DistrictPlan, type LotPlan } from '../plan/plan';
import { chance } from '../plan/random';

/** A lot's instalment with its payments. `budgetYear` is the year whose budget pays it. */
export type Due = {
  lot: LotPlan;
  instalment: InstalmentFact;
  disbursements: DisbursementFact[];
  budgetYear: number;
  /** The day on which the milestone was reached. Null if it was not reached. */
  reachedOn: PlainDate | null;
};

const REJECTED_SHARE = 0.02;
const RETURNED_SHARE = 0.015;

/**
 * Returns whether the instalment was due by the first day on which payments for its lot were on hold. If there was no
 * hold, returns whether the instalment was ever due. An instalment that was due stays payable (EV-2).
 */
function wasDue(heldOn: PlainDate | null, reachedOn: PlainDate | null): boolean {
  return reachedOn !== null && (heldOn === null || reachedOn <= heldOn);
}

/**
 * Returns the first day on which an instalment is no longer paid. If the hold began before the instalment was due, it
 * is the first day of the hold, otherwise the day of the termination. Null if there was neither.
 */
function stopsOn({ signed }: Scene, lot: LotPlan, reachedOn: PlainDate | null): PlainDate | null {
  const heldOn = heldOnOf(signed, lot);
  return wasDue(heldOn, reachedOn) ? lot.terminatedOn : (heldOn ?? lot.terminatedOn);
}

/**
 * Returns the failed attempts before the payment, usually none. A few attempts fail at random. A setback that is
 * planned for the station happens at the first instalment of its lot.
 */
function setbacks({ random }: Scene, lot: LotPlan, agreed: Agreed): Outcome[] {
  const first = agreed.yearOrdinal === 1 && agreed.kind === 'INITIAL';
  const has = (setback: 'REJECTED' | 'RETURNED') => first && lot.station?.setbacks.includes(setback) === true;
  const rejected = chance(random, REJECTED_SHARE) || has('REJECTED');
  const returned = chance(random, RETURNED_SHARE) || has('RETURNED');
  return [...(rejected ? (['REJECTED'] as const) : []), ...(returned ? (['RETURNED'] as const) : [])];
}

type Course = Pick<InstalmentFact, 'status' | 'heldFrom'>;

type Reached = { on: PlainDate | null; heldOn: PlainDate | null };

function courseOf(lot: LotPlan, reached: Reached, last: DisbursementFact | undefined): Course {
  const as = (status: InstalmentFact['status']): Course => ({ status, heldFrom: null });
  if (last?.status === 'PAID' || last?.status === 'CONFIRMED') return as('PAID');
  if (lot.fate === 'TERMINATED' || lot.fate === 'SETTLED') return as('CANCELLED');
  const status = unpaid(reached.on !== null, last);
  const isHeld = lot.fate === 'HELD' && !wasDue(reached.heldOn, reached.on);
  return isHeld ? { status: 'HELD', heldFrom: status } : as(status);
}

function unpaid(reached: boolean, last: DisbursementFact | undefined): NonNullable<InstalmentFact['heldFrom']> {
  if (last?.status === 'REQUESTED' || last?.status === 'APPROVED') return 'REQUESTED';
  return reached ? 'DUE' : 'PLANNED';
}

function due(scene: Scene, about: { lot: LotPlan; agreed: Agreed; amountFen: number }): Due {
  const { context, random } = scene;
  const { lot, agreed, amountFen } = about;
  const id = idOn(random, lot.contract.signedOn);
  const { reachedOn, acceptance } = reach(scene, lot, agreed);
  const stop = isPaidWhileHeld(lot, agreed, scene) ? null : stopsOn(scene, lot, reachedOn);
  const payment = { instalmentId: id, lotId: lot.id, contractId: lot.contract.id, amountFen };
  const outcomes = setbacks(scene, lot, agreed);
  const course = { outcomes, today: context.today, stop };
  const disbursements = reachedOn === null ? [] : attempts(random, payment, { reachedOn, ...course });
  const heldOn = heldOnOf(scene.signed, lot);
  const reached = courseOf(lot, { on: reachedOn, heldOn }, disbursements.at(-1));
  const budgetYear = Number((reachedOn ?? agreed.dueOn).slice(0, 4));
  return {
    lot,
    instalment: { id, ...agreed, amountFen, ...reached, acceptance },
    disbursements,
    budgetYear,
    reachedOn,
  };
}

/** Returns the instalments of a lot. If the plan of the lot sets `waitsAt`, the latest payment stays in that state. */
function inProgress({ context, random }: Scene, lot: LotPlan, dues: readonly Due[]): Due[] {
  const { waitsAt } = lot;
  const latest = dues.findLast(({ reachedOn }) => reachedOn !== null);
  return dues.map((each) => {
    if (each !== latest || each.reachedOn === null || waitsAt === null) return each;
    const { instalment, reachedOn } = each;
    const { id: instalmentId, amountFen } = instalment;
    const payment = { instalmentId, lotId: lot.id, contractId: lot.contract.id, amountFen };
    const disbursements = waiting(random, payment, { reachedOn, today: context.today, at: waitsAt });
    const last = disbursements.at(-1);
    const status = last?.status === 'PAID' ? 'PAID' : unpaid(true, last);
    return { ...each, instalment: { ...instalment, status, heldFrom: null }, disbursements };
  });
}

function dueOfContract(scene: Scene, contract: ContractPlan): Due[] {
  const agreed = agreedInstalments(contract);
  const shares = sharesOf(contract, agreed);
  return contract.lots.flatMap((lot, row) => {
    const dues = agreed.map((each, column) => due(scene, { lot, agreed: each, amountFen: shares[row]?.[column] ?? 0 }));
    return inProgress(scene, lot, dues);
  });
}

/** Generates every instalment of every lot with its payments, in the order of contracts, lots and years. */
export function scheduleOf(context: DistrictContext, plan: DistrictPlan, signed: Signed): Due[] {
  const scene = { context, random: context.stream('payments'), signed };
  return plan.contracts.flatMap((contract) => dueOfContract(scene, contract));
}
