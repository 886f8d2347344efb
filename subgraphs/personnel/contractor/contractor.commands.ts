import { type EventPlace } from '../../../shared/data/write';
import { HubError } from '../../../shared/errors';
import { type HubTx, type PersonnelTx } from '../transaction';

/** The contractor that the caller acts for. @throws HubError FORBIDDEN where he acts for none */
export function employerOf({ scope }: Pick<PersonnelTx, 'scope'>): string {
  if (scope.kind !== 'contractor') throw forbidden();
  return scope.contractorId;
}

/**
 * Where an event belongs that is a contractor's and no station's: to the district of its first lot.
 * @throws HubError FORBIDDEN for a contractor of which nothing is known
 */
export async function homeOf({ beyond }: Pick<HubTx, 'beyond'>, contractorId: string): Promise<EventPlace> {
  const lots = await beyond.lots.ofContractor(contractorId);
  const stationIds = lots.flatMap(({ stationId }) => stationId ?? []);
  const places = await beyond.places.eventPlaces(stationIds);
  const [first] = stationIds.flatMap((id) => places.get(id) ?? []);
  if (first === undefined) throw forbidden();
  return { stationId: null, divisionCode: first.districtCode, districtCode: first.districtCode };
}

function forbidden(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '贵单位尚未在系统中登记。',
    en: 'Your organisation is not known here.',
  });
}
