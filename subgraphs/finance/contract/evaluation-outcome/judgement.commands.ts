import { recorded } from '../../../../shared/store/write';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { reachMilestone, withdrawMilestone } from '../instalment/instalment.commands';
import { projectYearOfOrdinal } from '../instalment/instalment.rules';
import { holdLot, releaseLot } from '../lot/lot-hold.commands';
import { purchasersPlace } from '../lot/lot-place';
import { type LotRow } from '../lot/lot.row';
import { type FinanceTx } from '../../transaction';
import { type FollowedEvaluation, type SupersededEvaluation } from './followed-evaluation';
import { type JudgementRow, RECORDED_JUDGEMENT } from './judgement.row';
import { outcomeOf, replacedBy, standsAgainst, takenBack } from './judgement.rules';

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

/**
 * What an evaluation made due waits again where the evaluation counts no longer, unless it was asked for already. A lot that is held
 * stays so until another one is signed.
 */
export async function withdrawConsequence(tx: FinanceTx, { evaluationId, lotId }: SupersededEvaluation): Promise<void> {
  const [lot] = await tx.lots.lockAll([lotId]);
  if (lot === undefined) return;
  const before = await tx.judgements.lockOf(lot.id);
  const gone = takenBack(before, evaluationId);
  if (gone === null) return;
  await tx.judgements.updateAll([gone], ['isStanding']);
  recordJudgement(tx, lot, { action: 'CONSEQUENCE_WITHDRAWN', before: { ...gone, isStanding: true }, after: gone });
  const others = before.filter((each) => each.evaluationId !== evaluationId && each.isStanding && each.goesOn);
  await withdrawMilestone(tx, lot.id, {
    milestone: 'EVALUATION_QUALIFIED',
    projectYear: projectYearOfOrdinal(lot.startsOn, gone.yearOrdinal),
    startsOn: lot.startsOn,
    standing: others.map(({ yearOrdinal }) => yearOrdinal),
  });
}

type Told = { action: string; before: JudgementRow | null; after: JudgementRow };

function recordJudgement({ write }: FinanceTx, lot: LotRow, { action, before, after }: Told): void {
  write.record({
    action,
    subject: { type: 'Evaluation', id: after.evaluationId },
    place: purchasersPlace(lot),
    before: before && recorded(before, RECORDED_JUDGEMENT),
    after: recorded(after, RECORDED_JUDGEMENT),
  });
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
  recordJudgement(tx, lot, { action: 'CONSEQUENCE_DRAWN', before: null, after: row });
  const gone = new Set(replaced.map((each) => each.evaluationId));
  return [...before.filter((each) => !gone.has(each.evaluationId)), ...replaced, row];
}
