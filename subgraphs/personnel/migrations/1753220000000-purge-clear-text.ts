import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/** Removes the names, birth dates and phones of an older version from the files of the database. */
export class PurgeClearText1753220000000 extends PurgeClearText {
  protected readonly tables = ['worker'];
}
