import { placeContractorShape } from '../../../shared/data/place-contractor';
import { CreateTables } from '../../../shared/data/table-columns';

export class AddPlaceContractor1750300000000 extends CreateTables {
  protected readonly tables = [placeContractorShape];
}
