import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/** Removes the account numbers of older versions from the files. Those of the first version were kept with contractors. */
export class PurgeAccountNumbers1753620000000 extends PurgeClearText {
  protected readonly tables = ['payment_account', 'contractor'];
}
