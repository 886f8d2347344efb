import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotRow } from '../../ground/lot/lot.row';
import { type AcceptanceSlice } from '../acceptance/acceptance.repository';
import { standing } from '../acceptance/acceptance.rules';
import { type InstalmentTransaction, moveInstalment, withdrawMilestone } from '../instalment/instalment.commands';
import { dueAgain } from '../instalment/instalment-course.rules';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type InstalmentRow } from '../instalment/instalment.row';
import { projectYearOfOrdinal } from '../instalment/instalment.rules';
import { type BeyondEvaluationOutcomes } from './evaluation-outcome.repository';
import { type EvaluationOutcomeRow } from './evaluation-outcome.row';

/** The transaction of a command that makes an instalment due again. */
export type OwingTransaction = Transaction<InstalmentSlice & AcceptanceSlice & BeyondEvaluationOutcomes>;

/**
 * Changes the status of an instalment after its payment was rejected or returned, as `dueAgain` decides. If the
 * acceptance or evaluation that made the instalment due no longer counts, the instalment then waits for another one.
 * The caller of this function must have locked the lot.
 * @returns the instalment as `dueAgain` returns it, even if the stored instalment then waits
 */
export async function oweAgain(tx: OwingTransaction, instalment: InstalmentRow, lot: LotRow): Promise<InstalmentRow> {
  const owed = dueAgain(instalment, lot);
  await moveInstalment(tx, instalment, owed);
  await withdrawFailed(tx, lot, instalment.yearOrdinal);
  const outcomes = await tx.beyond.evaluationOutcomes.lockOf(lot.id);
  await waitAgain(tx, lot, { lapsed: outcomes.filter(({ isStanding, goesOn }) => goesOn && !isStanding), outcomes });
  return owed;
}

/** Withdraws the milestone ACCEPTANCE of a project year if the last recorded acceptance of that year failed. */
async function withdrawFailed(tx: OwingTransaction, lot: LotRow, yearOrdinal: number): Promise<void> {
  const last = standing(await tx.acceptances.ofLots([lot.id]), yearOrdinal);
  if (last === null || last.passed) return;
  const { startsOn } = lot;
  const projectYear = projectYearOfOrdinal(startsOn, yearOrdinal);
  await withdrawMilestone(tx, lot, { milestone: 'ACCEPTANCE', projectYear, startsOn });
}

type Lapsed = { lapsed: readonly EvaluationOutcomeRow[]; outcomes: readonly EvaluationOutcomeRow[] };

/**
 * Withdraws the milestone EVALUATION_QUALIFIED for the outcomes in `lapsed`, which no longer count. Instalments that
 * these outcomes made due wait again, unless another outcome of the lot (in `outcomes`) still makes them due. The
 * caller of this function must have locked the lot.
 */
export async function waitAgain(tx: InstalmentTransaction, lot: LotRow, { lapsed, outcomes }: Lapsed): Promise<void> {
  const { startsOn } = lot;
  const standingYears = outcomes.filter((each) => each.isStanding && each.goesOn).map(({ yearOrdinal }) => yearOrdinal);
  for (const { yearOrdinal } of lapsed) {
    const projectYear = projectYearOfOrdinal(startsOn, yearOrdinal);
    await withdrawMilestone(tx, lot, {
      milestone: 'EVALUATION_QUALIFIED',
      projectYear,
      startsOn,
      standing: standingYears,
    });
  }
}
