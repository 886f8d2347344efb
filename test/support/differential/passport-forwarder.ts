import { type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { SubgraphProcess } from '../../../gateway/transport/subgraph-process';
import { callerSchema } from '../../../shared/access/caller-schema';
import { type Caller } from '../../../shared/access/caller';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { type SubgraphOrigins } from './subgraphs-over-http';

/** The header in which Apollo's gateway passes the caller on. */
export const CALLER_HEADER = 'x-caller';

const fetchSchema = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).default({}),
});

/** Returns the header that names a caller. */
export function callerHeader(caller: Caller): Record<string, string> {
  return { [CALLER_HEADER]: Buffer.from(JSON.stringify(caller)).toString('base64url') };
}

/**
 * Starts a server that forwards fetches to the subgraphs. A `POST /stations` goes to stations, for example. The server
 * adds a passport for the caller in {@link CALLER_HEADER}, so that subgraphs accept the fetches of Apollo's gateway.
 */
export async function startForwarder(
  origins: SubgraphOrigins,
  key: KeyObject,
): Promise<{ address: string; close: () => Promise<void> }> {
  const processes = new Map(
    Object.entries(origins).map(([name, [origin = '']]) => [name, new SubgraphProcess(origin)]),
  );
  const forward = async (request: IncomingMessage) => {
    const subgraph = processes.get(request.url?.slice(1) ?? '');
    if (subgraph === undefined) throw new Error(`There is no subgraph at ${request.url ?? ''}.`);
    const body = JSON.stringify(fetchSchema.parse(JSON.parse(await text(request))));
    const content = { caller: callerOf(request), requestId: randomUUID(), digest: digestOf(body) };
    return subgraph.call({ body, isWrite: true, passportFor: (aud) => mintPassport({ ...content, aud }, key) });
  };
  // This server keeps an idle connection longer than a gateway does, so a gateway never writes to a connection that the
  // server is closing.
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    forward(request)
      .then((answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await Promise.all([...processes.values()].map((process) => process.close()));
  };
  return { address: `http://127.0.0.1:${port}`, close };
}

function callerOf({ headers }: IncomingMessage): Caller {
  const named = headers[CALLER_HEADER];
  if (typeof named !== 'string') throw new Error('The request names no caller.');
  return callerSchema.parse(JSON.parse(Buffer.from(named, 'base64url').toString('utf8')));
}
