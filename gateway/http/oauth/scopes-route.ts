import { MACHINE_CLIENT_ROLES } from '../../../shared/domain/roles';
import { type CallerRoute } from '../route';
import { wrongPath } from '../reading/http-refusal';
import { grantableTo } from '../../graph/grantable';

/**
 * `GET /oauth/scopes/{role}`: returns the grants that a machine client of the role may have. A subgraph requests them
 * when it adds a machine client. Other callers get 404, as if the address did not exist.
 */
export function scopesRoute(supergraphSdl: string): CallerRoute {
  return {
    access: 'TOKEN',
    methods: ['GET'],
    path: `/oauth/scopes/:role(${MACHINE_CLIENT_ROLES.join('|')})`,
    about: null,
    handle: async ({ params }, reply, caller) => {
      const role = MACHINE_CLIENT_ROLES.find((each) => each === params.role);
      if (caller.role !== 'FOLLOWER' || role === undefined) throw wrongPath();
      return reply.send({ scopes: grantableTo(role, supergraphSdl) });
    },
  };
}
