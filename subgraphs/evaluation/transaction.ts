import { PlaceLotRepository, PlaceRepository } from '../../shared/data/place-repository';
import { type EventDraft, type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { AssessmentDayRepository } from './assessment/day.repository';
import { DueRepository } from './assessment/due.repository';
import { newMark } from './assessment/mark';
import { AssessedEvaluationRepository, AssessedInspectionRepository } from './assessment/own-facts.repository';
import { AttachmentRepository } from './attachment/attachment.repository';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';
import { FindingRepository, PastFindingRepository } from './finding/finding.repository';
import { ContestedRepository } from './objection/objection.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './evaluation/evaluation-score.repository';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { RecusalRepository } from './recusal/recusal.repository';
import { places } from './station/place.row';
import { ComplaintReceiptRepository, ComplaintRepository } from './complaint/complaint.repository';
import { oversightRepositories } from './oversight/oversight.repository';
import { ExpectationRepository } from './submission/expectation.repository';
import { ExpectedObligationRepository } from './submission/expected-obligation.repository';
import { ObligationRepository } from './submission/obligation.repository';
import { SubmissionRepository } from './submission/submission.repository';

export type EvaluationTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return { ...asking, ...onTransaction(access) };
}

/** The same without a caller: what the hub does of itself, each day or when it hears of another subgraph's event. */
export type HubTx = ReturnType<typeof onTransaction>;

export function onTransaction(access: WriteAccess) {
  return {
    write: access.write,
    attachments: new AttachmentRepository(access),
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    obligations: new ObligationRepository(access),
    submissions: new SubmissionRepository(access),
    expectations: new ExpectationRepository(access),
    expected: new ExpectedObligationRepository(access),
    assessment: assessmentOn(access),
    ...oversightRepositories(access),
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    recusals: new RecusalRepository(access),
    beyond: beyondScope(access),
  };
}

/**
 * The one place past the caller's scope: whose lots a station had, what the other office has done in an evaluation, where an
 * event belongs, and what the public leaves behind. It is never answered: who scores learns of the other office's draft by having scored himself.
 */
function beyondScope(access: WriteAccess) {
  const everywhere: WriteAccess = { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
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

/**
 * What the assessor keeps account of, past any caller's scope and never answered. Every event of this subgraph marks whom it
 * concerns, by whatever command it came.
 */
function assessmentOn(access: WriteAccess) {
  const everywhere: WriteAccess = { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
  const due = new DueRepository(everywhere);
  access.write.followUp((drafts) => due.markConcerned(drafts.map(happenedIn), newMark()));
  return {
    due,
    days: new AssessmentDayRepository(everywhere),
    findings: new FindingRepository(everywhere),
    past: new PastFindingRepository(everywhere),
    months: new ComplianceMonthRepository(everywhere),
    evaluations: new AssessedEvaluationRepository(everywhere),
    inspections: new AssessedInspectionRepository(everywhere),
  };
}

function happenedIn({ subject, place: { stationId, districtCode }, after }: EventDraft) {
  return { subject, stationId, districtCode, after };
}
