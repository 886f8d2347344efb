import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';

/** Bytes of a request. `<<name>>` in a text stands for a value of the Hub under test, `<<length>>` for the length of the body. */
export type Sending = { kind: 'send'; head: string | Buffer; body: string | Buffer };
/** Waits for the next answer, which may be `100 Continue`, before the next step. */
export type Waiting = { kind: 'wait' };
export type Step = Sending | Waiting;

/** One conversation over its own connection. */
export type TranscriptCase = {
  name: string;
  steps: readonly Step[];
  /** The methods of the requests, one for each final answer to wait for. */
  methods: readonly string[];
  /** The subgraphs that do not answer during the case. */
  down?: readonly SubgraphName[];
  /** The number of times that the same request was sent before, each over its own connection. */
  before?: number;
};

export const AN_ANSWER: Waiting = { kind: 'wait' };
export const JSON_TYPE = 'Content-Type: application/json';

/** Sends bytes unchanged, without adding any header. */
export function raw(head: string | Buffer, body: string | Buffer = ''): Sending {
  return { kind: 'send', head, body };
}

type Asking = { headers?: readonly string[]; body?: string | Buffer };

/** Sends an HTTP/1.1 request. It adds `Content-Length` if there is a body and no stated length. */
export function ask(line: string, { headers = [], body }: Asking = {}): Sending {
  const isFramed = body === undefined || headers.some((each) => /^(?:content-length|transfer-encoding):/i.test(each));
  const lines = [`${line} HTTP/1.1`, 'Host: hub', headers, isFramed ? [] : 'Content-Length: <<length>>'].flat();
  return raw(`${lines.join('\r\n')}\r\n\r\n`, body ?? '');
}

/** Sends a POST of JSON to /graphql. */
export function graphql(body: unknown, headers: readonly string[] = []): Sending {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return ask('POST /graphql', { headers: [JSON_TYPE, ...headers], body: text });
}

/** Returns the Authorization header of a caller of the Hub under test. */
export function as(caller: string): string {
  return `Authorization: Bearer <<${caller}>>`;
}

type More = Partial<Pick<TranscriptCase, 'methods' | 'down' | 'before'>>;

/** Defines a case of one or several steps. It waits for one answer, unless `methods` lists more requests. */
export function on(name: string, steps: Step | readonly Step[], more: More = {}): TranscriptCase {
  const list = [steps].flat();
  return { name, steps: list, methods: more.methods ?? list.flatMap(methodOf).slice(0, 1), ...more };
}

function methodOf(step: Step): string[] {
  if (step.kind === 'wait') return [];
  const text = typeof step.head === 'string' ? step.head : step.head.toString('latin1');
  return [text.trimStart().split(' ', 1)[0] ?? ''];
}

/** Names each case by its group and its own name. */
export function group(title: string, cases: readonly TranscriptCase[]): TranscriptCase[] {
  return cases.map((each) => ({ ...each, name: `${title}: ${each.name}` }));
}

/** Returns the words of a text that spans several lines. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
