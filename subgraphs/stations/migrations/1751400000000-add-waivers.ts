import { CreateTables } from '../../../shared/store/sql/table-columns';
import { keptWaiverShape } from '../../../shared/follow/projection/waiver-projection';

/**
 * Adds the projection of waivers, which follows the events of evaluation. A station may open without meeting a waived
 * rule.
 */
export class AddWaivers1751400000000 extends CreateTables {
  protected readonly tables = [keptWaiverShape];
}
