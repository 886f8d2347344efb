import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Asking } from '../../shared/graphql/request-context';
import { pastScope } from '../../shared/store/past-scope';
import { type Access } from '../../shared/store/scoped-repository';
import { type EventDraft, type WriteAccess } from '../../shared/store/write';
import { newMark } from './assessment/assessment/mark';
import { assessmentAccounts, assessmentRepositories } from './assessment/context';
import { attachmentTable } from './attachment-owners';
import { groundBeyond, groundRepositories } from './ground/context';
import { oversightBeyond, oversightRepositories } from './oversight/context';
import { scoringBeyond, scoringRepositories } from './scoring/context';
import { standardRepositories } from './standard/context';
import { submissionBeyond, submissionRepositories } from './submission/context';

/** The repositories of all areas, on a request or on a transaction. */
export function repositories(access: Access | WriteAccess) {
  return mergeDistinct([
    groundRepositories(access, attachmentTable),
    standardRepositories(access),
    submissionRepositories(access),
    scoringRepositories(access),
    oversightRepositories(access),
    assessmentRepositories(access),
  ]);
}

export type EvaluationTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return mergeDistinct([asking, onTransaction(access)]);
}

/** The same without a caller: what the Hub does of itself, each day or when another subgraph reports an event. */
export type HubTx = ReturnType<typeof onTransaction>;

/** Every event of this subgraph marks the subjects that it concerns, whatever command caused it: they are assessed again. */
export function onTransaction(access: WriteAccess) {
  const everywhere = pastScope(access);
  const assessment = assessmentAccounts(everywhere);
  access.write.followUp((drafts) => assessment.due.markConcerned(drafts.map(happenedIn), newMark()));
  const past = { beyond: beyondScope(everywhere), assessment };
  return mergeDistinct([{ write: access.write }, repositories(access), past]);
}

/** The one place past the caller's scope: each area says what it reads there, and why. No answer shows it. */
function beyondScope(everywhere: WriteAccess) {
  return mergeDistinct([
    groundBeyond(everywhere),
    submissionBeyond(everywhere),
    scoringBeyond(everywhere),
    oversightBeyond(everywhere),
  ]);
}

function happenedIn({ subject, place: { stationId, districtCode }, after }: EventDraft) {
  return { subject, stationId, districtCode, after };
}
