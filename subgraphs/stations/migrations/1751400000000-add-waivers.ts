import { CreateTables } from '../../../shared/store/sql/table-columns';
import { keptWaiverShape } from '../../../shared/follow/projection/waiver-projection';

/** The rules that are waived, as evaluation tells of them: a station opens without them. */
export class AddWaivers1751400000000 extends CreateTables {
  protected readonly tables = [keptWaiverShape];
}
