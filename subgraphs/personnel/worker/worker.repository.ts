import { atDivision } from '../../../shared/data/at-division';
import { all, given } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Condition, quoted, scopeCondition } from '../../../shared/scope/scope-sql';
import { onPost } from '../posting/posting.repository';
import { postingTable } from '../posting/posting.row';
import { places } from '../station/place.row';
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
