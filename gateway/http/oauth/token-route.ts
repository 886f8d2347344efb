import { type IncomingMessage } from 'node:http';
import { type Log } from '../../../shared/runtime/log';
import { type OpenDoor } from '../route';
import { type HttpExchange } from '../http-exchange';
import { HttpRefusal } from '../http-refusal';
import { ClientLeftError, readBody } from '../read-parameters';
import { CLIENT_TOKEN_SECONDS, type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';
import {
  type MachineClientRegistry,
  type ProvenMachineClient,
} from '../../identity/machine-client/machine-client-registry';
import { invalidClient, invalidRequest, notAnswering, oddForm, OAuthRefusal, tooManyTries } from './oauth-refusal';
import { type SecretTries } from './secret-tries';
import { isForm, readTokenForm, type TokenForm } from './token-form';

const MOST_BODY_BYTES = 8192;
/** RFC 6749 §5.1; `no-store` is on every answer of the gateway. Descriptions are in English alone. */
const HEADERS = { pragma: 'no-cache', 'content-language': 'en' };

export type TokenDoorParts = {
  issuer: MachineClientIssuer;
  registry: MachineClientRegistry;
  tries: SecretTries;
  /** Counts one more of a client's requests. @returns 0, or the seconds after which one more is taken */
  count: (id: string) => number;
  /** By what tries are counted. */
  addressOf: (request: IncomingMessage) => string;
  log: Log;
};

/** `POST /oauth/token`: a token for a machine client that proves its secret (RFC 6749 §4.4). */
export function tokenDoor(parts: TokenDoorParts): OpenDoor {
  return {
    path: /^\/oauth\/token$/,
    methods: ['POST'],
    answer: async (exchange) => {
      try {
        exchange.answer(200, await tokenFor(exchange, parts), HEADERS);
      } catch (error) {
        refuse(exchange, error, parts.log);
      }
    },
  };
}

async function tokenFor(exchange: HttpExchange, parts: TokenDoorParts): Promise<object> {
  const form = await formOf(exchange);
  const client = await provenClient(form, exchange, parts);
  const seconds = parts.count(client.id);
  if (seconds > 0) throw tooManyTries(seconds);
  const scopes = narrowed(client, form.scopes);
  const { requestId } = exchange;
  const token = await parts.issuer.issue(client, scopes);
  parts.log.info('A machine client was given a token.', { requestId, client: client.id });
  return { access_token: token, token_type: 'Bearer', expires_in: CLIENT_TOKEN_SECONDS, scope: scopes.join(' ') };
}

/** RFC 6749 §2.3.1: no secret in an address, which ends up in logs. */
async function formOf({ request, search }: HttpExchange): Promise<TokenForm> {
  if (search !== '') throw invalidRequest('The address takes no parameters.');
  if (!isForm(request)) throw invalidRequest('The body must be application/x-www-form-urlencoded in UTF-8.');
  const body = await readBody(request, MOST_BODY_BYTES);
  return readTokenForm(body.toString('utf8'), request.headersDistinct.authorization ?? []);
}

async function provenClient(
  { id, secret }: TokenForm,
  { request, requestId }: HttpExchange,
  { registry, tries, addressOf, log }: TokenDoorParts,
): Promise<ProvenMachineClient> {
  const ask = () =>
    registry.prove(id, secret).catch((error: unknown) => {
      log.error('Machine clients cannot be checked.', { requestId, error });
      throw notAnswering();
    });
  const client = await tries.run({ address: addressOf(request), id }, ask);
  if (client === null) throw invalidClient();
  return client;
}

/** A token never carries what its client does not have; one scope that is not the client's refuses them all. */
function narrowed({ scopes }: ProvenMachineClient, asked: TokenForm['scopes']): readonly string[] {
  const foreign = asked?.find((scope) => !scopes.includes(scope));
  if (foreign !== undefined) throw new OAuthRefusal('invalid_scope', 'A scope is not one of the client.');
  return asked ?? scopes;
}

function refuse(exchange: HttpExchange, error: unknown, log: Log): void {
  if (error instanceof ClientLeftError) return;
  const refusal = error instanceof HttpRefusal ? oddForm(error) : error;
  if (!(refusal instanceof OAuthRefusal)) throw refusal;
  const { code, body, how } = refusal;
  log.info('A machine client was given no token.', { requestId: exchange.requestId, reason: code });
  exchange.answer(how.status, body, { ...HEADERS, ...how.headers });
}
