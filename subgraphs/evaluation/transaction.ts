import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Asking } from '../../shared/graphql/request-context';
import { pastScope } from '../../shared/store/past-scope';
import { type Access } from '../../shared/store/scoped-repository';
import { type EventDraft, type WriteAccess } from '../../shared/store/write';
import { PlaceLotRepository, PlaceRepository } from '../../shared/follow/projection/place-repository';
import { assessment } from './assessment/area';
import { ComplianceMonthRepository } from './assessment/compliance/compliance-month.repository';
import { AssessmentDayRepository } from './assessment/due/day.repository';
import { DueRepository } from './assessment/due/due.repository';
import { newMark } from './assessment/due/mark';
import { FindingRepository } from './assessment/finding/finding.repository';
import { PastFindingRepository } from './assessment/finding/past-finding.repository';
import { StandingRepository } from './assessment/standing/standing.repository';
import { YearEndFindingRepository } from './assessment/year-end/year-end.repository';
import { attachmentTable } from './attachment-owners';
import { ground } from './ground/area';
import { AttachmentRepository } from './ground/attachment/attachment.repository';
import { places } from './ground/station/place.row';
import { oversight } from './oversight/area';
import { ComplaintReceiptRepository, ComplaintRepository } from './oversight/complaint/complaint.repository';
import { scoring } from './scoring/area';
import { EvaluationScoreRepository } from './scoring/evaluation/evaluation-score.repository';
import { PanelMemberRepository } from './scoring/panel-member/panel-member.repository';
import { UnscoredLotRepository } from './scoring/unscored-lot/unscored-lot.repository';
import { WithdrawnScoreRepository } from './scoring/withdrawn-score/withdrawn-score.repository';
import { EvaluationRepository } from './scoring/evaluation/evaluation.repository';
import { standard } from './standard/area';
import { submission } from './submission/area';
import { ObligationRepository } from './submission/obligation/obligation.repository';

/**
 * Returns the repositories of all areas, for a request or a transaction. Files have the scope of the rows that own
 * them.
 */
export function repositories(access: Access) {
  return mergeDistinct([
    ground.repositories(access),
    { attachments: new AttachmentRepository(access, attachmentTable) },
    standard.repositories(access),
    submission.repositories(access),
    scoring.repositories(access),
    oversight.repositories(access),
    assessment.repositories(access),
  ]);
}

/**
 * Returns everything that a command uses: the caller, the repositories on its transaction, and the record of events.
 */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return mergeDistinct([asking, onTransaction(access)]);
}

/**
 * The context of a transaction without a caller. The Hub runs such transactions each day and after events of other
 * subgraphs.
 */
export type HubTx = ReturnType<typeof onTransaction>;

/**
 * Makes the repositories of a transaction. Each event that the transaction records marks the subjects that it concerns.
 * Marked subjects are assessed again. If an event changes the standing of a station (see `standing/`), the transaction
 * also records the new standing. If it changes the scores of an evaluation, the transaction recomputes the rows of
 * unscored lots.
 */
export function onTransaction(access: WriteAccess) {
  const everywhere = pastScope(access);
  const accounts = assessmentAccounts(everywhere);
  const { write, reading } = access;
  write.followUp((drafts) => accounts.due.markConcerned(drafts.map(happenedIn), newMark()));
  write.followUp((drafts) => accounts.standings.recordChanged(drafts, reading.today));
  const unscoredLots = new UnscoredLotRepository(everywhere);
  write.followUp((drafts) => unscoredLots.keepRescored(drafts));
  const past = { beyond: beyondScope(everywhere), assessment: accounts, unscoredLots };
  return mergeDistinct([{ write }, repositories(access), past]);
}

/**
 * Makes all repositories that commands use beyond the caller's scope. They serve decisions that must be the same for
 * every caller. The comment of each `Beyond…` slice says why commands need it. No response shows the rows that are read
 * here.
 */
function beyondScope(everywhere: WriteAccess) {
  return {
    places: new PlaceRepository(everywhere, places),
    lots: new PlaceLotRepository(everywhere),
    obligations: new ObligationRepository(everywhere),
    evaluations: new EvaluationRepository(everywhere),
    scores: new EvaluationScoreRepository(everywhere),
    withdrawnScores: new WithdrawnScoreRepository(everywhere),
    panelMembers: new PanelMemberRepository(everywhere),
    attachments: new AttachmentRepository(everywhere, attachmentTable),
    complaints: new ComplaintRepository(everywhere),
    receipts: new ComplaintReceiptRepository(everywhere),
  };
}

/**
 * Makes the repositories of the assessor. The scope of a caller does not limit them. No response shows what they read.
 */
function assessmentAccounts(everywhere: WriteAccess) {
  return {
    due: new DueRepository(everywhere),
    days: new AssessmentDayRepository(everywhere),
    findings: new FindingRepository(everywhere),
    past: new PastFindingRepository(everywhere),
    yearEnds: new YearEndFindingRepository(everywhere),
    standings: new StandingRepository(everywhere),
    months: new ComplianceMonthRepository(everywhere),
  };
}

function happenedIn({ subject, place: { stationId, districtCode }, after }: EventDraft) {
  return { subject, stationId, districtCode, after };
}
