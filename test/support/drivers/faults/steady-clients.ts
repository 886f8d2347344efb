import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';

/**
 * The results of the API clients. `answered` counts the answers without errors, and `refused` the refused connections.
 * `failures` contains the text of each answer with errors and of each broken request.
 */
export type Seen = { answered: number; refused: number; failures: string[] };

export type SteadyClients = { stop(): Promise<Seen> };

type Load = {
  count: number;
  /** The pause of an API client between two queries. */
  pauseMilliseconds: number;
};

/** A function that returns the next query of the API client with this index. */
export type NextQuery = (client: number) => { query: string; variables: Record<string, unknown>; token: string };

/**
 * Starts API clients. Each keeps one connection to every origin, and sends one query after the other to the origins in
 * turn. If an origin refuses the connection, the API client sends the query to the next origin. After any other
 * failure, it does not repeat the query.
 */
export function steadyClients(
  origins: readonly string[],
  { count, pauseMilliseconds }: Load,
  next: NextQuery,
): SteadyClients {
  const seen: Seen = { answered: 0, refused: 0, failures: [] };
  let stopped = false;
  const clients = Array.from({ length: count }, async (_, client) => {
    const dispatcher = new Agent({ connections: 1, pipelining: 1 });
    for (let turn = client; !stopped; turn += 1) {
      await once({ origins, turn, dispatcher, seen }, next(client));
      await pause(pauseMilliseconds);
    }
    await dispatcher.close();
  });
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(clients);
      return seen;
    },
  };
}

type Sending = { origins: readonly string[]; turn: number; dispatcher: Agent; seen: Seen };

async function once(sending: Sending, { query, variables, token }: ReturnType<NextQuery>): Promise<void> {
  const { origins, turn, dispatcher, seen } = sending;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  for (let tries = 0; tries < 200; tries += 1) {
    const origin = origins[(turn + tries) % origins.length] ?? '';
    try {
      const body = JSON.stringify({ query, variables });
      const answer = await request(`${origin}/graphql`, { method: 'POST', headers, body, dispatcher });
      const text = await answer.body.text();
      if (text.includes('"errors"')) seen.failures.push(text.slice(0, 300));
      else seen.answered += 1;
      return;
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string };
      if (code !== 'ECONNREFUSED') return void seen.failures.push(`${code} ${message}`);
      seen.refused += 1;
    }
  }
  seen.failures.push('No origin accepted a connection.');
}
