import { SUBMISSION_KIND } from '../../../../shared/domain/submissions';
import { type Work } from '../../../../shared/graphql/work/duty';
import { type ObligationRow } from '../../submission/obligation/obligation.row';

/** Describes a document as a work item. `since` is the instant or the day from which it is owed. */
export function documentOf(row: ObligationRow, since: string): Work {
  const { id, kind, period, stationId, districtCode } = row;
  const title = `${period} ${SUBMISSION_KIND.labels[kind].zh}`;
  return { subject: { type: 'Submission', id }, title, stationId, districtCode, count: 1, since };
}

/** The columns that filter lists of documents by district and by division. */
export const OF_DOCUMENTS = { district: 'districtCode', division: 'divisionCode' } as const;
