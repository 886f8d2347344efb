import { generateKeyPairSync } from 'node:crypto';
import { request } from 'undici';
import { type ListeningSubgraph, listenSubgraph, PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../../shared/graphql/serve-subgraph';
import { Draining } from '../../../shared/runtime/draining';
import { AT_ONCE } from '../../../shared/runtime/open-connections';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { stations } from '../../../subgraphs/stations/schema';
import { office } from '../../support/city/callers';
import { LIXIA, NOW, STATION } from '../../support/city/small-city';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

const gateway = generateKeyPairSync('ed25519');

let server: SubgraphServer;
let listening: ListeningSubgraph;
let drop: () => Promise<void>;

beforeAll(async () => {
  const { database, close } = await openTestDatabase(stations.database);
  drop = close;
  const serving = { database, passportKeys: [gateway.publicKey], clock: () => NOW, log: SILENT_LOG };
  server = await serveSubgraph(stations, serving);
  listening = await listenSubgraph(server, { host: '127.0.0.1', port: 0, log: SILENT_LOG, draining: new Draining(0) });
});
afterAll(async () => {
  await listening.close(AT_ONCE);
  await drop();
});

function passportFor(digest: string, check: { isCheck?: true } = {}): string {
  const content = { aud: server.audience, caller: office('DISTRICT_BUREAU', LIXIA), requestId: 'test', digest };
  return mintPassport({ ...content, ...check }, gateway.privateKey);
}

describe('subgraph route over HTTP', () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const send = async (passports: string[]) => {
    // This test sends each passport in its own header line. fetch would join both lines.
    const headers = passports.flatMap((each) => [PASSPORT_HEADER, each]);
    const answer = await request(`${listening.address}/`, { method: 'POST', headers, body });
    await answer.body.dump();
    return answer.statusCode;
  };

  it('accepts one passport and refuses two', async () => {
    expect(await send([passportFor(digestOf(body))])).toBe(200);
    expect(await send([passportFor(digestOf(body)), passportFor(digestOf(body))])).toBe(401);
  });

  it.each(['GET', 'PUT', 'DELETE'])('answers 401 to %s', async (method) => {
    expect((await fetch(`${listening.address}/`, { method })).status).toBe(401);
  });
});

describe('mutation over HTTP', () => {
  it.each([
    [{ isCheck: true as const }, 'The input was only checked. Nothing was saved.'],
    [{}, 'Not found. Check the id or code.'],
  ])('runs no command if its passport says that the input is only checked: %j', async (check, message) => {
    const query = `mutation { suspendStation(id: "${STATION.lixiaFirst}", expectedVersion: 1, reason: "修缮") { id } }`;
    const body = JSON.stringify({ query });
    const headers = { [PASSPORT_HEADER]: passportFor(digestOf(body), check) };
    const answer = await fetch(`${listening.address}/`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ errors: [{ message }] });
  });
});

describe('key that is not a text', () => {
  const source = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
  const ask = (of: unknown[]) => {
    const call = { body: null, source, operationName: undefined, variables: { of } };
    return server.answer({ ...call, passport: passportFor(digestOfCall(call)) });
  };

  /**
   * The second query refers to an invalid key and to an unknown type. The unknown type makes the query fail at once, so
   * nothing awaits the row of the key. If the key caused a statement that fails, the unhandled rejection would stop the
   * process.
   */
  it.each([[{ a: 1 }], [[STATION.lixiaFirst]], [7]])(
    'such as %j is sent to no database, and does not stop the process',
    async (id) => {
      const key = { __typename: 'Station', id };
      expect(await ask([key])).toEqual({ data: { _entities: [null] } });
      expect((await ask([key, { __typename: 'Nobody' }])).errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
    },
  );
});
