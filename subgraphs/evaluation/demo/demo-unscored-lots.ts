import { type EntityManager } from 'typeorm';
import { grouped } from '../../../shared/kernel/grouped';
import { type PlaceLotRow } from '../../../shared/follow/projection/place';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type EvaluationRow } from '../scoring/evaluation/evaluation.row';
import { UnscoredLotRow } from '../scoring/unscored-lot/unscored-lot.row';
import { unscoredLot } from '../scoring/unscored-lot/unscored-lot.rules';

/** Inserts the lots of a district with a project year that an office has not scored. */
export async function fillUnscoredLots(
  manager: EntityManager,
  lots: readonly PlaceLotRow[],
  evaluations: readonly EvaluationRow[],
): Promise<void> {
  const annual = evaluations.filter(({ kind, isCurrent }) => kind === 'ANNUAL' && isCurrent === true);
  const ofLot = grouped(annual, ({ lotId }) => lotId);
  await insertRows(
    manager,
    UnscoredLotRow,
    lots.flatMap((lot) => unscoredLot(lot, ofLot.get(lot.lotId) ?? []) ?? []),
  );
}
