import { z } from 'zod';
import { badInput } from '../../../../shared/kernel/errors';
import { tokenRole } from '../../../../shared/runtime/settings/setting-kinds';
import { PERSONS } from '../../../identity/session/development-sign-in';
import { TokenRefusal } from '../../../identity/token-request';
import { wrongPath } from '../../reading/http-refusal';
import { jsonBody } from '../../reading/read-body';
import { type Exchange } from '../../route';
import { isOnThisMachine } from '../../visitors/on-this-machine';
import { assertFromConsole } from '../session/console-request';
import { askingAsCity, hubContractorOf } from './development-city';
import { type DevelopmentWay, type SessionParts } from '../session/session-parts';

const chosenSchema = z.strictObject({
  role: tokenRole,
  place: z.string().optional(),
  contractorId: z.string().optional(),
  person: z.enum(PERSONS),
});

/**
 * Starts a session for the identity that a developer has chosen. Only a browser on this machine may do so. If a
 * district hub is chosen without a contractor, the contractor that runs the hub is used.
 */
export async function signInDeveloper(
  { request, reply }: Exchange,
  parts: SessionParts,
  way: DevelopmentWay,
): Promise<unknown> {
  const { sessions, cookies, findCallers, log } = parts;
  assertFromConsole(request);
  if (!isOnThisMachine(request.raw)) throw wrongPath();
  const chosen = await jsonBody(request.raw, chosenSchema);
  const { role, place, contractorId: given } = chosen;
  const isFound = role === 'DISTRICT_HUB' && place !== undefined && given === undefined;
  const contractorId = isFound ? await hubContractorOf(await askingAsCity(request, parts, way), place) : given;
  const tokens = await way.signIn.signIn({ ...chosen, contractorId }).catch((error: unknown) => {
    throw error instanceof TokenRefusal ? badInput('role', error.text) : error;
  });
  if ((await findCallers(tokens.accessToken, request.watched.id)).length === 0) throw noAccess();
  const former = cookies.sessionIn(request);
  if (former !== null) await sessions.end(former);
  cookies.setSession(reply, await sessions.start(tokens, role));
  log.info('Console session was started', { requestId: request.watched.id });
  return reply.code(204).send();
}

function noAccess() {
  return badInput('role', {
    zh: '所选身份目前不能使用本系统,请另选。',
    en: 'The chosen person cannot use the Hub at present. Choose another person.',
  });
}
