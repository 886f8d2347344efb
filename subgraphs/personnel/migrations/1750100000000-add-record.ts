import { RECORD_SHAPES } from '../../../shared/record/events/record-shapes';
import { CreateTables } from '../../../shared/store/sql/table-columns';

export class AddRecord1750100000000 extends CreateTables {
  protected readonly tables = RECORD_SHAPES;
}
