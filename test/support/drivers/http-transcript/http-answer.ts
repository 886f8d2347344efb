/** One HTTP answer, as it arrived over the socket. */
export type HttpAnswerRead = {
  statusLine: string;
  /** The names and values of the headers, unchanged and in the order of the answer. */
  headers: readonly (readonly [name: string, value: string])[];
  /** The body. If the body was sent in chunks, this is the content of all chunks, one after the other. */
  body: Buffer;
  /** False if the connection ended before the end of the body. */
  isWhole: boolean;
};

type Reading = { isHead: boolean; hasEnded: boolean };
type Read = { answer: HttpAnswerRead; rest: Buffer };
type Body = { body: Buffer; rest: Buffer; isWhole: boolean };

const NO_BYTES = Buffer.alloc(0);

/** Reads the first answer from these bytes. Returns null if more bytes are needed. */
export function readAnswer(bytes: Buffer, reading: Reading): Read | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line) => splitHeader(line));
  const found = readBody(bytes.subarray(end + 4), { ...reading, headers, status: statusOf(statusLine) });
  if (found === null) return null;
  const { body, rest, isWhole } = found;
  return { answer: { statusLine, headers, body, isWhole }, rest };
}

export function statusOf(statusLine: string): number {
  return Number(statusLine.split(' ')[1]);
}

export function headerOf({ headers }: Pick<HttpAnswerRead, 'headers'>, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1];
}

function splitHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

type BodyReading = Reading & Pick<HttpAnswerRead, 'headers'> & { status: number };

/** Reads a body by the rules of RFC 9112, section 6.3. Returns null if more bytes are needed. */
function readBody(bytes: Buffer, { isHead, hasEnded, headers, status }: BodyReading): Body | null {
  const hasNoBody = isHead || status < 200 || status === 204 || status === 304;
  if (hasNoBody) return { body: NO_BYTES, rest: bytes, isWhole: true };
  if (headerOf({ headers }, 'transfer-encoding') === 'chunked') return readChunks(bytes, hasEnded);
  const length = headerOf({ headers }, 'content-length');
  if (length === undefined) return hasEnded ? { body: bytes, rest: NO_BYTES, isWhole: true } : null;
  const size = Number(length);
  if (bytes.length >= size) return { body: bytes.subarray(0, size), rest: bytes.subarray(size), isWhole: true };
  return hasEnded ? { body: bytes, rest: NO_BYTES, isWhole: false } : null;
}

function readChunks(bytes: Buffer, hasEnded: boolean): Body | null {
  const pieces: Buffer[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', position);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(bytes.subarray(position, lineEnd).toString('latin1'), 16);
    const next = lineEnd + 2 + size + 2;
    if (Number.isNaN(size) || next > bytes.length) {
      return hasEnded ? { body: Buffer.concat(pieces), rest: NO_BYTES, isWhole: false } : null;
    }
    if (size === 0) return { body: Buffer.concat(pieces), rest: bytes.subarray(next), isWhole: true };
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    position = next;
  }
}
