import { type PlaceContractorRow, contractorPlaces } from '../../../shared/data/place-contractor';
import { type Access, ScopedRepository } from '../../../shared/data/scoped-repository';

/** Where contractors are registered: each knows its own. */
export class ContractorHomeRepository extends ScopedRepository<PlaceContractorRow> {
  constructor(access: Access) {
    super(access, contractorPlaces);
  }
}
