import { type KeyObject, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SubgraphProcess } from '../../../../gateway/transport/subgraph-process';
import { digestOf, mintPassport } from '../../../../shared/access/passport';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { loadPrivateKey } from '../../../../shared/runtime/keys';
import { BUREAU } from '../operations';

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z.array(z.object({ message: z.string() })).default([]),
});

type Asked = { query: string; variables: Record<string, unknown> };

/**
 * Sends queries of the measured caller to the subgraphs, each with a passport of its own. A subgraph refuses queries
 * without a passport, so the measured time includes the signatures, as for the Hub's gateway.
 */
export class SubgraphClient {
  private readonly key: KeyObject;
  private readonly processes: ReadonlyMap<string, SubgraphProcess>;

  /** @param args the file of the key that signs passports, and the origins of the four subgraphs */
  constructor([key = '', ...origins]: readonly string[]) {
    this.key = loadPrivateKey(key);
    this.processes = new Map(SUBGRAPHS.map((name, index) => [name, new SubgraphProcess(origins[index] ?? '')]));
  }

  /** @throws Error if the subgraph is not known, cannot be reached, or answers with errors */
  async fetch(subgraph: string, asked: Asked) {
    const process = this.processes.get(subgraph);
    if (process === undefined) throw new Error(`There is no subgraph named ${subgraph}.`);
    const body = JSON.stringify(asked);
    const content = { caller: BUREAU, requestId: randomUUID(), digest: digestOf(body) };
    const passportFor = (aud: string) => mintPassport({ ...content, aud }, this.key);
    const { data, errors } = answerSchema.parse(await process.call({ body, passportFor, isWrite: false }));
    if (errors[0] !== undefined) throw new Error(errors[0].message);
    return { data };
  }
}
