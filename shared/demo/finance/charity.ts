import { type BudgetLineFact, type CommitmentFact, type DisbursementFact } from '../facts/finance';
import { idOn, type DistrictContext } from '../plan/context';
import { type LotPlan } from '../plan/plan';

/** The budget of a district in all years. `disbursements` are the payments of the schedule, with their postings. */
export type Budget = { lines: BudgetLineFact[]; commitments: CommitmentFact[]; disbursements: DisbursementFact[] };

/**
 * Returns the budget with one change: charity money pays the last part of the lot's first payment. Charity money must
 * not pay contracts (FN-2, planted). The parts still sum to the payment. The charity part has its own line and
 * commitment.
 */
export function withCharity(context: DistrictContext, budget: Budget, { id: lotId }: LotPlan): Budget {
  const first = budget.disbursements.find(
    (fact) => fact.lotId === lotId && fact.postings.length > 1 && isStanding(fact),
  );
  const part = first?.postings.at(-1);
  const line = budget.lines.find(({ id }) => id === part?.budgetLineId);
  if (first === undefined || part === undefined || line === undefined) return budget;
  const random = context.stream('charity');
  const { amountFen } = part;
  const [id, commitmentId] = [idOn(random, `${line.year}-01-05`), idOn(random, first.requestedAt.slice(0, 10))];
  const source = 'CHARITY' as const;
  const charity = { ...line, id, level: 'DISTRICT' as const, source, amountFen: amountFen * 2, externalCode: null };
  const own = { id: commitmentId, budgetLineId: id, contractId: first.contractId, lotId, amountFen };
  const left = budget.commitments.map((each) =>
    each.lotId === lotId && each.budgetLineId === line.id ? { ...each, amountFen: each.amountFen - amountFen } : each,
  );
  const postings = first.postings.map((each) => (each === part ? { ...each, budgetLineId: id } : each));
  return {
    lines: [...budget.lines, charity],
    commitments: [...left.filter((each) => each.amountFen > 0), own],
    disbursements: budget.disbursements.map((each) => (each === first ? { ...first, postings } : each)),
  };
}

function isStanding({ status }: DisbursementFact): boolean {
  return status === 'PAID' || status === 'CONFIRMED';
}
