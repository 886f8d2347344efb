import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';
import { HubError, unauthenticated } from '../kernel/errors';
import { type Closing, OpenConnections } from '../runtime/open-connections';
import { type Draining } from '../runtime/draining';
import { type Lag } from '../follow/following';
import { type Log } from '../runtime/log';
import { formatForSubgraph } from '../graphql/errors/format-error';
import { type SubgraphServer } from '../graphql/serve-subgraph';
import { REQUEST_ID_HEADER, originIn } from '../runtime/telemetry/call-origin';

export const PASSPORT_HEADER = 'x-hub-passport';
/** The header of every answer. It holds the audience that a passport for the answering process must name. */
export const AUDIENCE_HEADER = 'x-hub-audience';
/** The header that a process adds to its answers after it was asked to stop. */
export const LEAVING_HEADER = 'x-hub-leaving';

/**
 * The size limit of a request body. It is enough for the representations of a whole page of entities. The gateway's own
 * limits are far lower.
 */
const MOST_BODY_BYTES = 8 * 1024 * 1024;

const bodySchema = z.strictObject({
  query: z.string().min(1),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).default({}),
});

export type ListeningSubgraph = { address: string; close(closing: Closing): Promise<void> };

type Listening = { host: string; port: number; log: Log; draining: Draining; lags?: () => Lag[] };

/**
 * Serves a subgraph over HTTP, for the gateway only: `POST /` with a passport, `GET /health/live` and `GET
 * /health/ready`. A request without a valid passport gets 401 before its body is read as GraphQL.
 */
export function listenSubgraph(
  subgraph: SubgraphServer,
  { host, port, log, draining, lags = () => [] }: Listening,
): Promise<ListeningSubgraph> {
  // `keepAliveTimeout` is longer than the time for which the gateway keeps an idle connection. So the gateway never
  // writes to a connection that is closing here.
  const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 30_000 }, (request, response) => {
    response.setHeader(AUDIENCE_HEADER, subgraph.audience);
    if (draining.isBegun) response.setHeader(LEAVING_HEADER, 'true');
    const requestId = originIn(request.headers)?.requestId;
    if (requestId !== undefined) response.setHeader(REQUEST_ID_HEADER, requestId);
    const refuse = (error: unknown) =>
      reply(response, statusOf(error), { errors: [formatForSubgraph(error, log, requestId)] });
    handle(request, { subgraph, draining, lags, signal: signalOf(response) })
      .then(({ status, body }) => reply(response, status, body))
      .catch(refuse);
  });
  const connections = new OpenConnections(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({ address: `http://${host}:${actual}`, close: (closing) => connections.close(closing) });
    });
  });
}

type Reply = { status: number; body: unknown };

type Handling = { subgraph: SubgraphServer; draining: Draining; lags: () => Lag[]; signal: AbortSignal };

/** Returns a signal that is aborted if the gateway closes the connection before it has the answer. */
function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('The gateway has closed the connection.'));
  });
  return controller.signal;
}

async function handle(request: IncomingMessage, { subgraph, draining, lags, signal }: Handling): Promise<Reply> {
  if (request.method === 'GET' && request.url === '/health/live') return { status: 200, body: { status: 'live' } };
  if (request.method === 'GET' && request.url === '/health/ready') {
    const { isReady } = await draining.readinessOf(async () => ({ isReady: await subgraph.ready() }));
    const body = { status: isReady ? 'ready' : 'not ready', follows: lags() };
    return { status: isReady ? 200 : 503, body };
  }
  const passports = request.headersDistinct[PASSPORT_HEADER] ?? [];
  if (request.method !== 'POST' || request.url !== '/' || passports.length !== 1) throw unauthenticated();
  const body = await readBody(request);
  const { query: source, operationName, variables } = parseBody(body);
  const call = { passport: passports[0] ?? null, body, source, operationName, variables, signal };
  const answer = await subgraph.answer({ ...call, origin: originIn(request.headers) });
  return { status: 200, body: answer };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw unauthenticated();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Parses the body of a call. The gateway never sends a body of another form, so such a body is refused with 401. */
function parseBody(body: string): z.infer<typeof bodySchema> {
  try {
    return bodySchema.parse(JSON.parse(body));
  } catch {
    throw unauthenticated();
  }
}

function statusOf(error: unknown): number {
  return error instanceof HubError && error.code === 'UNAUTHENTICATED' ? 401 : 500;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
  response.end(bytes);
}
