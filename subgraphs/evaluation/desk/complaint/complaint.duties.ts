import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Judged, type Work, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { type ComplaintRow, complaintTable } from '../../oversight/complaint/complaint.row';
import { answered } from '../../oversight/complaint/complaint.rules';
import { COMPLAINT_ANSWERERS } from '../../ground/roles/writers';
import { type ComplaintFacts, loadComplaints } from './complaint-facts.loader';
import { type Placed, inDivision } from '../place/station-place.loader';

/** The part that both duties to answer complaints share. A transfer to another authority also fulfils the duty. */
const OF_COMPLAINT = {
  kind: 'ANSWER_COMPLAINT',
  roles: COMPLAINT_ANSWERERS,
  table: complaintTable,
  place: inDivision,
  ready: () => EVERYTHING,
  facts: loadComplaints,
  may: mayAnswer,
  describe: complaint,
} as const;

const RECEIVED = "t.status = 'RECEIVED'";

/** The duty to answer a complaint within the term of the policy. */
const inTerm = tableDuty<ComplaintRow, ComplaintFacts, Placed>({
  ...OF_COMPLAINT,
  candidates: () => ({ sql: `${RECEIVED} AND t.dueOn IS NOT NULL`, parameters: [] }),
  sort: 'dueOn',
  due: ON_THE_DAY,
});

/** The duty to answer a complaint that has no term, because no policy set one. */
const withoutTerm = tableDuty<ComplaintRow, ComplaintFacts, Placed>({
  ...OF_COMPLAINT,
  candidates: () => ({ sql: `${RECEIVED} AND t.dueOn IS NULL`, parameters: [] }),
  sort: 'receivedOn',
  due: NO_DUE_DATE,
});

export const complaintDuties: readonly Duty<Placed>[] = [inTerm, withoutTerm];

function mayAnswer(row: ComplaintRow, _: ComplaintFacts, { today }: Judged): Block | null {
  const refusal = refusalOf(() => answered(row, { outcome: 'UPHELD', remark: null, publishedAnswer: null }, today));
  return refusal && { refusal, role: null, since: null };
}

/**
 * Returns the work item about a complaint. The title shows only the day of receipt, because the text and the citizen's
 * contact are personal data.
 */
function complaint({ id, stationId, receivedOn }: ComplaintRow, { place }: ComplaintFacts): Work {
  const { districtCode } = place;
  const title = `${receivedOn} 收到的投诉`;
  return { subject: { type: 'Complaint', id }, title, stationId, districtCode, count: 1, since: receivedOn };
}
