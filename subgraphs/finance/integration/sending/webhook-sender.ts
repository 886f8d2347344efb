import { type Dispatcher, request } from 'undici';
import { type Outcome } from './outcome';
import { type Reach, isWithinReach } from './webhook-address';
import { type Resolve, systemResolve, webhookAgent } from './webhook-connect';

/** The time that one attempt may take, from the look-up of the name to the headers of the answer. */
const TRY_MILLISECONDS = 10_000;

export type Letter = { url: string; headers: Readonly<Record<string, string>>; body: string };

/**
 * A function that sends one request.
 * @returns the outcome; null if the Hub itself aborted the attempt, because an aborted attempt says nothing about the
 * receiver
 */
export type Send = (letter: Letter, stop: AbortSignal) => Promise<Outcome | null>;

export type SenderSetting = { reach: Reach; milliseconds?: number; resolve?: Resolve };

/**
 * Returns a function that sends requests to receivers. Receivers are not trusted, so it reads only the status of the
 * answer, and follows no redirect.
 */
export function webhookSender({
  reach,
  milliseconds = TRY_MILLISECONDS,
  resolve = systemResolve,
}: SenderSetting): Send {
  const agent = webhookAgent(reach, resolve, milliseconds);
  return async ({ url, headers, body }, stop) => {
    if (!isWithinReach(new URL(url), reach)) return failed('ADDRESS_REFUSED');
    const late = AbortSignal.timeout(milliseconds);
    try {
      return outcomeOf(await statusOf({ url, headers, body }, agent, AbortSignal.any([late, stop])));
    } catch (error) {
      if (stop.aborted) return null;
      return failed(late.aborted ? 'TIMEOUT' : wordOf(error));
    }
  };
}

async function statusOf({ url, headers, body }: Letter, dispatcher: Dispatcher, signal: AbortSignal): Promise<number> {
  const own = { 'content-type': 'application/json', 'user-agent': 'social-work-station-hub' };
  const answer = await request(url, { method: 'POST', headers: { ...own, ...headers }, body, dispatcher, signal });
  // The body of the answer may be endless, so it is discarded, and its connection is closed.
  answer.body.on('error', () => undefined).destroy();
  return answer.statusCode;
}

function outcomeOf(status: number): Outcome {
  const word = String(status);
  if (status >= 200 && status < 300) return { kind: 'TAKEN', word };
  return status === 410 ? { kind: 'GONE', word } : failed(word);
}

function failed(word: string): Outcome {
  return { kind: 'FAILED', word };
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^ADDRESS_REFUSED$/, 'ADDRESS_REFUSED'],
  [/^(ENOTFOUND|ENODATA|EAI_|ESERVFAIL|ENONAME)/, 'UNRESOLVED'],
  [/TIMEOUT|ETIMEDOUT/, 'TIMEOUT'],
  [/CERT|TLS|SSL|SELF_SIGNED|EPROTO|UNABLE_TO/, 'TLS'],
];

/**
 * Returns a word for the reason of a failure. The word depends only on the code of the error, because the message of
 * the error would show addresses.
 */
function wordOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return WORDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'UNREACHABLE';
}
