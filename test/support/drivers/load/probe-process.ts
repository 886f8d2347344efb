import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Probed, type ProbeRequest } from './probe';

/** The pause between two requests. */
const BETWEEN_MILLISECONDS = 20;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let latencies: number[] = [];
let failures = 0;
let sentAt: number | null = null;
let markedAt = 0;

/** Returns the measurements since the last call. `longest` includes the wait of a pending request. */
function read(): Probed {
  const waiting = sentAt === null ? [] : [performance.now() - Math.max(sentAt, markedAt)];
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const seen = { answers: latencies.length, failures, longest: Math.max(0, ...latencies, ...waiting) };
  [latencies, failures, markedAt] = [[], 0, performance.now()];
  return { ...seen, median: at(0.5), p95: at(0.95) };
}

function send({ url, token, query, variables = {} }: ProbeRequest): Promise<boolean> {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return new Promise((resolve) => {
    const sent = httpRequest(url, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(response.statusCode === 200 && !text.includes('"errors"')));
    });
    sent.on('error', () => resolve(false));
    sent.end(JSON.stringify({ query, variables }));
  });
}

async function probe(request: ProbeRequest): Promise<void> {
  for (;;) {
    sentAt = performance.now();
    const isAnswered = await send(request);
    latencies.push(performance.now() - sentAt);
    sentAt = null;
    if (!isAnswered) failures += 1;
    await pause(BETWEEN_MILLISECONDS);
  }
}

process.on('message', (message) => {
  if (message === 'read') process.send?.(read());
  else void probe(message as ProbeRequest);
});
process.on('disconnect', () => process.exit());
