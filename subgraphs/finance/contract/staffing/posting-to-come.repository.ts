import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type PostingToComeRow, postingToComeTable } from './posting-to-come.row';

const BY_ID: Order<PostingToComeRow> = [{ column: 'postingId', direction: 'ASC' }];

export class PostingToComeRepository extends HubRepository<PostingToComeRow> {
  constructor(access: Access) {
    super(access, postingToComeTable);
  }

  /** Locks the postings whose first day has come. */
  lockStarted(today: PlainDate): Promise<PostingToComeRow[]> {
    return this.findLocked({ sql: 't.startsOn <= ?', parameters: [today] }, BY_ID);
  }

  async forget(rows: readonly Pick<PostingToComeRow, 'postingId'>[]): Promise<void> {
    if (rows.length > 0) await this.remove(rows as readonly PostingToComeRow[], ['postingId']);
  }
}

/** The slice of a transaction that holds postings that have not started. */
export type PostingToComeSlice = { postingsToCome: PostingToComeRepository };
