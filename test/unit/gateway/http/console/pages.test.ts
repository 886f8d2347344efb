import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { type ConsoleUnderTest, consoleUnderTest } from '../../../../support/drivers/console/console-under-test';
import { rawRequest } from '../../../../support/drivers/peers/raw-http';

const SCRIPT = `console.log('${'text '.repeat(500)}');`;
const INDEX = `<!doctype html><html lang="zh-CN"><head>
<meta property="csp-nonce" nonce="__HUB_NONCE__"><script type="module" nonce="__HUB_NONCE__" src="/console/assets/app-1a2b.js"></script>
</head><body></body></html>`;
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let hub: ConsoleUnderTest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-built-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), INDEX);
  writeFileSync(join(folder, 'public.html'), INDEX.replace('<body>', '<body>公众查询'));
  writeFileSync(join(folder, 'assets/app-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/style-3c4d.css'), 'body{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  hub = await consoleUnderTest({ folder });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawRequest(hub.origin + path, { method, headers });
const nonces = (text: string) => [...text.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce);

describe('page of the console', () => {
  it.each(['/', '/console', '/console/work', '/console/stations/01HZX3V9QK7T2M4N6P8R0S1W5Y?tab=hours'])(
    'is sent to browsers at %s, with a nonce of its own for each answer',
    async (path) => {
      const [one, two] = [await get(path, BROWSER), await get(path, BROWSER)];
      expect([one.status, one.headers['content-type'], one.headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      const [first, second, ...more] = nonces(one.text);
      expect(more).toEqual([]);
      expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(second).toBe(first);
      expect(nonces(two.text)).not.toContain(first);
      expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${first}'`);
    },
  );

  it('allows nothing but the Hub’s own files, and no frame, form or script of others', async () => {
    const { headers, text } = await get('/console', BROWSER);
    const [nonce] = nonces(text);
    const policy = String(headers['content-security-policy']).split(/; ?/);
    expect(policy.toSorted()).toEqual(
      [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' blob: data:",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
      ].toSorted(),
    );
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('answers HEAD without a body', async () => {
    const { status, text, headers } = await get('/console/work', BROWSER, 'HEAD');
    expect([status, text, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
  });

  it.each([
    ['/', { accept: '*/*' }],
    ['/console/work', { accept: 'application/json' }],
    ['/console/work', {}],
  ])('is not sent for %s to a program that accepts %j', async (path, headers) => {
    const { status, text } = await get(path, headers);
    expect([status, JSON.parse(text)]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  it('accepts no other method', async () => {
    expect((await get('/console/work', BROWSER, 'POST')).status).toBe(405);
  });

  it('leaves the front page at /about', async () => {
    const { status, text } = await get('/about', BROWSER);
    expect(status).toBe(200);
    expect(text).toContain('社会工作服务站监管枢纽');
  });
});

describe('page of the public', () => {
  it.each([
    '/public',
    '/public/',
    '/public/stations/01HZX3V9QK7T2M4N6P8R0S1W5Y',
    '/public/search?name=a',
    '/public/none',
  ])('is sent to browsers at %s, with the policy and a nonce as the console', async (path) => {
    const { status, text, headers } = await get(path, BROWSER);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).toContain('公众查询');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces(text)[0]}'`);
  });

  it('is not sent to programs, or at an address that only begins alike', async () => {
    expect((await get('/public/none', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/publicity', BROWSER)).status).toBe(404);
    expect((await get('/public', BROWSER, 'POST')).status).toBe(405);
  });
});

describe('built files', () => {
  const path = '/console/assets/app-1a2b.js';

  it('may be kept for ever', async () => {
    const { status, text, headers } = await get(path);
    expect([status, text]).toEqual([200, SCRIPT]);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=1.0', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('are sent to a browser that accepts %s in the encoding %s', async (accepted, encoding) => {
    const { status, headers } = await get(path, { 'accept-encoding': accepted });
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    expect(String(headers['vary']).toLowerCase()).toContain('accept-encoding');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('have the same content when compressed', async () => {
    const response = await fetch(hub.origin + path, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe(SCRIPT);
    expect(brotliDecompressSync(brotliCompressSync(SCRIPT)).toString()).toBe(SCRIPT);
  });

  it('without a compressed form are sent as they are', async () => {
    const { text, headers } = await get('/console/assets/style-3c4d.css', { 'accept-encoding': 'br' });
    expect([text, headers['content-encoding'], headers['content-type']]).toEqual([
      'body{}',
      undefined,
      'text/css; charset=utf-8',
    ]);
  });

  it('answer HEAD without a body', async () => {
    const { status, text, headers } = await get(path, {}, 'HEAD');
    expect([status, text]).toEqual([200, '']);
    expect(headers['cache-control']).toContain('immutable');
  });

  it.each<Record<string, string>>([
    { range: 'bytes=999999999-' },
    { range: 'bytes=0-3', 'if-range': '"x"' },
    { 'if-match': '"x"' },
    { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
  ])('are sent whole to a request with %j', async (headers) => {
    const { status, text } = await get(path, headers);
    expect([status, text]).toEqual([200, SCRIPT]);
  });

  it.each([
    'missing.js',
    '',
    '.hidden',
    'app-1a2b.js/',
    '../index.html',
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '..\\secret.txt',
    '....//secret.txt',
    'a/../../secret.txt',
  ])('do not include %j, which is never kept', async (name) => {
    const { status, head, body } = await sentAsIs(`/console/assets/${name}`);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
    expect(head).toMatch(/cache-control: no-store/i);
  });

  it('do not include anything outside their folder', async () => {
    expect((await get('/console/secret.txt')).status).toBe(404);
    expect((await get('/console/index.html')).status).toBe(404);
  });
});

describe('without a built console', () => {
  it('the front page stays at the root, and browsers find no page of the console', async () => {
    const without = await consoleUnderTest();
    try {
      const front = await rawRequest(without.origin, { method: 'GET', headers: BROWSER });
      expect(front.text).toContain('社会工作服务站监管枢纽');
      const page = await rawRequest(`${without.origin}/console/work`, { method: 'GET', headers: BROWSER });
      expect(page.status).toBe(404);
    } finally {
      await without.close();
    }
  });
});

/** Sends a request for a path exactly as written, because an HTTP client would normalise it. */
function sentAsIs(path: string): Promise<{ status: number; head: string; body: string }> {
  const { port } = new URL(hub.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.once('error', reject).once('end', () => {
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });
}
