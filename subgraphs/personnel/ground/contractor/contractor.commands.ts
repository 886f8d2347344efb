import { type EventPlace } from '../../../../shared/store/write';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError } from '../../../../shared/kernel/errors';
import { type Asking } from '../../../../shared/graphql/request-context';
import { type HomeSlice } from './contractor-home.repository';

/** Returns the contractor that the caller acts for. @throws HubError FORBIDDEN if the caller acts for no contractor */
export function employerOf({ scope }: Pick<Asking, 'scope'>): string {
  if (scope.kind !== 'contractor') throw forbidden();
  return scope.contractorId;
}

/**
 * Returns the division to which an event belongs that concerns a contractor and no station. This is the city in which
 * the contractor is registered. The result names no district, because a worker without a posting belongs to no
 * district.
 * @throws HubError FORBIDDEN if the place where the contractor is registered is not known
 */
export async function homeOf(known: HomeSlice, contractorId: string): Promise<EventPlace> {
  return (await homesOf(known, [contractorId]))(contractorId);
}

/**
 * Reads where these contractors are registered, with one query. Returns a function that returns the same as `homeOf`
 * for one contractor. The function throws FORBIDDEN if the place where the contractor is registered is not known.
 */
export async function homesOf(
  { homes }: HomeSlice,
  contractorIds: readonly string[],
): Promise<(contractorId: string) => EventPlace> {
  const rows = await homes.findByKeys('contractorId', [...new Set(contractorIds)]);
  const cities = new Map(rows.map((row) => [row.contractorId, divisionCode(row.districtCode.slice(0, 4))]));
  return (contractorId) => {
    const city = cities.get(contractorId);
    if (city === undefined) throw forbidden();
    return { stationId: null, divisionCode: city, districtCode: city };
  };
}

function forbidden(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '本单位尚未在系统中登记,请联系区县民政部门。',
    en: 'Your organisation is not registered in the Hub. Contact the district bureau.',
  });
}
