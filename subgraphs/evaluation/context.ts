import { type Request } from '../../shared/graphql/request';
import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { type Access } from '../../shared/store/scoped-repository';
import { type AssessmentContext, assessmentLoaders } from './assessment/context';
import { type GroundContext, groundLoaders } from './ground/context';
import { record } from './ground/event/event.row';
import { type OversightContext, type OversightSettings, oversightExtras, oversightLoaders } from './oversight/context';
import { type ScoringContext, scoringLoaders } from './scoring/context';
import { type StandardContext, standardLoaders } from './standard/context';
import { type SubmissionContext, submissionLoaders } from './submission/context';
import { inTransaction, repositories } from './transaction';

export type EvaluationContext = ReturnType<typeof createContext>;

/** What the subgraph's work takes from settings. */
export type EvaluationSettings = OversightSettings;

/** What every area needs of the context: it does not compile where something is missing. */
type Needed = GroundContext &
  StandardContext &
  SubmissionContext &
  ScoringContext &
  OversightContext &
  AssessmentContext;

export function createContext(request: Request, settings: EvaluationSettings) {
  const base = requestContext(request);
  const all = repositories(base.access);
  const load = loaders(all, base.access);
  const writes = { write: mutationRunner(request, inTransaction), readReceipts: receiptReader(request) };
  const extras = oversightExtras(request, settings);
  return mergeDistinct([base, recordContext(request, base, record), all, { load }, writes, extras]) satisfies Needed;
}

function loaders(all: ReturnType<typeof repositories>, access: Access) {
  const { today } = access.reading;
  return mergeDistinct([
    groundLoaders(all, access),
    standardLoaders(all, today),
    submissionLoaders(all),
    scoringLoaders(all),
    oversightLoaders(all),
    assessmentLoaders(all, today),
  ]);
}
