import { connect, type Socket } from 'node:net';
import { type HttpAnswerRead, readAnswer, statusOf } from './http-answer';
import { type Sending, type TranscriptCase } from './transcript-case';

/** The state of the connection after the last answer. */
export type Ending =
  { kind: 'open' } | { kind: 'closed' } | { kind: 'silent' } | { kind: 'confused'; statusLine: string };
export type Conversation = { answers: readonly HttpAnswerRead[]; ending: Ending };
export type Values = Readonly<Record<string, string>>;

/**
 * The longest wait for an answer. If no answer arrives in this time, the transcript records that the Hub does not
 * answer.
 */
const TIMEOUT_MILLISECONDS = 20_000;
const PROBE = 'GET /health/live HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n';

/** Sends the steps of a case over its own connection and reads the answers. */
export async function converse(
  port: number,
  { steps, methods }: TranscriptCase,
  values: Values,
): Promise<Conversation> {
  const connection = await RawConnection.open(port);
  const answers: HttpAnswerRead[] = [];
  const finals = () => answers.filter(({ statusLine }) => statusOf(statusLine) >= 200).length;
  const take = async (): Promise<boolean> => {
    const answer = await connection.next(methods[finals()] === 'HEAD');
    if (answer !== null) answers.push(answer);
    return answer !== null;
  };
  for (const step of steps) {
    if (step.kind === 'send') connection.write(bytesOf(step, values));
    else await take();
  }
  while (finals() < methods.length && (await take()));
  const ending = await connection.end();
  return { answers, ending };
}

/**
 * Returns the bytes of a request. Replaces each name `<<name>>` with the value of the Hub under test, and `<<length>>`
 * with the length of the body.
 */
export function bytesOf({ head, body }: Sending, values: Values): Buffer {
  const filled = (text: string) => text.replaceAll(/<<([^<>]+)>>/g, (whole, name: string) => values[name] ?? whole);
  const content = typeof body === 'string' ? Buffer.from(filled(body)) : body;
  if (typeof head !== 'string') return Buffer.concat([head, content]);
  return Buffer.concat([Buffer.from(filled(head.replace('<<length>>', String(content.length)))), content]);
}

class RawConnection {
  private received = Buffer.alloc(0);
  private hasEnded = false;
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.wake();
    });
    socket.on('error', () => undefined);
    for (const event of ['end', 'close']) {
      socket.on(event, () => {
        this.hasEnded = true;
        this.wake();
      });
    }
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new RawConnection(socket)));
    });
  }

  write(bytes: Buffer | string): void {
    this.socket.write(bytes);
  }

  /** Returns the next answer, or null if the connection ends or no answer arrives in time. */
  async next(isHead: boolean): Promise<HttpAnswerRead | null> {
    const until = performance.now() + TIMEOUT_MILLISECONDS;
    for (;;) {
      const { hasEnded } = this;
      const read = readAnswer(this.received, { isHead, hasEnded });
      if (read !== null) {
        this.received = Buffer.from(read.rest);
        return read.answer;
      }
      const left = until - performance.now();
      if (hasEnded || left <= 0) return null;
      await this.change(left);
    }
  }

  /**
   * Returns the state of the connection. To find out, this method sends one more request if the connection is still
   * open.
   */
  async end(): Promise<Ending> {
    const hadEnded = this.hasEnded;
    if (!hadEnded) this.write(PROBE);
    const answer = await this.next(false);
    const { hasEnded } = this;
    this.socket.destroy();
    if (answer === null) return { kind: hasEnded ? 'closed' : 'silent' };
    const { statusLine, body } = answer;
    const isProbed = body.toString() === '{"status":"live"}';
    return isProbed ? { kind: 'open' } : { kind: 'confused', statusLine };
  }

  private change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
