import { pastScope } from '../../shared/store/past-scope';
import { PlaceLotRepository, PlaceRepository } from '../../shared/follow/projection/place-repository';
import { type EventDraft, type WriteAccess } from '../../shared/store/write';
import { type Asking } from '../../shared/graphql/request-context';
import { AssessmentDayRepository } from './assessment/assessment/day.repository';
import { DueRepository } from './assessment/assessment/due.repository';
import { newMark } from './assessment/assessment/mark';
import { AttachmentRepository } from './ground/attachment/attachment.repository';
import { ComplaintReceiptRepository, ComplaintRepository } from './oversight/complaint/complaint.repository';
import { ComplianceMonthRepository } from './assessment/compliance/compliance-month.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './scoring/evaluation/evaluation-score.repository';
import { EvaluationRepository } from './scoring/evaluation/evaluation.repository';
import { FindingRepository, PastFindingRepository } from './assessment/finding/finding.repository';
import { ContestedRepository } from './scoring/objection/objection.repository';
import { oversightRepositories } from './oversight/oversight/oversight.repository';
import { RecusalRepository } from './scoring/recusal/recusal.repository';
import { places } from './ground/station/place.row';
import { ExpectationRepository } from './submission/submission/expectation.repository';
import { ExpectedObligationRepository } from './submission/submission/expected-obligation.repository';
import { ObligationRepository } from './submission/submission/obligation.repository';
import { SubmissionRepository } from './submission/submission/submission.repository';

export type EvaluationTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return { ...asking, ...onTransaction(access) };
}

/** The same without a caller: what the hub does of itself, each day or when it hears of another subgraph's event. */
export type HubTx = ReturnType<typeof onTransaction>;

/** Every event of this subgraph marks whom it concerns, by whatever command it came: that is assessed anew. */
export function onTransaction(access: WriteAccess) {
  const everywhere = pastScope(access);
  const assessment = assessmentOn(everywhere);
  access.write.followUp((drafts) => assessment.due.markConcerned(drafts.map(happenedIn), newMark()));
  return {
    write: access.write,
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    recusals: new RecusalRepository(access),
    obligations: new ObligationRepository(access),
    submissions: new SubmissionRepository(access),
    expectations: new ExpectationRepository(access),
    expected: new ExpectedObligationRepository(access),
    attachments: new AttachmentRepository(access),
    ...oversightRepositories(access),
    beyond: beyondScope(everywhere),
    assessment,
  };
}

/**
 * The one place past the caller's scope: whose lots a station had, what the other office has done in an evaluation, where an
 * event belongs, and what the public leaves behind. It is never answered: who scores learns of the other office's draft by having scored himself.
 */
function beyondScope(everywhere: WriteAccess) {
  return {
    places: new PlaceRepository(everywhere, places),
    lots: new PlaceLotRepository(everywhere),
    evaluations: new EvaluationRepository(everywhere),
    scores: new EvaluationScoreRepository(everywhere),
    obligations: new ObligationRepository(everywhere),
    complaints: new ComplaintRepository(everywhere),
    receipts: new ComplaintReceiptRepository(everywhere),
  };
}

/** What the assessor keeps account of, past any caller's scope and never answered. */
function assessmentOn(everywhere: WriteAccess) {
  return {
    due: new DueRepository(everywhere),
    days: new AssessmentDayRepository(everywhere),
    findings: new FindingRepository(everywhere),
    past: new PastFindingRepository(everywhere),
    months: new ComplianceMonthRepository(everywhere),
  };
}

function happenedIn({ subject, place: { stationId, districtCode }, after }: EventDraft) {
  return { subject, stationId, districtCode, after };
}
