import { PurgeClearText } from '../../../shared/store/sql/seal-columns';

/** Removes what citizens wrote from the files of older versions. */
export class PurgeClearComplaints1753550000000 extends PurgeClearText {
  protected readonly tables = ['complaint'];
}
