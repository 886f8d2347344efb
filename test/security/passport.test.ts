import { generateKeyPairSync } from 'node:crypto';
import { request } from 'undici';
import { type ListeningSubgraph, listenSubgraph, PASSPORT_HEADER } from '../../shared/graphql/listen-subgraph';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../shared/log';
import { type PassportContent, digestOf, mintPassport } from '../../shared/scope/passport';
import { type SubgraphName } from '../../shared/subgraph-names';
import { office } from '../support/callers';
import { CITY, LIXIA, NOW, STATION } from '../support/small-city';
import { SUBGRAPH_DEFINITIONS } from '../support/subgraphs';
import { openTestDatabase } from '../support/test-database';

const gateway = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');

const BODIES: Record<string, string> = {
  'a query': JSON.stringify({ query: '{ __typename }' }),
  _service: JSON.stringify({ query: '{ _service { sdl } }' }),
  _entities: JSON.stringify({
    query: 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
    variables: { of: [{ __typename: 'Station', id: STATION.lixiaFirst }] },
  }),
};

function contentFor(subgraph: SubgraphName, body: string): PassportContent {
  return { aud: subgraph, caller: office('CITY_BUREAU', CITY), requestId: 'test', digest: digestOf(body) };
}

/** Puts another caller into a passport that was signed for one. */
function withCaller(passport: string): string {
  const [payload = '', signature = ''] = passport.split('.');
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as PassportContent;
  const other = JSON.stringify({ ...content, caller: office('DISTRICT_BUREAU', LIXIA) });
  return `${Buffer.from(other).toString('base64url')}.${signature}`;
}

type Offence = (content: PassportContent, body: string) => string[];
const sign = (content: PassportContent, now = NOW) => mintPassport(content, gateway.privateKey, now);

const OFFENCES: Record<string, Offence> = {
  'no passport': () => [],
  'two passports': (content) => [sign(content), sign(content)],
  'a word': () => ['passport'],
  'the payload alone': (content) => sign(content).split('.').slice(0, 1),
  'a passport that another key signed': (content) => [mintPassport(content, stranger.privateKey, NOW)],
  'a passport with another caller put in': (content) => [withCaller(sign(content))],
  'an expired passport': (content) => [sign(content, new Date(NOW.getTime() - 60_000))],
  'a passport from before the process started': (content) => [sign(content, new Date(NOW.getTime() - 1))],
  'a passport for another subgraph': (content) => [
    sign({ ...content, aud: content.aud === 'stations' ? 'finance' : 'stations' }),
  ],
  'a passport for another body': (content, body) => [sign({ ...content, digest: digestOf(`${body} `) })],
  'a passport for a call that is not over HTTP': (content) => {
    const call = { body: null, source: '{ __typename }', operationName: undefined, variables: {} };
    return [sign({ ...content, digest: digestOfCall(call) })];
  },
};

describe('a key that is no text', () => {
  /** An unknown type beside it ends the list at once: then nobody waits for the statement that would fail. */
  it.each([[{ a: 1 }], [[STATION.lixiaFirst]], [7]])(
    'such as %j reaches no database, and ends no process',
    async (id) => {
      const [stations] = SUBGRAPH_DEFINITIONS;
      const opened = await openTestDatabase(stations!.database);
      const settings = { database: opened.database, passportKey: gateway.publicKey, clock: () => NOW, log: SILENT_LOG };
      const server = await serveSubgraph(stations!, settings);
      const query = JSON.parse(BODIES['_entities']!) as { query: string };
      const ask = (of: unknown[]) => {
        const call = { body: null, source: query.query, operationName: undefined, variables: { of } };
        const passport = sign({ ...contentFor(stations!.name, ''), digest: digestOfCall(call) });
        return server.answer({ ...call, passport });
      };
      const key = { __typename: 'Station', id };
      expect(await ask([key])).toEqual({ data: { _entities: [null] } });
      expect((await ask([key, { __typename: 'Nobody' }])).errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
      await opened.close();
    },
  );
});

describe.each(SUBGRAPH_DEFINITIONS.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (name, subgraph) => {
  let server: SubgraphServer;
  let listening: ListeningSubgraph;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const { database, close } = await openTestDatabase(subgraph.database);
    drop = close;
    const serving = { database, passportKey: gateway.publicKey, clock: () => NOW, log: SILENT_LOG };
    server = await serveSubgraph(subgraph, serving);
    listening = await listenSubgraph(server, { host: '127.0.0.1', port: 0, log: SILENT_LOG });
  });
  afterAll(async () => {
    await listening.close(0);
    await drop();
  });

  const send = async (body: string, passports: string[]) => {
    // Each passport as a header line of its own, where fetch would join them to one.
    const headers = passports.flatMap((each) => [PASSPORT_HEADER, each]);
    const answer = await request(`${listening.address}/`, { method: 'POST', headers, body });
    return { status: answer.statusCode, text: await answer.body.text() };
  };

  describe.each(Object.entries(BODIES))('asked for %s', (_, body) => {
    it.each(Object.entries(OFFENCES))('answers 401 and says nothing to who brings %s', async (__, offence) => {
      const { status, text } = await send(body, offence(contentFor(name, body), body));
      expect(status).toBe(401);
      expect(text).toMatch(/^\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"UNAUTHENTICATED",/);
      expect(text).not.toContain('"data"');
    });

    it('takes a passport of the gateway, and takes it once', async () => {
      const passport = sign(contentFor(name, body));
      expect((await send(body, [passport])).status).toBe(200);
      expect((await send(body, [passport])).status).toBe(401);
    });
  });

  it('does not say what it is made of, even to the gateway', async () => {
    const body = BODIES._service ?? '';
    const { text } = await send(body, [sign(contentFor(name, body))]);
    expect(text).not.toMatch(/type |@key/);
  });

  it.each(['GET', 'PUT', 'DELETE'])('answers 401 to %s', async (method) => {
    expect((await fetch(`${listening.address}/`, { method })).status).toBe(401);
  });
});
