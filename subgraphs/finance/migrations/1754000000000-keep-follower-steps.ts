import { FOLLOWER_STEP } from '../../../shared/record/events/record-shapes';
import { CreateTables } from '../../../shared/store/sql/table-columns';

export class KeepFollowerSteps1754000000000 extends CreateTables {
  protected readonly tables = [FOLLOWER_STEP];
}
