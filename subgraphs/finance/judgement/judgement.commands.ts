import { recorded } from '../../../shared/data/write';
import { type Policy } from '../../../shared/policy/policy-schema';
import { reachMilestone } from '../instalment/instalment.commands';
import { holdLot, releaseLot } from '../lot/lot-hold.commands';
import { purchasersPlace } from '../lot/lot-place';
import { type LotRow } from '../lot/lot.row';
import { type FinanceTx } from '../transaction';
import { type FollowedEvaluation } from './followed-evaluation';
import { type JudgementRow, RECORDED_JUDGEMENT } from './judgement.row';
import { outcomeOf, replacedBy, standsAgainst } from './judgement.rules';

/**
 * EV-2, of a signed evaluation: whoever draws it holds the lot's row, and finds whether it was drawn before. A lot of which
 * nothing is known here has no money, and a place without a policy no consequence.
 */
export async function drawConsequence(
  tx: FinanceTx,
  evaluation: FollowedEvaluation,
  policies: readonly Policy[],
): Promise<void> {
  const [lot] = await tx.lots.lockAll([evaluation.lotId]);
  if (lot === undefined) return;
  const { evaluationId, grade, signedOn, projectYear } = evaluation;
  const outcome = outcomeOf(grade, { districtCode: lot.districtCode, signedOn }, policies);
  if (outcome === null) return;
  const judgements = await judged(tx, lot, { ...evaluation, goesOn: outcome.goesOn });
  if (judgements === null) return;
  if (!outcome.goesOn) return holdLot(tx, lot, { evaluationId, dueOn: outcome.dueOn });
  if (!standsAgainst(judgements)) await releaseLot(tx, lot);
  await reachMilestone(tx, lot.id, { milestone: 'EVALUATION_QUALIFIED', projectYear, startsOn: lot.startsOn });
}

type Judged = Omit<JudgementRow, 'isStanding'>;

/** Puts it on record. @returns all that were signed of the lot, as they stand now; null where it was drawn before */
async function judged(tx: FinanceTx, lot: LotRow, judgement: Judged): Promise<JudgementRow[] | null> {
  const { evaluationId, lotId, yearOrdinal, signedOn, goesOn } = judgement;
  const before = await tx.judgements.lockOf(lot.id);
  if (before.some((each) => each.evaluationId === evaluationId)) return null;
  const replaced = replacedBy(before, yearOrdinal);
  await tx.judgements.updateAll(replaced, ['isStanding']);
  const row = { evaluationId, lotId, yearOrdinal, signedOn, goesOn, isStanding: true };
  await tx.judgements.insert(row);
  tx.write.record({
    action: 'CONSEQUENCE_DRAWN',
    subject: { type: 'Evaluation', id: evaluationId },
    place: purchasersPlace(lot),
    before: null,
    after: recorded(row, RECORDED_JUDGEMENT),
  });
  const gone = new Set(replaced.map((each) => each.evaluationId));
  return [...before.filter((each) => !gone.has(each.evaluationId)), ...replaced, row];
}
