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
import { MOST_SEARCHED, tooManyToSearch } from './worker-search.rules';

/** A search by name: the keyed hashes of a whole name, and a test that decrypts the name of a row. */
export type Named = { nameHashes: readonly string[] | null; has: ((row: WorkerRow) => boolean) | null };

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

export class WorkerRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /**
   * Returns a page of all workers in scope; an employer also gets workers without a posting. With a division, it
   * holds only those on post there today.
   * @throws HubError BAD_USER_INPUT if a search by a part of the name would have to decrypt too many rows
   */
  async page(division: DivisionCode | null, named: Named, page: PageRequest): Promise<Page<WorkerRow>> {
    const there = given(division, (code) => this.onPostAt(code));
    const { nameHashes, has } = named;
    const whole = all(
      there,
      given(nameHashes, (hashes) => this.anyOf('nameHash', hashes)),
    );
    if (has === null) return this.findPage(whole, BY_ID, page);
    const found = await this.findPage(whole, BY_ID, { first: MOST_SEARCHED, after: null });
    if (found.hasNextPage) throw tooManyToSearch();
    const ids = found.rows.filter(has).map(({ id }) => id);
    return this.findPage(this.anyOf('id', ids), BY_ID, page);
  }

  /**
   * Returns and locks all rows with these ids until the transaction ends. @throws HubError NOT_FOUND if one is missing
   */
  async getAllLocked(ids: readonly string[]): Promise<WorkerRow[]> {
    const rows = await this.findLocked(this.anyOf('id', ids), BY_ID);
    if (rows.length !== new Set(ids).size) throw notFound();
    return rows;
  }

  /**
   * Selects workers by postings within the caller's scope. A caller who knows a worker by another posting must not
   * learn where they are now.
   */
  private onPostAt(division: DivisionCode): Condition {
    const { reading } = this.access;
    const wanted = all(
      atDivision('stationId', division, { places, access: this.access }),
      onPost('t', reading.today),
      scopeCondition(postingTable, reading, 't'),
    );
    // Inside the brackets, `t` is the posting, because the conditions call their table `t`.
    const postings = `SELECT t.workerId FROM ${quoted(postingTable.name)} t WHERE ${wanted.sql}`;
    return { sql: `t.id IN (${postings})`, parameters: wanted.parameters };
  }
}

/** The slice of a context or transaction that holds workers. */
export type WorkerSlice = { workers: WorkerRepository };
