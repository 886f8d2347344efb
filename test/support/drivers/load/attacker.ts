import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Caller } from '../../../../shared/access/caller';
import { type TestIssuer } from '../peers/oidc-issuer';

/** The HTTP status of an answer, and the codes of its errors; `CUT` if the connection was closed without an answer. */
export type Outcome = string;

type Sending = { caller?: Caller; headers?: Readonly<Record<string, string>>; method?: string; path?: string };

/** The number of loopback addresses that share their first three parts. */
const ADDRESSES = 250;

/** A client with its own address and its own name, so that its requests use no budget of another client. */
export class Attacker {
  private readonly tokens = new Map<string, Promise<string>>();

  /**
   * @param number distinguishes this client from others, and is part of its address
   * @param remark is added to each document as a comment, so that no cache knows the document
   */
  constructor(
    readonly origin: string,
    private readonly issuer: TestIssuer,
    private readonly number: number,
    private readonly remark = '',
  ) {}

  ask(query: string, { variables = {}, ...sending }: Sending & { variables?: object } = {}): Promise<Outcome> {
    const remarked = this.remark === '' ? query : `${query}\n# ${this.remark}`;
    return this.post(JSON.stringify({ query: remarked, variables }), sending);
  }

  /** Sends a body to /graphql, or to another path. */
  async post(body: string | Buffer, { caller, headers, method = 'POST', path = '/graphql' }: Sending = {}) {
    const own = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
    const all = { ...own, ...(await this.authorization(caller)), ...headers };
    return new Promise<Outcome>((resolve) => {
      const to = { method, headers: all, localAddress: this.address, agent: false as const };
      const sent = httpRequest(`${this.origin}${path}`, to, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('close', () => resolve(outcomeOf(response.statusCode, Buffer.concat(chunks).toString())));
      });
      sent.on('error', () => resolve('CUT'));
      sent.end(body);
    });
  }

  /** Opens a connection. The caller of this method writes the bytes, and must close it. */
  open(): Socket {
    const { hostname, port } = new URL(this.origin);
    return connect({ host: hostname, port: Number(port), localAddress: this.address }).on('error', () => undefined);
  }

  /**
   * Sends bytes on a new connection, and waits until the connection is closed.
   * @returns the outcome of each answer
   */
  bytes(bytes: string | Buffer): Promise<Outcome[]> {
    return new Promise((resolve) => {
      const socket = this.open();
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('close', () => resolve(outcomesIn(text)));
      socket.write(bytes);
    });
  }

  /**
   * Returns the authorization header with a token of this caller. The subject of the token is the name of this client.
   * For the public, the result is empty.
   */
  async authorization(caller: Caller | undefined): Promise<Record<string, string>> {
    if (caller === undefined || !('grants' in caller)) return {};
    const key = JSON.stringify(caller);
    const token = this.tokens.get(key) ?? this.issuer.token({ ...caller, subject: `client-${this.number}` }, '2h');
    this.tokens.set(key, token);
    return { authorization: `Bearer ${await token}` };
  }

  private get address(): string {
    return `127.0.${1 + Math.floor(this.number / ADDRESSES)}.${1 + (this.number % ADDRESSES)}`;
  }
}

/** Matches the code of an error. The code for which a work item is blocked is data, and no error. */
const ERROR_CODE = /(?<!"blockedBy":\{)"code":"([A-Z_]+)"/g;

function outcomeOf(status: number | undefined, text: string): Outcome {
  const codes = [...text.matchAll(ERROR_CODE)].map(([, code = '']) => code);
  return [String(status), ...new Set(codes)].join(' ');
}

/** Returns the outcome of each answer in the bytes of a connection. */
function outcomesIn(text: string): Outcome[] {
  const answers = text.split(/(?=HTTP\/1\.1 \d{3} )/).filter((each) => each.startsWith('HTTP/'));
  const outcomes = answers.map((each) => outcomeOf(Number(each.slice(9, 12)), each));
  return outcomes.length === 0 ? ['CUT'] : outcomes;
}
