import { type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attack, atOnce, LIMITED } from './attack';
import { city } from './callers';

const ME = JSON.stringify({ query: '{ me { role } }' });

function requestOf(headers: Record<string, string>, body = ME): string {
  const all = { host: 'hub', 'content-type': 'application/json', 'content-length': String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST /graphql HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** The time after which the client gives up on a slow connection. The Hub must close the connection earlier. */
const SLOW_MILLISECONDS = 40_000;
const BETWEEN_BYTES_MILLISECONDS = 500;

/** Sends a byte from time to time until the server closes the connection. @returns the seconds until then */
async function slowly(socket: Socket, beginning: string): Promise<number> {
  const openedAt = performance.now();
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('data', () => undefined).write(beginning);
  const timer = setInterval(() => socket.write('x'), BETWEEN_BYTES_MILLISECONDS);
  await Promise.race([closed, pause(SLOW_MILLISECONDS)]);
  clearInterval(timer);
  socket.destroy();
  return (performance.now() - openedAt) / 1000;
}

function slow(name: string, beginning: string): Attack {
  return {
    name,
    allows: ['cut within 36 s'],
    run: async ({ by }) => {
      const seconds = await atOnce(200, () => slowly(by.open(), beginning));
      return seconds.map((each) => (each <= 36 ? 'cut within 36 s' : 'OPEN'));
    },
  };
}

/** Attacks that use connections and headers in unusual ways. */
export const CONNECTIONS: readonly Attack[] = [
  {
    name: '500 pipelined requests on a connection',
    allows: ['200', LIMITED],
    run: async ({ by }) => by.bytes(requestOf(await by.authorization(city)).repeat(500)),
  },
  {
    name: '200 pipelined requests on each of 20 connections',
    allows: ['200', LIMITED],
    run: async ({ by }) => {
      const bytes = requestOf(await by.authorization(city)).repeat(200);
      return (await atOnce(20, () => by.bytes(bytes))).flat();
    },
  },
  {
    name: '500 requests on as many connections',
    allows: ['200', LIMITED],
    run: ({ by }) => atOnce(500, () => by.post(ME, { caller: city })),
  },
  {
    name: 'length and chunks in one request',
    allows: ['400'],
    run: ({ by }) => by.bytes(requestOf({ 'transfer-encoding': 'chunked' }, `0\r\n\r\n${requestOf({})}`)),
  },
  {
    name: 'headers of 20 kB',
    allows: ['431'],
    run: ({ by }) => by.bytes(requestOf({ 'x-large': 'x'.repeat(20_000) })),
  },
  {
    name: '2,000 headers',
    allows: ['431', '200', '200 BAD_USER_INPUT'],
    run: ({ by }) =>
      by.bytes(
        requestOf({
          ...Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`x${index}`, ''])),
          connection: 'close',
        }),
      ),
  },
  slow('200 connections that send their headers slowly', 'POST /graphql HTTP/1.1\r\nhost: hub\r\nx: '),
  slow('200 connections that send their body slowly', requestOf({ 'content-length': '5000' }, '{"query":"')),
];
