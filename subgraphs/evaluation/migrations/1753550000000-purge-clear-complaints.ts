import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/** Removes the clear text of complaints, which older versions stored, from the files of the database. */
export class PurgeClearComplaints1753550000000 extends PurgeClearText {
  protected readonly tables = ['complaint'];
}
