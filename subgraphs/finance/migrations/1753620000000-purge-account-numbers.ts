import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/**
 * Removes the clear text of account numbers from the files of the database. The first version kept account numbers with
 * contractors.
 */
export class PurgeAccountNumbers1753620000000 extends PurgeClearText {
  protected readonly tables = ['payment_account', 'contractor'];
}
