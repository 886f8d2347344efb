import { DATA_KEY } from '../../../shared/store/keys/key-records';
import { CreateTables } from '../../../shared/store/sql/table-columns';

/** Adds the table of the fingerprints of the keys on which rows depend. */
export class KnowKeys1754600000000 extends CreateTables {
  protected readonly tables = [DATA_KEY];
}
