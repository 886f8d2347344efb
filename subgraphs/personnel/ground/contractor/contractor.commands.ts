import { type EventPlace } from '../../../../shared/store/write';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError } from '../../../../shared/kernel/errors';
import { type Asking } from '../../../../shared/graphql/request-context';
import { type HomeSlice } from './contractor-home.repository';

/** The contractor that the caller acts for. @throws HubError FORBIDDEN where he acts for none */
export function employerOf({ scope }: Pick<Asking, 'scope'>): string {
  if (scope.kind !== 'contractor') throw forbidden();
  return scope.contractorId;
}

/**
 * Where an event belongs that is a contractor's and no station's: the city in which it is registered, and no district of it, as
 * who is on the bench is no district's to know.
 * @throws HubError FORBIDDEN for a contractor of which nothing is known
 */
export async function homeOf({ homes }: HomeSlice, contractorId: string): Promise<EventPlace> {
  const [home] = await homes.findByKeys('contractorId', [contractorId]);
  if (home === undefined) throw forbidden();
  const city = divisionCode(home.districtCode.slice(0, 4));
  return { stationId: null, divisionCode: city, districtCode: city };
}

function forbidden(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '贵单位尚未在系统中登记,请联系区县民政部门。',
    en: 'Your organisation is not registered in the Hub. Ask the district bureau.',
  });
}
