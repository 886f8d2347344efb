import { all, given } from '../../../../shared/store/sql/conditions';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { LOT_IN_FORCE, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, fixedCondition, quoted } from '../../../../shared/access/scope-sql';
import { places } from '../station/place.row';
import { workerTable } from '../../worker/worker/worker.row';
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

export type Headcount = { headcount: number; qualified: number };

export class PostingRepository extends FiguresRepository<PostingRow> {
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
    const begun = { sql: 't.startsOn <= ?', parameters: [until] };
    return this.findAll(all(this.anyOf('stationId', stationIds), begun, notEnded('t', from)), BY_START);
  }

  /** All of these stations that had begun by the day, those that are over too. One that ended before it began never did. */
  begunBy(on: PlainDate, stationIds: readonly string[]): Promise<PostingRow[]> {
    const begun = { sql: 't.startsOn <= ? AND (t.endsOn IS NULL OR t.endsOn >= t.startsOn)', parameters: [on] };
    return this.findAll(all(this.anyOf('stationId', stationIds), begun), BY_START);
  }

  /** Staff on post today at the stations of each division: postings, as a person has one at a time. */
  headcounts(codes: readonly DivisionCode[]): Promise<Map<string, Headcount>> {
    const joined = { table: places, key: 'stationId', column: 'stationId' as const };
    const source = { district: 'districtCode', division: 'divisionCode', joined };
    const workers = this.countIn({ table: workerTable, key: 'id' }, 'workerId', {
      sql: 'c.qualified = ?',
      parameters: [true],
    });
    const qualified = { sql: `${workers.sql} > 0`, parameters: workers.parameters };
    return this.figuresByDivision(
      codes,
      { headcount: { count: null }, qualified: { count: qualified } },
      { source, condition: onPost('t', this.today()) },
    );
  }

  private today(): string {
    return this.access.reading.today;
  }
}
