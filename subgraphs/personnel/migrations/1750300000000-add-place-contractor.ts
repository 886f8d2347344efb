import { placeContractorShape } from '../../../shared/follow/projection/place-contractor';
import { CreateTables } from '../../../shared/store/sql/table-columns';

export class AddPlaceContractor1750300000000 extends CreateTables {
  protected readonly tables = [placeContractorShape];
}
