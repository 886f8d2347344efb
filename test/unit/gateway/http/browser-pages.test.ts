import files from 'node:fs/promises';
import { request } from 'node:http';
import { type ApolloServer } from '@apollo/server';
import { type GatewayContext } from '../../../../gateway/transport/gateway-context';
import { graphqlRoute } from '../../../../gateway/http/graphql-route';
import { createHttpServer, type HttpServer } from '../../../../gateway/http/http-server';
import { type Explorer, openExplorer } from '../../../../gateway/http/pages/explorer';
import { frontPageRoutes } from '../../../../gateway/http/pages/front-page';
import { scalarsRoute } from '../../../../gateway/http/pages/scalars-page';
import { type DevelopmentToken } from '../../../../gateway/identity/development-tokens';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { SCALARS } from '../../../../shared/graphql/types/scalars';
import { createLog } from '../../../../shared/runtime/log';

const TOKENS: readonly DevelopmentToken[] = [
  { role: 'CITY_BUREAU', division: divisionCode('3701'), person: 1, token: 'city.token' },
  { role: 'FINANCE_BUREAU', division: divisionCode('370102'), person: 2, token: 'finance.token' },
  { role: 'CONTRACTOR', division: null, person: 1, token: 'contractor.token' },
];
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close(AT_ONCE);
});

/** Starts a server with the pages for browsers, and with the explorer if it is not null. @returns its address */
async function serve(explorer: Explorer | null): Promise<string> {
  const log = createLog('error', () => undefined);
  const graphql = graphqlRoute({
    serverFor: () => ({}) as ApolloServer<GatewayContext>,
    findDocument: (_, { query }) => (query === undefined ? null : { source: query, byHash: false }),
    checkSource: () => undefined,
    clientOf: () => 'somewhere',
    spend: () => undefined,
    throttle: () => undefined,
    page: explorer?.page ?? null,
    log,
    mostBodyBytes: 1024,
    mostPublicBodyBytes: 1024,
  });
  const front = frontPageRoutes({ hasExplorer: explorer !== null, hasMachineClients: true, page: null });
  const server = createHttpServer({
    routes: [graphql, ...front, scalarsRoute(), ...(explorer?.routes ?? [])],
    identify: () => Promise.resolve({ role: 'PUBLIC' }),
    admit: () => () => undefined,
    log,
  });
  open.push(server);
  return server.listen(0, '127.0.0.1');
}

function opened(): Explorer {
  const explorer = openExplorer(() => Promise.resolve(TOKENS));
  if (explorer === null) throw new Error('altair-static is not installed.');
  return explorer;
}

const visit = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, headers: { accept: BROWSER, ...init.headers } });

/** Sends a request with the path and host unchanged. */
function sendAsIs(port: string, path: string, host = 'localhost'): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host, accept: BROWSER } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.once('error', reject).end();
  });
}

type Options = {
  initialEnvironments: { subEnvironments: { title: string; variables: { headers: { authorization: string } } }[] };
};

/** Returns the roles that the explorer's script offers, each with its authorization header. */
function rolesIn(script: string): [string, string][] {
  const options = JSON.parse(/^AltairGraphQL\.init\((.*)\);$/s.exec(script.trim())?.[1] ?? '') as Options;
  return options.initialEnvironments.subEnvironments.map(({ title, variables }) => [
    title,
    variables.headers.authorization,
  ]);
}

describe('page of the scalars', () => {
  it('has a section for every scalar at the address in the schema', async () => {
    const address = await serve(null);
    for (const { name, specifiedByURL } of SCALARS) {
      const { pathname, hash } = new URL(specifiedByURL ?? '', address);
      const answer = await fetch(new URL(pathname, address));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(hash).toBe(`#${name}`);
      expect(await answer.text()).toMatch(
        new RegExp(`<section id="${name}">\\n.*\\n<p>.*\\p{Script=Han}.*</p>\\n<p lang="en">\\w`, 'u'),
      );
    }
  });
});

describe('front page', () => {
  it('explains the Hub and its addresses in Chinese and English', async () => {
    const address = await serve(null);
    const answer = await visit(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await answer.text();
    for (const part of [
      '社会工作服务站',
      'social-work stations',
      '/graphql',
      '/health/ready',
      '/open/',
      '/.well-known/',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toMatch(/<html lang="zh-CN">/);
    expect(html).toMatch(/<section lang="en">/);
  });

  it('runs no script, uses only its own style, and makes no requests', async () => {
    const answer = await visit(await serve(null));
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await answer.text();
    expect(html).not.toMatch(/<script|<img|<link|\bstyle=|\bon\w+=|https?:/);
  });

  it('links to the explorer if the Hub offers one', async () => {
    const [without, withOne] = [await serve(null), await serve(opened())];
    expect(await (await visit(without)).text()).not.toContain('href="/graphql"');
    expect(await (await visit(withOne)).text()).toContain('href="/graphql"');
  });

  it.each(['*/*', 'application/json', 'text/html;q=0', 'text/htmlx', ''])('is not served for %j', async (accept) => {
    const answer = await visit(await serve(null), { headers: { accept } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('accepts GET and HEAD, and is not served for other methods', async () => {
    const address = await serve(null);
    const statuses: number[] = [];
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'])
      statuses.push((await visit(address, { method })).status);
    expect(statuses).toEqual([200, 200, 404, 404, 404]);
  });
});

describe('explorer', () => {
  it('is the page at /graphql in a browser, with a policy that blocks external requests', async () => {
    const answer = await visit(`${await serve(opened())}/graphql`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('serves each file of its page with its type and allows browsers to cache the file', async () => {
    const address = await serve(opened());
    const html = await (await visit(`${address}/graphql`)).text();
    const [, base = ''] = /<base href="([^"]+)"/.exec(html) ?? [];
    const names = [...html.matchAll(/(?:href|src)="([\w./-]+\.(?:js|css|ico|svg))"/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const answer = await fetch(new URL(name, `${address}${base}`));
      expect([name, answer.status]).toEqual([name, 200]);
      expect(answer.headers.get('content-type')).toMatch(/^(?:text\/(?:javascript|css)|image\/)/);
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      const isStart = name.endsWith('/start.js');
      expect(answer.headers.get('cache-control')).toBe(isStart ? 'no-store' : 'public, max-age=31536000, immutable');
    }
  });

  it('keeps each file in memory only once, even if many callers request it without reading the answer', async () => {
    const read = jest.spyOn(files, 'readFile');
    const address = await serve(opened());
    const html = await (await visit(`${address}/graphql`)).text();
    const [, base = ''] = /<base href="([^"]+)"/.exec(html) ?? [];
    const ask = async () => (await fetch(`${address}${base}styles.css`)).text();
    const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
    expect([...others, await ask()]).toEqual([first, first, first]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('offers each role with its token', async () => {
    const address = await serve(opened());
    const script = await (await fetch(`${address}/explorer/start.js`)).text();
    expect(rolesIn(script)).toEqual([
      ['市民政局 CITY_BUREAU 3701', 'Bearer city.token'],
      ['财政部门 FINANCE_BUREAU 370102 (2)', 'Bearer finance.token'],
      ['承接主体 CONTRACTOR', 'Bearer contractor.token'],
    ]);
  });

  it('creates new tokens at most once a minute, because any page may request tokens without limit', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'] });
    try {
      const find = jest.fn(() => Promise.resolve(TOKENS));
      find.mockRejectedValueOnce(new Error('The database is not there yet.'));
      const address = `${await serve(openExplorer(find))}/explorer/start.js`;
      const ask = async () => (await fetch(address)).status;
      expect(await ask()).toBe(500);
      expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
      jest.advanceTimersByTime(59_000);
      await ask();
      expect(find).toHaveBeenCalledTimes(2);
      jest.advanceTimersByTime(2000);
      await ask();
      expect(find).toHaveBeenCalledTimes(3);
    } finally {
      jest.useRealTimers();
    }
  });

  it('gives no token to a page that was requested under another host name', async () => {
    const { port } = new URL(await serve(opened()));
    expect(rolesIn((await sendAsIs(port, '/explorer/start.js', `evil.example:${port}`)).text)).toEqual([]);
    expect(rolesIn((await sendAsIs(port, '/explorer/start.js', `localhost:${port}`)).text)).toHaveLength(TOKENS.length);
  });

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'gives no token through a proxy that keeps the Hub’s host name and adds %s',
    async (name) => {
      const address = `${await serve(opened())}/explorer/start.js`;
      expect(rolesIn(await (await fetch(address, { headers: { [name]: '192.0.2.1' } })).text())).toEqual([]);
    },
  );

  it.each([
    '../../package.json',
    '..%2f..%2fpackage.json',
    'index.html',
    'iframe-sandbox/index.html',
    'nothing.js',
    '',
  ])('has no file %j', async (name) => {
    const address = await serve(opened());
    const html = await (await visit(`${address}/graphql`)).text();
    const [, base = ''] = /<base href="([^"]+)"/.exec(html) ?? [];
    const { port } = new URL(address);
    expect((await sendAsIs(port, `${base}${name}`)).status).toBe(404);
  });

  it('does not change queries by GET and POST', async () => {
    const address = `${await serve(opened())}/graphql`;
    expect((await visit(`${address}?query=`)).status).toBe(400);
    expect((await visit(address, { method: 'POST' })).status).toBe(415);
    expect((await visit(address, { headers: { accept: 'application/json' } })).status).toBe(400);
  });

  it('is missing if the Hub offers no explorer', async () => {
    const address = await serve(null);
    const answer = await visit(`${address}/graphql`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect((await visit(`${address}/explorer/start.js`)).status).toBe(404);
  });
});
