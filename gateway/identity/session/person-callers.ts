import { type Caller } from '../../../shared/access/caller';
import { HubError } from '../../../shared/kernel/errors';
import { type AccessFacts } from '../access/access-facts';
import { type Authenticate, type Identity } from '../authenticate';
import { readIdentity } from '../resolve-caller';

/** A caller with a token: a person or a machine client. */
export type TokenCaller = Extract<Caller, { grants: unknown }>;

/**
 * Finds the callers as which a person may act with an access token: one caller for each current role of the person.
 * @returns an empty list if the token is invalid or gives no role
 * @throws HubError UNAVAILABLE if the token cannot be verified at present
 */
export type FindCallers = (accessToken: string, requestId: string) => Promise<readonly TokenCaller[]>;

/**
 * Creates the function that finds the callers. It authenticates a token in the same way as a request with the token.
 */
export function createFindCallers(authenticate: Authenticate, access: Pick<AccessFacts, 'faultOf'>): FindCallers {
  return async (accessToken, requestId) => {
    const identity = await authenticate([`Bearer ${accessToken}`], requestId).catch(publicIfRefused);
    const reading = readIdentity(identity, null);
    const roles = 'choice' in reading ? reading.choice : [null];
    const callers: TokenCaller[] = [];
    for (const role of roles) {
      const each = readIdentity(identity, role);
      if (!('caller' in each) || !('grants' in each.caller)) continue;
      if ((await access.faultOf(each.caller)) === null) callers.push(each.caller);
    }
    return callers;
  };
}

/** Returns the public identity if the token was refused, so that no caller is found. @throws every other error */
function publicIfRefused(error: unknown): Identity {
  if (error instanceof HubError && error.code === 'UNAUTHENTICATED') return { kind: 'public' };
  throw error;
}
