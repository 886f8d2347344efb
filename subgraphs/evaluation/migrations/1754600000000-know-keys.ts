import { DATA_KEY } from '../../../shared/store/keys/key-records';
import { CreateTables } from '../../../shared/store/sql/table-columns';

/** Adds the table that holds a fingerprint of each key on which rows depend. */
export class KnowKeys1754600000000 extends CreateTables {
  protected readonly tables = [DATA_KEY];
}
