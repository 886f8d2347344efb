import { type Role } from '../../../../shared/domain/roles';
import { type Condition, EVERYTHING, NOTHING } from '../../../../shared/access/scope-sql';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Judged, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { all } from '../../../../shared/store/sql/conditions';
import { type ObligationRow, obligationTable } from '../../submission/obligation/obligation.row';
import { LOOKS_AHEAD, wantedOf } from '../../submission/submission/submission.rules';
import { CONTRACTED, FILER } from '../../ground/roles/writers';
import { OF_DOCUMENTS, documentOf } from './document';
import { reviewDuties } from './review.duties';
import { type ReviewContext } from './review.loader';

const SENDERS: readonly Role[] = [...CONTRACTED, ...FILER];

/**
 * The part that the duties of senders share. Contractors submit reports about their stations, and districts submit
 * filings.
 */
const OF_SENDER = {
  table: obligationTable,
  roles: SENDERS,
  place: OF_DOCUMENTS,
  ready: () => EVERYTHING,
  facts: loadToday,
  may: maySend,
} as const;

/** The duty to submit a document for the first time. */
const file = tableDuty<ObligationRow, PlainDate, RequestContext>({
  ...OF_SENDER,
  kind: 'FILE_SUBMISSION',
  candidates: (context) => all(ownOf(context), unsent(context.today)),
  sort: 'dueOn',
  due: ON_THE_DAY,
  // The item says since when the document can be submitted: since its period began. A plan or a survey (`LOOKS_AHEAD`)
  // may be submitted before that day. The item then says today, because the day is still to come.
  describe: (row, today) => documentOf(row, earliest([row.beginsOn, today]) ?? today),
});

/**
 * The duty to submit a returned document again. It has no due date, because only the first revision must be in time.
 */
const revise = tableDuty<ObligationRow, PlainDate, RequestContext>({
  ...OF_SENDER,
  kind: 'REVISE_SUBMISSION',
  candidates: (context) => all(ownOf(context), { sql: 't.returnedOn IS NOT NULL', parameters: [] }),
  sort: 'returnedOn',
  due: NO_DUE_DATE,
  describe: (row, today) => documentOf(row, row.returnedOn ?? today),
});

/** The duties of submissions, in the order in which they follow one another. */
export const submissionDuties: readonly Duty<ReviewContext>[] = [file, revise, ...reviewDuties];

/**
 * Returns a condition for the documents that the caller's own district or contractor must submit. A report is submitted
 * for the lot that began last (`wantedOf`), so the same report of an earlier lot can no longer be submitted.
 */
function ownOf({ caller }: RequestContext): Condition {
  if (caller.role === 'DISTRICT_BUREAU') {
    // The first two comparisons let the query use an index of open filings.
    const sql = 't.stationId IS NULL AND t.acknowledgedOn IS NULL AND t.ownerId = ?';
    return { sql, parameters: [caller.division] };
  }
  if (caller.role !== 'CONTRACTOR') return NOTHING;
  const later =
    'SELECT 1 FROM obligation o WHERE o.stationId = t.stationId AND o.contractorId = t.contractorId ' +
    'AND o.kind = t.kind AND o.period = t.period AND o.isCancelled = 0 AND o.beginsOn > t.beginsOn';
  // A social worker, whose token is narrowed to stations, may submit monthly briefs only.
  const kinds = caller.stations === null ? EVERYTHING : { sql: "t.kind = 'MONTHLY_BRIEF'", parameters: [] };
  return all({ sql: `t.contractorId = ? AND NOT EXISTS (${later})`, parameters: [caller.contractorId] }, kinds);
}

/**
 * Returns a condition for the documents that can be submitted for the first time today. Plans and surveys can be
 * submitted at any time, other documents once their period has begun.
 */
function unsent(today: PlainDate): Condition {
  const kinds = LOOKS_AHEAD.map(() => '?').join(', ');
  const sql = `t.revision = 0 AND (t.beginsOn <= ? OR t.kind IN (${kinds}))`;
  return { sql, parameters: [today, ...LOOKS_AHEAD] };
}

/**
 * Returns why the document cannot be submitted today, or null if it can. Any person of the sender may submit it, so
 * only the day matters.
 */
function maySend(row: ObligationRow, _: PlainDate, { today }: Judged): Block | null {
  const { kind, period } = row;
  const refusal = refusalOf(() => wantedOf([row], { kind, period, field: 'period' }, today));
  return refusal && { refusal, role: null, since: null };
}

function loadToday({ today }: RequestContext, rows: readonly ObligationRow[]): Promise<ReadonlyMap<string, PlainDate>> {
  return Promise.resolve(new Map(rows.map(({ id }) => [id, today])));
}
