import { CreateTables } from '../../../shared/store/sql/table-columns';
import { keptWaiverShape } from '../../../shared/follow/projection/waiver-projection';

/**
 * Adds the projection of waivers, which the events of the evaluation subgraph update. A station may open without
 * meeting a waived rule.
 */
export class AddWaivers1751400000000 extends CreateTables {
  protected readonly tables = [keptWaiverShape];
}
