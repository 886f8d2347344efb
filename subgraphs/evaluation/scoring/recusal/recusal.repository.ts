import { all, narrow } from '../../../../shared/store/sql/conditions';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type YearsOfStations } from '../panel-member/panel-member.repository';
import { type RecusalRow, recusalTable } from './recusal.row';

export class RecusalRepository extends ScopedRepository<RecusalRow> {
  constructor(access: Access) {
    super(access, recusalTable);
  }

  /** Returns the recusals from the evaluation of this project year. */
  ofYear({ stationId, projectYear }: { stationId: string; projectYear: number }): Promise<RecusalRow[]> {
    return this.findByKeys('stationId', [stationId], this.equals('projectYear', projectYear));
  }

  /** Returns the recusals from the evaluations of these project years at these stations. */
  inYears({ stationIds, projectYears }: YearsOfStations): Promise<RecusalRow[]> {
    return this.findByKeys('stationId', stationIds, narrow(this.anyOf('projectYear', projectYears)));
  }

  ofStations(stationIds: readonly string[]): Promise<RecusalRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds)), [{ column: 'id', direction: 'ASC' }]);
  }
}

/** The slice of a context or transaction that holds recusals. */
export type RecusalSlice = { recusals: RecusalRepository };
