import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { servedLots } from '../../ground/station/place.row';
import { type WithdrawnScoreRow, withdrawnScoreTable } from '../../scoring/withdrawn-score/withdrawn-score.row';

/** All lots, past and present, of the stations that an office reads. */
export class ServedLotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, servedLots);
  }

  all(): Promise<PlaceLotRow[]> {
    return this.findAll(EVERYTHING, [{ column: 'lotId', direction: 'ASC' }]);
  }
}

/**
 * The withdrawn scores of the evaluations that an office reads. They decide who may score again. No response shows
 * them, because whoever scores again must not know them.
 */
export class WithdrawnScorerRepository extends ScopedRepository<WithdrawnScoreRow> {
  constructor(access: Access) {
    super(access, { ...withdrawnScoreTable, street: withdrawnScoreTable.district });
  }
}
