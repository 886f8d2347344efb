import { Pool } from 'undici';
import { z } from 'zod';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { loadPrivateKey } from '../../../../shared/runtime/keys';
import { signedFetches } from '../../../support/differential/signed-fetches';
import { BUREAU } from '../operations';

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z.array(z.object({ message: z.string() })).default([]),
});

type Asked = { query: string; variables: Record<string, unknown> };
const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * Sends queries of the measured caller to the subgraphs, as a program without a gateway would: with the HTTP client
 * that the gateway uses, and no part of the gateway. Each query has a passport, because a subgraph refuses queries
 * without one. The measured time therefore includes the signatures, as for the Hub's gateway.
 */
export class SubgraphClient {
  private readonly post;

  /** @param args the file of the key that signs passports, and the origins of the four subgraphs */
  constructor([key = '', ...origins]: readonly string[]) {
    const pools = new Map<string, Pool>(SUBGRAPHS.map((name, index) => [name, new Pool(origins[index] ?? '')]));
    this.post = signedFetches(async (subgraph, sent) => {
      const answer = await pools.get(subgraph)?.request(sent);
      if (answer === undefined) throw new Error(`There is no subgraph named ${subgraph}.`);
      const { statusCode, headers, body } = answer;
      return { status: statusCode, headers: { get: (name) => String(headers[name]) }, text: await body.text() };
    }, loadPrivateKey(key));
  }

  /** @throws Error if the subgraph is not known, cannot be reached, or answers with errors */
  async fetch(subgraph: string, asked: Asked) {
    const { text } = await this.post(BUREAU, subgraph, { headers: JSON_HEADERS, body: JSON.stringify(asked) });
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    if (errors[0] !== undefined) throw new Error(errors[0].message);
    return { data };
  }
}
