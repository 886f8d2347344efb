import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { type Condition, quoted, scopeCondition } from '../../../../shared/access/scope-sql';
import { onPost } from '../../ground/posting/posting.repository';
import { postingTable } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { type WorkerRow, workerTable } from './worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

export class WorkerRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /** All in scope, the bench too for its employer; with a division, those on post there today. */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<WorkerRow>> {
    return this.findPage(
      given(division, (code) => this.onPostAt(code)),
      BY_ID,
      page,
    );
  }

  /** Each of these, nobody else's to change until the transaction ends. @throws HubError NOT_FOUND where one is missing */
  async getAllLocked(ids: readonly string[]): Promise<WorkerRow[]> {
    const rows = await this.findLocked(this.anyOf('id', ids), BY_ID);
    if (rows.length !== new Set(ids).size) throw notFound();
    return rows;
  }

  /** By postings in the caller's own scope: a worker whom he knows by another posting must not tell where he is now. */
  private onPostAt(division: DivisionCode): Condition {
    const { reading } = this.access;
    const wanted = all(
      atDivision('stationId', division, { places, access: this.access }),
      onPost('t', reading.today),
      scopeCondition(postingTable, reading, 't'),
    );
    // Inside the brackets `t` is the posting, as the conditions call the table they are about.
    const postings = `SELECT t.workerId FROM ${quoted(postingTable.name)} t WHERE ${wanted.sql}`;
    return { sql: `t.id IN (${postings})`, parameters: wanted.parameters };
  }
}

/** The slice of a context or transaction that holds workers. */
export type WorkerSlice = { workers: WorkerRepository };
