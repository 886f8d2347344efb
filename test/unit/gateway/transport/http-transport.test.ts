import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { type HttpTransport, httpTransport } from '../../../../gateway/transport/http-transport';
import { temporaryPair } from '../../../../shared/runtime/keys';
import { office } from '../../../support/city/callers';

/** A way in which a subgraph executes the request and then loses the answer. */
type Loss = (request: IncomingMessage, response: ServerResponse) => void;

const LOSSES: Readonly<Record<string, Loss>> = {
  'the connection is cut before the answer': ({ socket }) => socket.destroy(),
  'the connection is cut within the answer': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data":', () => response.socket?.destroy());
  },
  'the subgraph answers 500': (_, response) => response.writeHead(500).end(),
  'the subgraph answers 503 with a retry time of zero': (_, response) =>
    response.writeHead(503, { 'retry-after': '0' }).end(),
  'the subgraph redirects to another address': (_, response) =>
    response.writeHead(307, { location: '/elsewhere' }).end(),
};

const document = parse('mutation { payDisbursement(input: { id: "1" }) { id } }');
const caller = office('FINANCE_BUREAU', '370102' as Parameters<typeof office>[1]);

let server: Server;
let transport: HttpTransport;
let arrived: string[];
let loses: Loss | null;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().once('end', () => {
      arrived.push(request.url ?? '');
      if (loses === null) response.end(JSON.stringify({ data: { payDisbursement: { id: '1' } } }));
      else loses(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = { stations: address, personnel: address, finance: address, evaluation: address };
  transport = httpTransport(addresses, temporaryPair().privateKey, () => new Date());
});
afterAll(async () => {
  await transport.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  arrived = [];
  loses = null;
});

const pay = () =>
  transport.transport('FINANCE', { document, operationName: undefined, variables: {} }, { caller, requestId: 'test' });

describe('mutation whose answer is lost', () => {
  it.each(Object.entries(LOSSES))('is executed once and fails: %s', async (_, loss) => {
    // After this call the connection is in use, so that a client could wrongly repeat the next call on a new connection.
    await pay();
    loses = loss;
    await expect(pay()).rejects.toThrow();
    expect(arrived).toEqual(['/', '/']);
  });
});
