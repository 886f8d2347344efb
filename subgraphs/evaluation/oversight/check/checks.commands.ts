import { type ObservedCheck } from '../observation/observed-check';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type ObservationRow } from '../observation/observation.row';
import { checksOf } from '../observation/observation.rules';
import { type VisitSlice } from '../visit/visit.repository';
import { type InspectionSlice } from '../inspection/inspection.repository';

/** The transaction that the commands of this file run in. */
export type ChecksTransaction = OwnTransaction<VisitSlice & InspectionSlice>;

type Check = { id: string; stationId: string; checkedOn: PlainDate };

/**
 * Returns the verdicts about rules from the visits and inspections up to a day (ST-5). The result maps the id of each
 * station to its verdicts, the earliest first.
 */
export async function checksAt(
  tx: ChecksTransaction,
  stationIds: readonly string[],
  until: PlainDate,
): Promise<Map<string, ObservedCheck[]>> {
  const visits = (await tx.visits.findByKeys('stationId', stationIds)).map(({ visitedOn: checkedOn, ...each }) => {
    return { ...each, checkedOn };
  });
  const inspections = (await tx.inspections.findByKeys('stationId', stationIds)).map(
    ({ inspectedOn: checkedOn, ...each }) => ({ ...each, checkedOn }),
  );
  const checks = [...inTime(visits, until), ...inTime(inspections, until)];
  const observed = new Map<string, ObservationRow[]>([
    ...grouped(await tx.visitObservations.ofVisits(visits.map(({ id }) => id)), ({ visitId }) => visitId),
    ...grouped(
      await tx.inspectionObservations.ofInspections(inspections.map(({ id }) => id)),
      ({ inspectionId }) => inspectionId,
    ),
  ]);
  const atStations = grouped(
    checks.toSorted((one, other) => one.checkedOn.localeCompare(other.checkedOn)),
    ({ stationId }) => stationId,
  );
  return new Map(
    [...atStations].map(([stationId, ofStation]) => [
      stationId,
      ofStation.flatMap(({ id, checkedOn }) => checksOf(checkedOn, observed.get(id) ?? [])),
    ]),
  );
}

function inTime(checks: readonly Check[], until: PlainDate): Check[] {
  return checks.filter(({ checkedOn }) => checkedOn <= until);
}
