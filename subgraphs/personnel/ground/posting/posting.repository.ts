import { all, given } from '../../../../shared/store/sql/conditions';
import { LOT_IN_FORCE, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, fixedCondition, quoted } from '../../../../shared/access/scope-sql';
import { type PostingRow, postingTable } from './posting.row';

const BY_START: Order<PostingRow> = [
  { column: 'startsOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const BY_ID: Order<PostingRow> = [{ column: 'id', direction: 'ASC' }];

/** Postings that last today, first and last day included. */
export function onPost(alias: string, today: string): Condition {
  return all({ sql: `${alias}.startsOn <= ?`, parameters: [today] }, notEnded(alias, today));
}

/** One that ends before it begins never began: its lot was over by then. */
function notEnded(alias: string, today: string): Condition {
  const toCome = `${alias}.endsOn >= ? AND ${alias}.endsOn >= ${alias}.startsOn`;
  return { sql: `${alias}.endsOn IS NULL OR (${toCome})`, parameters: [today] };
}

export class PostingRepository extends ScopedRepository<PostingRow> {
  constructor(access: Access) {
    super(access, postingTable);
  }

  /** The open posting of each worker: the one that lasts, or else the next to begin, comes first. */
  openOf(workerIds: readonly string[]): Promise<PostingRow[]> {
    return this.findAll(all(this.anyOf('workerId', workerIds), notEnded('t', this.today())), BY_START);
  }

  ofWorkers(workerIds: readonly string[]): Promise<PostingRow[]> {
    return this.findByKeys('workerId', workerIds);
  }

  ofWorkerLocked(workerId: string): Promise<PostingRow[]> {
    return this.findLocked(this.equals('workerId', workerId), BY_ID);
  }

  /**
   * Those not over whose contractor has had a lot at the station and has none in force any more; locked.
   * @param stationId null: at any station
   */
  openAfterLot(stationId: string | null): Promise<PostingRow[]> {
    const today = this.today();
    const lots = `SELECT l.lotId FROM ${quoted(lotsInForce.name)} l WHERE l.stationId = t.stationId AND l.contractorId = t.contractorId`;
    const inForce = fixedCondition(LOT_IN_FORCE, today, 'l');
    const left = {
      sql: `EXISTS (${lots}) AND NOT EXISTS (${lots} AND ${inForce.sql})`,
      parameters: inForce.parameters,
    };
    const there = given(stationId, (id) => this.equals('stationId', id));
    return this.findLocked(all(there, notEnded('t', today), left), BY_ID);
  }

  onPostAt(stationIds: readonly string[]): Promise<PostingRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds), onPost('t', this.today())), BY_START);
  }

  /** Those of these stations that share a day with the time from the one to the other, both included. */
  between(
    { from, until }: { from: PlainDate; until: PlainDate },
    stationIds: readonly string[],
  ): Promise<PostingRow[]> {
    const started = { sql: 't.startsOn <= ?', parameters: [until] };
    return this.findAll(all(this.anyOf('stationId', stationIds), started, notEnded('t', from)), BY_START);
  }

  /** All of these stations that had started by the day, those that are over too. One that ended before it began never did. */
  startedBy(on: PlainDate, stationIds: readonly string[]): Promise<PostingRow[]> {
    const started = { sql: 't.startsOn <= ? AND (t.endsOn IS NULL OR t.endsOn >= t.startsOn)', parameters: [on] };
    return this.findAll(all(this.anyOf('stationId', stationIds), started), BY_START);
  }

  private today(): string {
    return this.access.reading.today;
  }
}

/** The slice of a context or transaction that holds postings. */
export type PostingSlice = { postings: PostingRepository };
/** The same past the caller’s scope: what binds a person, whoever employs them. */
export type BeyondPostings = { beyond: PostingSlice };
