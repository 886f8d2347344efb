import { type PlaceRow } from '../../../shared/data/place';
import { type DivisionCode } from '../../../shared/division-code';
import { type PlainDate } from '../../../shared/period';
import { type HubTx } from '../transaction';
import { type ObligationFacts, type StationFacts } from './facts';
import { checkFacts, evaluationFacts, inspectedStations, obligationFacts } from './own-facts.rules';

/** What evaluation knows itself of a station. */
export type OwnStationFacts = Pick<StationFacts, 'obligations' | 'evaluations' | 'checks'> & { place: PlaceRow };

/** Of those stations that are known here, as of a day: a handful of statements, however many they are. */
export async function ownStationFacts(
  { places, assessment, obligations }: HubTx,
  ids: readonly string[],
  on: PlainDate,
): Promise<OwnStationFacts[]> {
  const rows = await places.findByKeys('stationId', ids);
  const awaited = grouped(await obligations.awaitedOfStations(ids));
  const evaluations = grouped(await assessment.evaluations.atStations(ids));
  const inspections = await assessment.inspections.atStations(ids);
  const observations = await assessment.observations.ofInspections(inspections.map(({ id }) => id));
  const ofStation = grouped(inspections);
  return rows.map((place) => {
    const there = ofStation.get(place.stationId) ?? [];
    return {
      place,
      obligations: obligationFacts(awaited.get(place.stationId) ?? [], on),
      evaluations: evaluationFacts(evaluations.get(place.stationId) ?? [], on),
      checks: checkFacts(there, observations, on),
    };
  });
}

/** What these districts have to file with the city, as of a day. */
export async function filingsOfDistricts(
  { obligations }: HubTx,
  codes: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<string, ObligationFacts[]>> {
  const rows = await obligations.awaitedOfDistricts(codes);
  return new Map(
    codes.map((code) => [
      code,
      obligationFacts(
        rows.filter(({ ownerId }) => ownerId === code),
        on,
      ),
    ]),
  );
}

/** How many stations of each district were inspected in the year, up to the day. */
export async function inspectedInYear(
  { places, assessment }: HubTx,
  districts: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<DivisionCode, number>> {
  if (districts.length === 0) return new Map();
  const year = { from: `${on.slice(0, 4)}-01-01`, until: on };
  const inspections = await assessment.inspections.inDistricts(districts, year);
  const rows = await places.findByKeys('stationId', [...new Set(inspections.map(({ stationId }) => stationId))]);
  const districtOf = new Map(rows.map(({ stationId, districtCode }) => [stationId, districtCode]));
  return inspectedStations(inspections, (stationId) => districtOf.get(stationId));
}

function grouped<Row extends { stationId: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.stationId);
    if (group === undefined) groups.set(row.stationId, [row]);
    else group.push(row);
  }
  return groups;
}
