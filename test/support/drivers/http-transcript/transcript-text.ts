import { createHash } from 'node:crypto';
import { bytesOf, type Conversation, type Ending, type Values } from './conversation';
import { headerOf, type HttpAnswerRead } from './http-answer';
import { type TranscriptCase } from './transcript-case';

/** The headers that nearly every answer has. The transcript shows them as one short line. */
const GUARD_HEADERS = [
  'cache-control: no-store',
  "content-security-policy: default-src 'none'; frame-ancestors 'none'",
  'referrer-policy: no-referrer',
  'x-content-type-options: nosniff',
];
const GUARD = '[guard headers]';

export const PREFACE = [
  'The HTTP transcript of the gateway, written by http-transcript.test.ts. A block has a case: requests and answers.',
  '> was sent. < was received. = is the state of the connection afterwards. Received headers are sorted by name.',
  '<date>, <uuid>, <token>, <receipt>, <key> stand for what differs from run to run, <<name>> for a value of the Hub.',
  `${GUARD} stands for these headers together:`,
  ...GUARD_HEADERS.map((each) => `  ${each}`),
].join('\n');

/**
 * The maximum length of a request that the transcript shows in full. It shows the first {@link START_SENT} characters
 * of a longer request.
 */
const MOST_SENT = 1500;
/** The number of characters that the transcript shows of a request longer than {@link MOST_SENT}. */
const START_SENT = 300;
const MOST_RECEIVED = 4000;

/** Returns a case and its answers as a block of the transcript. */
export function blockOf(each: TranscriptCase, { answers, ending }: Conversation, values: Values): string {
  const lines = [`### ${each.name}`];
  if (each.down !== undefined) lines.push(`(not answering: ${each.down.join(', ')})`);
  if (each.before !== undefined) lines.push(`(sent ${each.before} times before)`);
  const left = [...answers];
  for (const step of each.steps) {
    if (step.kind === 'send') lines.push(...sent(bytesOf(step, values), values));
    else lines.push(...left.splice(0, 1).flatMap(received));
  }
  lines.push(...left.flatMap(received));
  if (answers.length < each.methods.length) lines.push('< (nothing more)');
  return [...lines, `= ${wordsOf(ending)}`].join('\n');
}

/** Returns the blocks of a transcript, by the names of their cases. */
export function blocksIn(transcript: string): Map<string, string> {
  const blocks = transcript.split(/\n\n(?=### )/).slice(1);
  return new Map(blocks.map((block) => [/^### (.*)/.exec(block)?.[1] ?? '', block.trimEnd()]));
}

export function transcriptOf(blocks: readonly string[]): string {
  return `${[PREFACE, ...blocks].join('\n\n')}\n`;
}

function wordsOf(ending: Ending): string {
  switch (ending.kind) {
    case 'open':
      return 'The connection stays open and answers another request.';
    case 'closed':
      return 'The server closes the connection.';
    case 'silent':
      return 'The connection stays open and does not answer another request.';
    case 'confused':
      return `The connection stays open and answers another request by ${ending.statusLine}.`;
  }
}

/**
 * Returns the lines of a request, with names in place of the Hub's values. A long request is cut, and its size is
 * stated.
 */
function sent(bytes: Buffer, values: Values): string[] {
  const start = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(value, `<<${name}>>`),
    bytes.subarray(0, MOST_SENT).toString('latin1'),
  );
  const isLong = bytes.length > MOST_SENT;
  const shown = printable(Buffer.from(isLong ? start.slice(0, START_SENT) : start, 'latin1'));
  const lines = linesOf('>', shown);
  const first = lines.findIndex((line, index) => index > 0 && line === lines[index - 1]);
  const kept = first > 0 && lines[first] !== '>' ? lines.slice(0, first + 1) : lines;
  const isWhole = !isLong && kept.length === lines.length;
  return isWhole ? kept : [...kept, `> … (${bytes.length} bytes in all)`];
}

function received(answer: HttpAnswerRead): string[] {
  const headers = answer.headers.map(([name, value]) => `${name}: ${masked(value, name)}`);
  const isGuarded = GUARD_HEADERS.every((each) => headers.includes(each));
  const shown = isGuarded ? [GUARD, ...headers.filter((each) => !GUARD_HEADERS.includes(each))] : headers;
  const sorted = shown.sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  const lines = [`< ${answer.statusLine}`, ...sorted.map((each) => `< ${each}`)];
  if (answer.body.length > 0) lines.push('<', ...linesOf('<', bodyOf(answer)));
  if (!answer.isWhole) lines.push('< (broken off)');
  return lines;
}

function bodyOf(answer: HttpAnswerRead): string {
  const { body } = answer;
  const about = `(${body.length} bytes, sha256 ${createHash('sha256').update(body).digest('hex')})`;
  const isText = /^(?:application\/(?:graphql-response\+)?json|text\/|$)/.test(headerOf(answer, 'content-type') ?? '');
  if (!isText) return about;
  const text = masked(printable(body));
  return text.length <= MOST_RECEIVED ? text : `${text.slice(0, MOST_RECEIVED)}…\n${about}`;
}

function masked(text: string, name = ''): string {
  if (name.toLowerCase() === 'date') return '<date>';
  return text
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>')
    .replaceAll(/\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]{86}/g, '<token>')
    .replaceAll(/\beyJ[\w-]+\.[\w-]{86}/g, '<receipt>')
    .replaceAll(/"(x|kid)":"[\w-]{43}"/g, '"$1":"<key>"');
}

/**
 * Returns bytes as text, with a line break for each line end of HTTP, and with escaped control characters. If the bytes
 * are not UTF-8, the bytes that are not ASCII are escaped too.
 */
function printable(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const isUtf8 = Buffer.from(text).equals(bytes);
  const shown = isUtf8 ? text : bytes.toString('latin1');
  // eslint-disable-next-line no-control-regex
  const special = isUtf8 ? /\r\n|[\u0000-\u001f\u007f\u2028\u2029\ufeff]/g : /\r\n|[\u0000-\u001f\u007f-\u00ff]/g;
  return shown.replaceAll(special, escaped);
}

function escaped(found: string): string {
  if (found === '\r\n') return '\n';
  if (found === '\n') return '\\n\n';
  const code = found.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

function linesOf(mark: string, text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? mark : `${mark} ${line}`));
}
