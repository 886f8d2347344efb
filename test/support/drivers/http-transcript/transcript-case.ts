import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';

/**
 * A step that sends the bytes of a request. In a text, `<<name>>` stands for a value of the Hub under test, and
 * `<<length>>` for the length of the body.
 */
export type Sending = { kind: 'send'; head: string | Buffer; body: string | Buffer };
/** A step that waits for the next answer, which may be `100 Continue`. */
export type Waiting = { kind: 'wait' };
export type Step = Sending | Waiting;

/** A case of the transcript: steps over one connection, the answers to wait for, and the state of the Hub. */
export type TranscriptCase = {
  name: string;
  steps: readonly Step[];
  /** The methods of the requests. The test waits for one final answer to each, and reads no body after a HEAD. */
  methods: readonly string[];
  /** The subgraphs that do not answer during the case. */
  down?: readonly SubgraphName[];
  /** The number of times that the test sends the same request before the case, each time over a new connection. */
  before?: number;
};

export const AN_ANSWER: Waiting = { kind: 'wait' };
export const JSON_TYPE = 'Content-Type: application/json';

/** Returns a step that sends these bytes unchanged, without adding any header. */
export function raw(head: string | Buffer, body: string | Buffer = ''): Sending {
  return { kind: 'send', head, body };
}

type Asking = { headers?: readonly string[]; body?: string | Buffer };

/** Returns a step that sends an HTTP/1.1 request. It adds `Content-Length` if there is a body and no stated length. */
export function ask(line: string, { headers = [], body }: Asking = {}): Sending {
  const isFramed = body === undefined || headers.some((each) => /^(?:content-length|transfer-encoding):/i.test(each));
  const lines = [`${line} HTTP/1.1`, 'Host: hub', headers, isFramed ? [] : 'Content-Length: <<length>>'].flat();
  return raw(`${lines.join('\r\n')}\r\n\r\n`, body ?? '');
}

/** Returns a step that sends JSON to /graphql by POST. */
export function graphql(body: unknown, headers: readonly string[] = []): Sending {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return ask('POST /graphql', { headers: [JSON_TYPE, ...headers], body: text });
}

/** Returns the Authorization header of a caller of the Hub under test. */
export function as(caller: string): string {
  return `Authorization: Bearer <<${caller}>>`;
}

type More = Partial<Pick<TranscriptCase, 'methods' | 'down' | 'before'>>;

/** Returns a case with these steps. It waits for one answer, unless `more.methods` lists several requests. */
export function on(name: string, steps: Step | readonly Step[], more: More = {}): TranscriptCase {
  const list = [steps].flat();
  return { name, steps: list, methods: more.methods ?? list.flatMap(methodOf).slice(0, 1), ...more };
}

function methodOf(step: Step): string[] {
  if (step.kind === 'wait') return [];
  const text = typeof step.head === 'string' ? step.head : step.head.toString('latin1');
  return [text.trimStart().split(' ', 1)[0] ?? ''];
}

/** Returns the cases with the title of their group in front of their names. */
export function group(title: string, cases: readonly TranscriptCase[]): TranscriptCase[] {
  return cases.map((each) => ({ ...each, name: `${title}: ${each.name}` }));
}

/** Splits a text of several lines into words. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
