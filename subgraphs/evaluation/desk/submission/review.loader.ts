import { type Reading } from '../../../../shared/graphql/request-context';
import { type ObligationRow } from '../../submission/obligation/obligation.row';
import { type SubmissionLoaders } from '../../submission/submission/submission.loader';

/** The context that reads what a review depends on. */
export type ReviewContext = Reading<Pick<SubmissionLoaders, 'revisions'>>;

/** The login of the person who submitted the last revision, who may not review it. Null if it is not known. */
export type LastSender = { subject: string | null };

/** Loads the persons who submitted the last revisions, by the id of the submission. */
export async function loadSenders(
  { load }: ReviewContext,
  rows: readonly ObligationRow[],
): Promise<ReadonlyMap<string, LastSender>> {
  const found = await Promise.all(rows.map(({ id }) => load.revisions.load(id)));
  return new Map(rows.map(({ id }, index) => [id, { subject: found[index]?.at(-1)?.submittedBy ?? null }]));
}
