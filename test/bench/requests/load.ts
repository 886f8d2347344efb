import { Pool } from 'undici';

export type Sent = { body: string; headers: Readonly<Record<string, string>> };

/** Sends requests over open connections. Each connection sends its next request after the previous answer. */
export class Load {
  private readonly pool: Pool;

  constructor(
    private readonly url: URL,
    private readonly connections: number,
  ) {
    this.pool = new Pool(url.origin, { connections, pipelining: 1 });
  }

  /** Sends all requests. @throws Error if an answer has errors, because such an answer costs a server less */
  async send(requests: readonly Sent[]): Promise<void> {
    const waiting = [...requests].reverse();
    const connection = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await this.once(next);
    };
    await Promise.all(Array.from({ length: this.connections }, connection));
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async once({ body, headers }: Sent): Promise<void> {
    const all = { 'content-type': 'application/json', ...headers };
    const request = { path: this.url.pathname, method: 'POST', headers: all, body } as const;
    const { statusCode, body: answer } = await this.pool.request(request);
    const text = await answer.text();
    if (statusCode !== 200 || text.includes('"errors":[')) throw new Error(`${statusCode}: ${text.slice(0, 500)}`);
  }
}
