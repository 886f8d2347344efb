import { CreateTables } from '../../../shared/data/table-columns';
import { keptWaiverShape } from '../../../shared/data/waiver-projection';

/** The rules that are waived, as evaluation tells of them: a station opens without them. */
export class AddWaivers1751400000000 extends CreateTables {
  protected readonly tables = [keptWaiverShape];
}
