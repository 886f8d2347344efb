import { RECORD_SHAPES } from '../../../shared/data/record-shapes';
import { CreateTables } from '../../../shared/data/table-columns';

export class AddRecord1750100000000 extends CreateTables {
  protected readonly tables = RECORD_SHAPES;
}
