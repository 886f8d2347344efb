import { MACHINE_CLIENT_ROLES } from '../../../shared/process/machine-clients';
import { type Door } from '../route';
import { wrongPath } from '../http-refusal';
import { grantableTo } from '../../graph/grantable';

/**
 * `GET /oauth/scopes/AUDITOR`: what a client of the role may be granted, for a subgraph that adds one. To anybody else there is no
 * such address, as the fields of another role's schema do not exist.
 */
export function scopesDoor(supergraphSdl: string): Door {
  return {
    path: new RegExp(`^/oauth/scopes/(${MACHINE_CLIENT_ROLES.join('|')})$`),
    methods: ['GET'],
    answer: (exchange, caller, id) => {
      const role = MACHINE_CLIENT_ROLES.find((each) => each === id);
      if (caller.role !== 'FOLLOWER' || role === undefined) throw wrongPath();
      exchange.answer(200, { scopes: grantableTo(role, supergraphSdl) });
      return Promise.resolve();
    },
  };
}
