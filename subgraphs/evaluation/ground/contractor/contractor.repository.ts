import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { servedLots } from '../station/place.row';

/** Finds the contractors that serve or served a station in scope. */
export class ContractorRepository extends FiguresRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, servedLots);
  }

  async known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const lots = await this.figuresBy('contractorId', { lots: { count: EVERYTHING } }, this.anyOf('contractorId', ids));
    return new Set(lots.keys());
  }
}

/** The slice of a context that holds contractors. */
export type ContractorSlice = { contractors: ContractorRepository };
