import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import { type AddressInfo } from 'node:net';

/** A delivery that arrived at a receiver. */
export type Received = { headers: IncomingHttpHeaders; body: string };
/** The event in the body of a delivery. */
export type Answered = { type: string; timestamp: string; data: ReceivedData };
type ReceivedData = {
  cursor: string;
  chain: string;
  sequence: number;
  id: string;
  subject: { type: string; id: string };
};

type Answer = (response: ServerResponse, received: Received) => void;

const MEGABYTE = Buffer.alloc(1024 * 1024);

export const takes: Answer = (response) => void response.writeHead(204).end();
export const says =
  (status: number): Answer =>
  (response) =>
    void response.writeHead(status).end('no');
export const hangs: Answer = () => undefined;
export const drops: Answer = (response) => void response.destroy();
export const redirectsTo =
  (location: string): Answer =>
  (response) =>
    void response.writeHead(307, { location }).end();

/** Answers with a gigabyte, as fast as the Hub reads it. */
export const sendsAGigabyte =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/octet-stream' });
    let left = 1024;
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(MEGABYTE)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  };

/** Accepts every n-th delivery and answers the others with 503. */
export function takesEach(nth: number): Answer {
  let count = 0;
  return (response, received) => ((count += 1) % nth === 0 ? takes : says(503))(response, received);
}

/** A server on this machine that receives webhook deliveries, as an external system would. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The accepted deliveries, in order. */
  readonly taken: Answered[] = [];
  /** The number of bytes sent in all answers. */
  bytesWritten = 0;

  private constructor(
    private readonly server: Server,
    private answer: Answer,
  ) {}

  static async start(answer: Answer): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server, answer);
    server.on('request', (request, response) => void receiver.receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  answersBy(answer: Answer): void {
    this.answer = answer;
  }

  forget(): void {
    this.received.length = 0;
    this.taken.length = 0;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const received = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    this.received.push(received);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('close', () => (this.bytesWritten += socket.bytesWritten - before));
    this.answer(response, received);
    if (response.statusCode >= 200 && response.statusCode < 300 && response.headersSent) {
      this.taken.push(JSON.parse(received.body) as Answered);
    }
  }
}
