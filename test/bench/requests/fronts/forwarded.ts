import { Pool } from 'undici';
import { z } from 'zod';
import { callerHeader } from '../../../support/differential/passport-forwarder';
import { BUREAU } from '../operations';

const answerSchema = z.object({ data: z.record(z.string(), z.unknown()), errors: z.array(z.unknown()).optional() });

/** Sends the subgraph queries of the measured caller to the forwarder, which adds the passport. */
export class Forwarded {
  private readonly pool: Pool;
  private readonly headers = { 'content-type': 'application/json', ...callerHeader(BUREAU) };

  constructor(forwarder: string) {
    this.pool = new Pool(forwarder, { connections: 32, pipelining: 1 });
  }

  async fetch(subgraph: string, asked: { query: string; variables: Record<string, unknown> }) {
    const request = {
      path: `/${subgraph}`,
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify(asked),
    } as const;
    const { body } = await this.pool.request(request);
    return answerSchema.parse(await body.json());
  }
}
