import { type RolePlaces } from '../../../../shared/domain/console/console-session';
import { JURISDICTION_DIGITS } from '../../../../shared/access/caller';
import { PERSONS } from '../../../identity/session/development-sign-in';
import { TOKEN_ROLES } from '../../../identity/token-request';
import { wrongPath } from '../../reading/http-refusal';
import { type CountedRoute } from '../../route';
import { isOnThisMachine } from '../../visitors/on-this-machine';
import { assertFromConsole } from '../session/console-request';
import { askingAsCity, type City, readCity } from './development-city';
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
      return reply.send(TOKEN_ROLES.map((role) => choiceOf(role, city)));
    },
  };
}

function choiceOf(role: (typeof TOKEN_ROLES)[number], { places, contractors, districtsWithHub }: City): RolePlaces {
  const ofRole = places.filter(({ code }) => JURISDICTION_DIGITS[role].includes(code.length));
  return {
    role,
    places: role === 'DISTRICT_HUB' ? ofRole.filter(({ code }) => districtsWithHub.has(code)) : ofRole,
    contractors: role === 'CONTRACTOR' ? contractors : [],
    persons: PERSONS,
  };
}
