import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** The state of the proxy. In each state, the proxy either passes requests on or acts as a subgraph with a fault. */
export type FinanceState = 'sound' | 'hanging' | 'dripping' | 'garbage' | 'huge' | 'endless';

/** The faults of a subgraph, with the behaviour of the proxy for each fault. */
export const FINANCE_FAULTS: Readonly<Record<Exclude<FinanceState, 'sound'>, string>> = {
  hanging: 'accepts requests and does not answer',
  dripping: 'sends a byte every tenth of a second',
  garbage: 'sends random bytes without an end',
  huge: 'sends an answer of 300 MB with its length',
  endless: 'sends a valid beginning of 300 MB without its length',
};

const HUGE_BYTES = 300 * 1024 * 1024;
const PIECE = 64 * 1024;
const ITEM = '{"id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","priceFen":4200000},';

/** An HTTP proxy in front of finance. The gateway sends requests to the proxy instead of finance. */
export class FinanceProxy {
  state: FinanceState = 'sound';

  private constructor(
    readonly address: string,
    readonly close: () => void,
  ) {}

  /** Starts a proxy. @param behind the address of finance */
  static async start(behind: string): Promise<FinanceProxy> {
    const server = createServer((request, response) => proxy.handle(request, response, behind));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    const proxy = new FinanceProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, close);
    return proxy;
  }

  private handle(request: IncomingMessage, response: ServerResponse, behind: string): void {
    response.on('error', () => undefined);
    const json = { 'content-type': 'application/json; charset=utf-8' };
    switch (this.state) {
      case 'sound':
        return pass(request, response, behind);
      case 'hanging':
        return;
      case 'dripping':
        return drip(response.writeHead(200, json));
      case 'garbage':
        return flood(response.writeHead(200, json), Buffer.from(garbage()), HUGE_BYTES);
      case 'huge':
        response.writeHead(200, { ...json, 'content-length': HUGE_BYTES });
        return flood(response, items(), HUGE_BYTES);
      case 'endless':
        response.writeHead(200, json).write('{"data":{"contracts":{"nodes":[');
        return flood(response, items(), HUGE_BYTES);
    }
  }
}

function pass(request: IncomingMessage, response: ServerResponse, behind: string): void {
  const { method, headers, url = '/' } = request;
  const sent = httpRequest(`${behind}${url}`, { method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  sent.on('error', () => response.destroy());
  response.on('close', () => sent.destroy());
  request.pipe(sent);
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
}

/** Sends the piece repeatedly, until `left` bytes are sent, as fast as the other side reads. */
function flood(response: ServerResponse, piece: Buffer, left: number): void {
  let rest = left;
  while (rest > 0 && !response.destroyed) {
    rest -= piece.length;
    if (!response.write(piece)) {
      response.once('drain', () => flood(response, piece, rest));
      return;
    }
  }
  response.end();
}

function items(): Buffer {
  return Buffer.from(ITEM.repeat(Math.ceil(PIECE / ITEM.length)));
}

/** Returns bytes, many of which are not valid UTF-8. */
function garbage(): number[] {
  return Array.from({ length: PIECE }, (_, index) => (index * 7919) % 256);
}
