import { atDivision } from '../../../../shared/store/at-division';
import { all, given, not } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest, pageAfter } from '../../../../shared/store/sql/page';
import { type Access, type Column, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { assertAllFound, type FieldOf } from '../../../../shared/kernel/errors';
import { type Condition, quoted } from '../../../../shared/access/scope-sql';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { onPost } from '../../ground/posting/posting.repository';
import { postingTable } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { type WorkerRow, workerTable } from './worker.row';
import { MOST_SEARCHED, tooManyToSearch } from './worker-search.rules';

/**
 * A search by name: the keyed hashes of a whole name, and a test that decrypts the name of a row. Null does not filter.
 */
export type Named = { nameHashes: readonly string[] | null; has: ((row: WorkerRow) => boolean) | null };

/** The filter of a list of workers. A field that is null does not filter. */
export type WorkerFilter = Named & {
  division: DivisionCode | null;
  qualified: boolean | null;
  onPost: boolean | null;
};

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

export class WorkerRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /**
   * Returns a page of all workers in scope. A contractor also gets workers without a posting. If a division is given,
   * the page holds only the workers who are on post there today.
   * @throws HubError BAD_USER_INPUT if a search by a part of the name would have to decrypt too many rows
   */
  async page({ has, ...filter }: WorkerFilter, page: PageRequest): Promise<Page<WorkerRow>> {
    const whole = all(
      given(filter.division, (code) => this.onPostAt(code)),
      given(filter.nameHashes, (hashes) => this.anyOf('nameHash', hashes)),
      given(filter.qualified, (isQualified) => this.equals('qualified', isQualified)),
      given(filter.onPost, (isOnPost) => (isOnPost ? this.onPostAt(null) : not(this.onPostAt(null)))),
    );
    if (has === null) return this.findPage(whole, BY_ID, page);
    const found = await this.findPage(whole, BY_ID, pageAfter(null, MOST_SEARCHED));
    if (found.hasNextPage) throw tooManyToSearch();
    const ids = found.rows.filter(has).map(({ id }) => id);
    return this.findPage(this.anyOf('id', ids), BY_ID, page);
  }

  /** Returns these columns of workers. */
  columnsOf(ids: readonly string[], columns: readonly Column<WorkerRow>[]): Promise<WorkerRow[]> {
    return this.findAll(this.anyOf('id', ids), BY_ID, columns);
  }

  /**
   * Locks all rows with these ids until the transaction ends, and returns them.
   * @param fieldOf returns the name of the input field that holds the id at a position. Null if the ids come from a
   * sheet
   * @throws HubError NOT_FOUND if a row is missing
   */
  async getAllLocked(ids: readonly string[], fieldOf: FieldOf | null): Promise<WorkerRow[]> {
    const rows = await this.findLocked(this.anyOf('id', [...new Set(ids)]), BY_ID);
    assertAllFound(
      ids,
      rows.map(({ id }) => id),
      fieldOf,
    );
    return rows;
  }

  /**
   * Returns the condition that a worker is on post in the division today, by a posting in the caller's scope. If
   * `division` is null, the worker is on post anywhere in the scope. A caller who knows a worker by another posting
   * must not learn where the worker is now.
   */
  private onPostAt(division: DivisionCode | null): Condition {
    const { reading } = this.access;
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      onPost('t', reading.today),
      scopeCondition(postingTable, reading, 't'),
    );
    // Inside the brackets, `t` is the posting, because the conditions call their table `t`.
    const postings = `SELECT t.workerId FROM ${quoted(postingTable.name)} t WHERE ${wanted.sql}`;
    return { sql: `t.id IN (${postings})`, parameters: wanted.parameters };
  }
}

/** The slice of a context or transaction with the repository of workers. */
export type WorkerSlice = { workers: WorkerRepository };
