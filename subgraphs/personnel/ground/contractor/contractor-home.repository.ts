import { type PlaceContractorRow, contractorPlaces } from '../../../../shared/follow/projection/place-contractor';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';

/** Reads the districts in which contractors are registered. A contractor reads only its own row. */
export class ContractorHomeRepository extends ScopedRepository<PlaceContractorRow> {
  constructor(access: Access) {
    super(access, contractorPlaces);
  }
}

/** The slice of a transaction with the repository of the places where contractors are registered. */
export type HomeSlice = { homes: ContractorHomeRepository };
