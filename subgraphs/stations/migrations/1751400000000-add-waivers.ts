import { CreateTables } from '../../../shared/store/sql/table-columns';
import { keptWaiverShape } from '../../../shared/follow/projection/waiver-projection';

/** Adds the waivers, from the events of evaluation. A station opens without the rules that are waived. */
export class AddWaivers1751400000000 extends CreateTables {
  protected readonly tables = [keptWaiverShape];
}
