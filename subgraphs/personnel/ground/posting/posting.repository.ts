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

/** Returns the condition that a posting includes today. A posting includes its first and its last day. */
export function onPost(alias: string, today: string): Condition {
  return all({ sql: `${alias}.startsOn <= ?`, parameters: [today] }, notEnded(alias, today));
}

/**
 * Returns the condition that a posting has not ended before the day. It excludes postings that end before they begin.
 * Such a posting was called off, or its lot had already ended.
 */
export function notEnded(alias: string, today: string): Condition {
  const toCome = `${alias}.endsOn >= ? AND ${alias}.endsOn >= ${alias}.startsOn`;
  return { sql: `${alias}.endsOn IS NULL OR (${toCome})`, parameters: [today] };
}

export class PostingRepository extends ScopedRepository<PostingRow> {
  constructor(access: Access) {
    super(access, postingTable);
  }

  /**
   * Returns the open postings of workers, sorted by their start. The first posting of a worker is the current posting,
   * or else the next posting to begin.
   */
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
   * Returns and locks the postings that have not ended although all lots of their contractor at the station have ended.
   * @param stationId null means any station
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

  /** Returns the postings at these stations whose end is set. */
  async endedAt(stationIds: readonly string[]): Promise<(PostingRow & { endsOn: string })[]> {
    const rows = await this.findByKeys('stationId', stationIds, { sql: 't.endsOn IS NOT NULL', parameters: [] });
    return rows.flatMap((row) => (row.endsOn === null ? [] : [{ ...row, endsOn: row.endsOn }]));
  }

  onPostAt(stationIds: readonly string[]): Promise<PostingRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds), onPost('t', this.today())), BY_START);
  }

  /** Returns the postings at these stations that share a day with the period, which includes its first and last day. */
  between(
    { from, until }: { from: PlainDate; until: PlainDate },
    stationIds: readonly string[],
  ): Promise<PostingRow[]> {
    const started = { sql: 't.startsOn <= ?', parameters: [until] };
    return this.findAll(all(this.anyOf('stationId', stationIds), started, notEnded('t', from)), BY_START);
  }

  /**
   * Returns the postings at these stations that had started by the day, including ended postings. Postings that end
   * before they begin are left out.
   */
  startedBy(on: PlainDate, stationIds: readonly string[]): Promise<PostingRow[]> {
    const started = { sql: 't.startsOn <= ? AND (t.endsOn IS NULL OR t.endsOn >= t.startsOn)', parameters: [on] };
    return this.findAll(all(this.anyOf('stationId', stationIds), started), BY_START);
  }

  private today(): string {
    return this.access.reading.today;
  }
}

/** The slice of a context or transaction with the repository of postings. */
export type PostingSlice = { postings: PostingRepository };
/**
 * The slice that reads postings beyond the caller's scope. A person may have only one posting at a time, so a command
 * checks the person's postings with every contractor.
 */
export type BeyondPostings = { beyond: PostingSlice };
