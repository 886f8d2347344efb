import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createHttpServer, type HttpServer, TIMEOUTS } from '../../../../gateway/http/http-server';
import { type OpenRoute } from '../../../../gateway/http/route';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { createLog } from '../../../../shared/runtime/log';

const MOST_PIPELINED = 10;

let server: HttpServer;
let started: number;
let release: () => void;

async function listenWith(timeouts: typeof TIMEOUTS | Record<keyof typeof TIMEOUTS, number>): Promise<number> {
  started = 0;
  const waiting = new Promise<void>((resolve) => (release = resolve));
  const route: OpenRoute = {
    access: 'OPEN',
    about: null,
    methods: ['GET'],
    path: '/waits',
    handle: async (_request, reply) => {
      started += 1;
      await waiting;
      reply.send({ answered: true });
    },
  };
  const identify = () => Promise.resolve({ role: 'PUBLIC' as const });
  const log = createLog('error', () => undefined);
  server = createHttpServer({ routes: [route], identify, admit: () => () => undefined, log }, timeouts);
  return Number(new URL(await server.listen(0, '127.0.0.1')).port);
}

afterEach(async () => {
  release();
  await server.close(AT_ONCE);
});

/**
 * Sends bytes on a new connection.
 * @returns everything that arrives until the server closes the connection
 */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
    if (text !== '') socket.write(text);
  });
}

const get = 'GET /waits HTTP/1.1\r\nHost: hub\r\n\r\n';
const statusesOf = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

it('serves a few pipelined requests of a connection, refuses the next one, and stops reading', async () => {
  const port = await listenWith(TIMEOUTS);
  const answers = raw(port, get.repeat(500));
  while (started < MOST_PIPELINED) await new Promise((resume) => setImmediate(resume));
  release();
  const text = await answers;
  expect(statusesOf(text)).toEqual([...Array.from({ length: MOST_PIPELINED }, () => 200), 429]);
  expect(text).toContain('"code":"RATE_LIMITED"');
  expect(text).toMatch(/retry-after: 1/i);
  expect(started).toBe(MOST_PIPELINED);
});

it('answers any number of requests that a client sends one after another on its connection', async () => {
  const port = await listenWith(TIMEOUTS);
  release();
  const [first, ...more] = await Promise.all(Array.from({ length: 5 }, () => raw(port, closing(MOST_PIPELINED))));
  expect(statusesOf(first ?? '')).toEqual(Array.from({ length: MOST_PIPELINED }, () => 200));
  expect(more.map(statusesOf)).toEqual(more.map(() => statusesOf(first ?? '')));
});

/** Returns pipelined requests. The last request asks the server to close the connection. */
function closing(times: number): string {
  return `${get.repeat(times - 1)}GET /waits HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`;
}

it('closes a connection that never sends a request, and a connection that is idle after its answer', async () => {
  const soon = {
    ...TIMEOUTS,
    headersTimeout: 50,
    requestTimeout: 50,
    keepAliveTimeout: 50,
    connectionsCheckingInterval: 20,
  };
  const port = await listenWith(soon);
  release();
  expect(statusesOf(await raw(port, ''))).toEqual([408]);
  expect(statusesOf(await raw(port, get))).toEqual([200]);
});

it('closes a connection whose client sends the rest of a body slowly, although the request was answered', async () => {
  const port = await listenWith({ ...TIMEOUTS, answeredTimeout: 50 });
  const socket = connect({ port, host: '127.0.0.1' });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  socket.write('POST /elsewhere HTTP/1.1\r\nHost: hub\r\nContent-Length: 5000\r\n\r\n{');
  const timer = setInterval(() => socket.write('x'), 10);
  await new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
  clearInterval(timer);
  expect(statusesOf(received)).toEqual([404]);
});

it('keeps a connection whose body has come completely after the answer', async () => {
  const port = await listenWith({ ...TIMEOUTS, answeredTimeout: 50 });
  release();
  const post = 'POST /elsewhere HTTP/1.1\r\nHost: hub\r\nContent-Length: 2\r\n\r\n{';
  const socket = connect({ port, host: '127.0.0.1' });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  socket.write(post);
  while (statusesOf(received).length === 0) await pause(5);
  socket.write('}');
  await pause(100);
  socket.write(get);
  while (statusesOf(received).length < 2) await pause(5);
  expect(statusesOf(received)).toEqual([404, 200]);
  socket.destroy();
});

it('answers a request that reached the machine before a busy process closed its idle connections', async () => {
  const port = await listenWith(TIMEOUTS);
  release();
  const socket = connect({ port, host: '127.0.0.1' });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  socket.write(get);
  while (received === '') await pause(1);
  received = '';
  const ended = server.close({ lingerMilliseconds: 1, graceMilliseconds: 1000 });
  await pause(0);
  socket.write(get);
  // This loop blocks the event loop until the server is due to close its idle connections.
  const start = performance.now();
  while (performance.now() - start < 20);
  await Promise.all([closed, ended]);
  expect(statusesOf(received)).toEqual([200]);
});
