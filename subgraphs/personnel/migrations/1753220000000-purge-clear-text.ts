import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/** Removes from the database files the names, birth dates and phones that an older version stored. */
export class PurgeClearText1753220000000 extends PurgeClearText {
  protected readonly tables = ['worker'];
}
