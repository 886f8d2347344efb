import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { JURISDICTION_DIGITS } from '../../../../shared/access/caller';
import { type TokenRole } from '../../../../shared/runtime/settings/setting-kinds';
import { PERSONS } from '../../../identity/session/development-sign-in';
import { TOKEN_ROLES } from '../../../identity/token-request';
import { wrongPath } from '../../reading/http-refusal';
import { type CountedRoute } from '../../route';
import { isOnThisMachine } from '../../visitors/on-this-machine';
import { assertFromConsole } from '../session/console-request';
import { askingAsCity, type City, readCity } from './development-city';
import { askingForWork, firstWithWork, type HasWork } from './development-suggestion';
import { type DevelopmentWay, type SessionParts } from '../session/session-parts';

/**
 * Returns the route `GET /console/development/places`. It lists the roles, places, contractors and persons from which a
 * developer chooses. Only a browser on this machine may read it.
 */
export function developmentPlacesRoute(parts: SessionParts, way: DevelopmentWay): CountedRoute {
  return {
    access: 'COUNTED',
    methods: ['GET'],
    path: '/console/development/places',
    about: null,
    handle: async (request, reply) => {
      assertFromConsole(request);
      if (!isOnThisMachine(request.raw)) throw wrongPath();
      const city = await readCity(await askingAsCity(request, parts, way), way.city);
      const hasWork = askingForWork(request, parts, way);
      return reply.send(await Promise.all(TOKEN_ROLES.map((role) => choiceOf(role, city, hasWork))));
    },
  };
}

async function choiceOf(role: TokenRole, city: City, hasWork: HasWork): Promise<RolePlaces> {
  const ofRole = city.places.filter(({ code }) => JURISDICTION_DIGITS[role].includes(code.length));
  const places = role === 'DISTRICT_HUB' ? ofRole.filter(({ code }) => city.hubContractors.has(code)) : ofRole;
  const contractors = role === 'CONTRACTOR' ? city.contractors : [];
  const asContractors = contractors.map(({ id }) => ({ role, contractorId: id }));
  const first = await firstWithWork(asContractors, hasWork);
  // One place of several is never suggested, because a person who overlooks it signs in to the wrong office.
  const only = places.length === 1 ? places[0] : undefined;
  const suggested = { place: only?.code ?? null, contractorId: first?.contractorId ?? null };
  return { role, places, contractors, suggested, persons: PERSONS };
}
