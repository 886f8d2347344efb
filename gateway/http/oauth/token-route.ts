import { type IncomingMessage } from 'node:http';
import { type Log } from '../../../shared/runtime/log';
import { type OpenRoute, type Reply, type Request, searchOf } from '../route';
import { HttpRefusal } from '../reading/http-refusal';
import { ClientLeftError, readBody } from '../reading/read-body';
import { CLIENT_TOKEN_SECONDS } from '../../identity/machine-client/machine-client-issuer';
import { type ProvenMachineClient } from '../../identity/machine-client/machine-client-registry';
import { type MachineClients } from '../../identity/machine-client/machine-clients';
import { invalidClient, invalidRequest, notAnswering, oddForm, OAuthRefusal, tooManyTries } from './oauth-refusal';
import { type SecretTries } from './secret-tries';
import { isForm, readTokenForm, type TokenForm } from './token-form';
import { TOKEN } from '../openapi/api-descriptions';

const MOST_BODY_BYTES = 8192;
/**
 * The headers of every answer of this route (RFC 6749 §5.1). Error descriptions are in English only. The common headers
 * of the gateway already contain `no-store`.
 */
const HEADERS = { pragma: 'no-cache', 'content-language': 'en' };

export type TokenRouteParts = {
  clients: MachineClients;
  tries: SecretTries;
  /** Returns the address from which a request comes. The attempts of a machine client are counted by this address. */
  addressOf: (request: IncomingMessage) => string;
  log: Log;
};

/** `POST /oauth/token`: issues a token to a machine client that proves its secret (RFC 6749 §4.4). */
export function tokenRoute(parts: TokenRouteParts): OpenRoute {
  return {
    access: 'OPEN',
    methods: ['POST'],
    path: '/oauth/token',
    about: TOKEN,
    handle: async (request, reply) => {
      try {
        const token = await tokenFor(request, parts);
        reply.headers(HEADERS).send(token);
      } catch (error) {
        refuse(error, reply, parts.log);
      }
    },
  };
}

async function tokenFor(request: Request, parts: TokenRouteParts): Promise<object> {
  const { clients, log } = parts;
  const form = await formOf(request);
  const client = await provenMachineClient(form, request, parts);
  const seconds = clients.count(client.id);
  if (seconds > 0) throw tooManyTries(seconds);
  const scopes = narrowed(client, form.scopes);
  const token = await clients.issuer.issue(client, scopes);
  log.info('Machine client token was issued', { requestId: request.watched.id, client: client.id });
  return { access_token: token, token_type: 'Bearer', expires_in: CLIENT_TOKEN_SECONDS, scope: scopes.join(' ') };
}

/** Reads the form from the body. A secret must not be in the URL, which ends up in logs (RFC 6749 §2.3.1). */
async function formOf(request: Request): Promise<TokenForm> {
  if (searchOf(request) !== '')
    throw invalidRequest('The token address takes no query parameters. Send them in the body.');
  if (!isForm(request.raw)) throw invalidRequest('The body must be application/x-www-form-urlencoded in UTF-8.');
  const body = await readBody(request.raw, MOST_BODY_BYTES);
  return readTokenForm(body.toString('utf8'), request.raw.headersDistinct.authorization ?? []);
}

async function provenMachineClient(
  { id, secret }: TokenForm,
  { raw, watched: { id: requestId } }: Request,
  { clients, tries, addressOf, log }: TokenRouteParts,
): Promise<ProvenMachineClient> {
  const ask = () =>
    clients.registry.prove(id, secret).catch((error: unknown) => {
      log.error('Machine client check failed', { requestId, error });
      throw notAnswering();
    });
  const client = await tries.run({ address: addressOf(raw), id }, ask);
  if (client === null) throw invalidClient();
  return client;
}

/**
 * Returns the scopes of the token. If the machine client does not have one of the requested scopes, the whole request
 * is refused.
 */
function narrowed({ scopes }: ProvenMachineClient, asked: TokenForm['scopes']): readonly string[] {
  const foreign = asked?.find((scope) => !scopes.includes(scope));
  if (foreign !== undefined)
    throw new OAuthRefusal('invalid_scope', `The machine client does not have the scope ${foreign}. Leave it out.`);
  return asked ?? scopes;
}

function refuse(error: unknown, reply: Reply, log: Log): void {
  if (error instanceof ClientLeftError) return;
  const refusal = error instanceof HttpRefusal ? oddForm(error) : error;
  if (!(refusal instanceof OAuthRefusal)) throw refusal;
  const { code, body, how } = refusal;
  const { id: requestId } = reply.request.watched;
  log.info('Machine client token was refused', { requestId, reason: code });
  reply
    .code(how.status)
    .headers(HEADERS)
    .headers(how.headers)
    .send({ ...body, request_id: requestId });
}
