import { badInput, notFound } from '../../../../shared/kernel/errors';
import { type InspectionSlice } from '../inspection/inspection.repository';
import { type VisitSlice } from '../visit/visit.repository';

/** The slice of a transaction that holds the checks that a rectification may cite. */
export type CitedChecks = Pick<InspectionSlice, 'inspections'> & Pick<VisitSlice, 'visits'>;

export type Citing = { stationId: string; inspectionId: string | null; visitId: string | null };

/**
 * Checks that the caller can read the cited inspection and visit, and that both are of the given station.
 * @throws HubError NOT_FOUND if the caller cannot read one of them; BAD_USER_INPUT if one of them is of another
 * station. Both errors name the input field
 */
export async function assertCited(tx: CitedChecks, { stationId, inspectionId, visitId }: Citing): Promise<void> {
  if (inspectionId !== null) {
    assertOfStation('input.inspectionId', await tx.inspections.findByKeys('id', [inspectionId]), stationId);
  }
  if (visitId !== null) assertOfStation('input.visitId', await tx.visits.findByKeys('id', [visitId]), stationId);
}

function assertOfStation(field: string, [check]: readonly { stationId: string }[], stationId: string): void {
  if (check === undefined) throw notFound(field);
  if (check.stationId === stationId) return;
  throw badInput(field, {
    zh: '所依据的督导检查或走访不属于该社工站,请填写该社工站的督导检查编号或者走访编号。',
    en: 'The cited inspection or visit concerns another station. Give the id of an inspection or visit of this station.',
  });
}
