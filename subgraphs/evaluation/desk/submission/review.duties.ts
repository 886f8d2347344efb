import { EVERYTHING, type Condition, NOTHING } from '../../../../shared/access/scope-sql';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Duty, type Judged, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { type ObligationRow, obligationTable } from '../../submission/obligation/obligation.row';
import { type Review, type Reviewer, acknowledged, verified } from '../../submission/review/review.rules';
import { FILING_READER, REPORT_READER } from '../../ground/roles/writers';
import { OF_DOCUMENTS, documentOf } from './document';
import { type LastSender, type ReviewContext, loadSenders } from './review.loader';

/** The part that both reviews share. */
const OF_REVIEWER = {
  kind: 'VERIFY_SUBMISSION',
  table: obligationTable,
  place: OF_DOCUMENTS,
  ready: () => EVERYTHING,
  sort: 'lastSubmittedAt',
  due: NO_DUE_DATE,
  facts: loadSenders,
  describe: (row: ObligationRow) => documentOf(row, row.lastSubmittedAt ?? row.beginsOn),
} as const;

/** The duty of the district hub to verify the report of a contractor. A hub does not review its own contractor. */
const verify = tableDuty<ObligationRow, LastSender, ReviewContext>({
  ...OF_REVIEWER,
  roles: REPORT_READER,
  candidates: ({ caller }) => {
    if (caller.role !== 'DISTRICT_HUB') return NOTHING;
    const sql = 't.districtCode = ? AND t.stationId IS NOT NULL AND t.verifiedOn IS NULL AND t.contractorId <> ?';
    return submitted({ sql, parameters: [caller.division, caller.contractorId] });
  },
  may: (row, sender, judged) => blockOf('HUB', () => verified(row, reviewBy('HUB', { row, sender, judged }))),
});

/** The duty of the city bureau to acknowledge the filing of a district. */
const acknowledge = tableDuty<ObligationRow, LastSender, ReviewContext>({
  ...OF_REVIEWER,
  roles: FILING_READER,
  candidates: () => submitted({ sql: 't.stationId IS NULL AND t.acknowledgedOn IS NULL', parameters: [] }),
  may: (row, sender, judged) => blockOf('CITY', () => acknowledged(row, reviewBy('CITY', { row, sender, judged }))),
});

/** The duties of the offices that review submissions. */
export const reviewDuties: readonly Duty<ReviewContext>[] = [verify, acknowledge];

/** Returns the given condition, limited to submitted documents whose last revision has not been returned. */
function submitted({ sql, parameters }: Condition): Condition {
  return { sql: `${sql} AND t.returnedOn IS NULL AND t.revision > 0`, parameters };
}

type Given = { row: ObligationRow; sender: LastSender; judged: Judged };

function reviewBy(reviewer: Reviewer, { row, sender, judged: { person, today } }: Given): Review {
  const author = { subject: person?.subject ?? null, contractorId: null };
  return { reviewer, sender: { ...sender, contractorId: row.contractorId }, author, today };
}

function blockOf(reviewer: Reviewer, step: () => unknown) {
  const refusal = refusalOf(step);
  const role = reviewer === 'CITY' ? ('CITY_BUREAU' as const) : ('DISTRICT_HUB' as const);
  return refusal && { refusal, role, since: null };
}
