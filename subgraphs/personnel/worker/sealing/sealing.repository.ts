import { pageAfter } from '../../../../shared/store/sql/page';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order, ScopedRepository, type Table } from '../../../../shared/store/scoped-repository';
import { all } from '../../../../shared/store/sql/conditions';
import { type Condition, quoted } from '../../../../shared/access/scope-sql';
import { contractorPlaces } from '../../../../shared/follow/projection/place-contractor';
import { postingTable } from '../../ground/posting/posting.row';
import { type WorkerRow, sealedWorkerTable, workerTable } from '../worker/worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];
/**
 * Matches workers whose contractor's place of registration is known. The event that records the sealing of personal
 * data (封存) belongs to that place. The Hub therefore cannot seal the data before it knows the place.
 */
const AT_HOME = `t.contractorId IN (SELECT contractorId FROM ${quoted(contractorPlaces.name)})`;
/**
 * The maximum number of workers whose personal data one run seals. One run also anonymises at most as many. The next
 * run continues.
 */
const MOST = 200;

/** Finds the workers whose personal data must be sealed or anonymised, for the daily job. */
export class SealingRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /**
   * Returns workers whose personal data is not sealed and who have had no posting since the day `since`. For a worker
   * without any posting, the day of the registration counts.
   */
  toSeal(since: string, firstId: string): Promise<WorkerRow[]> {
    return this.some(all({ sql: 't.sealedOn IS NULL', parameters: [] }, this.gone(since, firstId)));
  }

  toAnonymise(since: string, firstId: string): Promise<WorkerRow[]> {
    const sealed = { sql: 't.sealedOn IS NOT NULL AND t.anonymisedOn IS NULL', parameters: [] };
    return this.some(all(sealed, this.gone(since, firstId)));
  }

  /**
   * Finds a batch, locks its workers, and checks the condition again, because a worker may be posted or corrected
   * before the lock.
   */
  private async some(condition: Condition): Promise<WorkerRow[]> {
    const { rows } = await this.findPage(condition, BY_ID, pageAfter(null, MOST));
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    return this.findLocked(all(this.anyOf('id', ids), condition), BY_ID);
  }

  /**
   * Returns the condition that a worker has had no posting since a day and has not been registered again since then. A
   * worker without any posting must also have been registered before that day. The place where the contractor is
   * registered must be known.
   * @param firstId the first id of the day. Ids begin with their instant, so a row with a smaller id is older
   */
  private gone(since: string, firstId: string): Condition {
    const postings = `SELECT 1 FROM ${quoted(postingTable.name)} p WHERE p.workerId = t.id`;
    const known = `EXISTS (${postings}) OR t.id < ?`;
    const recent = `EXISTS (${postings} AND (p.endsOn IS NULL OR p.endsOn >= ?))`;
    const again = 't.registeredAgainOn IS NULL OR t.registeredAgainOn < ?';
    return { sql: `(${known}) AND NOT ${recent} AND (${again}) AND ${AT_HOME}`, parameters: [firstId, since, since] };
  }
}

/** Reads workers whose personal data is sealed, for auditors only. */
export class SealedWorkerRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, sealedWorkerTable);
  }
}

/** Removes rows about anonymised workers, or overwrites the columns that identify these workers. */
export class RemainsRepository<Row extends { workerId: string }> extends HubRepository<Row> {
  constructor(
    access: Access,
    table: Table<Row>,
    private readonly neutral: Partial<Row> = {},
  ) {
    super(access, table);
  }

  removeOf(workerIds: readonly string[]): Promise<void> {
    return this.remove(
      workerIds.map((workerId) => ({ workerId }) as Row),
      ['workerId'],
    );
  }

  overwriteOf(workerIds: readonly string[]): Promise<void> {
    return this.overwrite('workerId', workerIds, this.neutral);
  }
}
