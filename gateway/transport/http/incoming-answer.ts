import { type IncomingHttpHeaders } from 'node:http';
import { type ExecutionResult } from 'graphql';
import { type Dispatcher } from 'undici';
import { FairTurns } from '../../../shared/runtime/fair-turns';
import {
  AnswerParts,
  AnswerTooLargeError,
  isJson,
  MalformedAnswerError,
  MOST_ANSWER_BYTES,
  parseAnswer,
} from './subgraph-answer';

/** An answer that has arrived completely. */
export type WholeAnswer = { statusCode: number; headers: IncomingHttpHeaders; text: string };

type Connection = Dispatcher.DispatchController;
type Outcome = { resolve: (answer: WholeAnswer) => void; reject: (error: Error) => void };

/** The size up to which answers are read at the same time. Larger answers of one process are read one at a time. */
const SMALL_ANSWER_BYTES = 256 * 1024;

/**
 * The answers of one process. Large answers are read one at a time. After an answer that exceeds the limit, only small
 * answers are accepted, until one of them is usable.
 */
export class ProcessAnswers {
  private readonly turns = new FairTurns(1);
  private isSuspect = false;

  /** Parses the answer to an operation. @throws MalformedAnswerError if it does not have the form of GraphQL over HTTP */
  parse(text: string): ExecutionResult {
    const result = parseAnswer(text);
    this.isSuspect = false;
    return result;
  }

  /** Reads a large answer when no other one is read. @throws AnswerTooLargeError if only small answers are accepted */
  async readInTurn(read: () => Promise<void>): Promise<void> {
    await this.turns.run('large', async () => {
      if (this.isSuspect) throw new AnswerTooLargeError();
      await read();
    });
  }

  /** Notes that an answer exceeded the limit. */
  suspect(): void {
    this.isSuspect = true;
  }
}

/**
 * Receives the answer to one request. If the answer is too large, or has the status 200 and is no JSON object, reading
 * stops and the connection closes. With the stream of the HTTP client, a call of 4 kB takes 1.4 times as much processor
 * time.
 */
class IncomingAnswer implements Dispatcher.DispatchHandler {
  private readonly parts = new AnswerParts();
  /** Ends the exclusive reading of a large answer. It is null until this reading starts. */
  private end: (() => void) | null = null;
  private connection: Connection | null = null;
  private failure: Error | null = null;
  private statusCode = 0;
  private headers: IncomingHttpHeaders = {};
  private isLarge = false;

  constructor(
    private readonly answers: ProcessAnswers,
    private readonly outcome: Outcome,
  ) {}

  /** Stops reading and rejects with the error. The request is not sent if it still waits for a connection. */
  fail(error: Error): void {
    if (this.failure !== null) return;
    this.failure = error;
    if (error instanceof AnswerTooLargeError) this.answers.suspect();
    this.outcome.reject(error);
    this.end?.();
    this.connection?.abort(error);
  }

  onRequestStart(connection: Connection): void {
    this.connection = connection;
    if (this.failure !== null) connection.abort(this.failure);
  }

  onResponseStart(_: Connection, statusCode: number, headers: IncomingHttpHeaders): void {
    if (statusCode < 200) return;
    this.statusCode = statusCode;
    this.headers = headers;
    if (Number(headers['content-length'] ?? 0) > MOST_ANSWER_BYTES) this.fail(new AnswerTooLargeError());
    else if (statusCode === 200 && !isJson(headers['content-type'])) this.fail(new MalformedAnswerError());
  }

  onResponseData(connection: Connection, chunk: Buffer): void {
    if (this.failure !== null) return;
    this.parts.add(chunk);
    if (this.statusCode === 200 && !this.parts.canBeObject()) this.fail(new MalformedAnswerError());
    else if (this.parts.bytes > MOST_ANSWER_BYTES) this.fail(new AnswerTooLargeError());
    else if (this.parts.bytes > SMALL_ANSWER_BYTES && !this.isLarge) this.waitForTurn(connection);
  }

  onResponseEnd(): void {
    const { statusCode, headers } = this;
    this.outcome.resolve({ statusCode, headers, text: this.parts.text() });
    this.end?.();
  }

  onResponseError(_: Connection, error: Error): void {
    this.fail(error);
  }

  private waitForTurn(connection: Connection): void {
    this.isLarge = true;
    connection.pause();
    const read = async () => {
      if (this.failure !== null) return;
      const ended = new Promise<void>((resolve) => (this.end = resolve));
      connection.resume();
      await ended;
    };
    this.answers.readInTurn(read).catch((error: Error) => this.fail(error));
  }
}

/**
 * Sends a request and reads its answer.
 * @throws AnswerTooLargeError if the answer exceeds the size limit; MalformedAnswerError if its status is 200 and it is
 * no JSON; the reason of the signal if it is aborted; the error of the connection
 */
export async function exchange(
  dispatcher: Pick<Dispatcher, 'dispatch'>,
  request: Dispatcher.DispatchOptions,
  { answers, signal }: { answers: ProcessAnswers; signal: AbortSignal | undefined },
): Promise<WholeAnswer> {
  signal?.throwIfAborted();
  let onAbort = (): void => undefined;
  try {
    return await new Promise<WholeAnswer>((resolve, reject) => {
      const answer = new IncomingAnswer(answers, { resolve, reject });
      onAbort = () => answer.fail(signal?.reason as Error);
      signal?.addEventListener('abort', onAbort);
      dispatcher.dispatch(request, answer);
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
