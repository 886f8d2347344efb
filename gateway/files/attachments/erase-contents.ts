import { z } from 'zod';
import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { type Log } from '../../../shared/runtime/log';
import { Recurring } from '../../../shared/runtime/recurring';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';

/** The pause between two runs. An hour is short enough, because persons are anonymised once a day. */
const ERASE_MILLISECONDS = 3_600_000;
/**
 * The age at which a file content may be removed. The receipt of an upload is valid for a day, so a younger content may
 * still be attached to a record.
 */
const LEAST_AGE_MILLISECONDS = 25 * 3_600_000;

const QUERY = 'query ($after: String!) { erasedContents(after: $after) }';
const answerSchema = z.object({ erasedContents: z.array(z.string()) });

export type Erasing = { transport: SubgraphTransport; store: AttachmentStore; clock: () => Date };

/**
 * Removes from the store the file contents that belonged to anonymised persons. Each run reads the hashes of all such
 * contents from personnel, so it also removes contents that a restore brought back.
 * @throws if personnel does not answer; otherwise the first failure, after it has tried to remove every content
 */
export async function eraseContents({ transport, store, clock }: Erasing): Promise<void> {
  const ask = askAs('gateway', transport);
  const before = new Date(clock().getTime() - LEAST_AGE_MILLISECONDS);
  const failures: unknown[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const { erasedContents } = answerSchema.parse(await ask('personnel', QUERY, { after }));
    // If one content cannot be removed, the run continues with the next one.
    for (const sha256 of erasedContents) {
      await store.remove(sha256, before).catch((error: unknown) => void failures.push(error));
    }
    after = erasedContents.at(-1);
  }
  if (failures.length > 0) throw failures[0];
}

export function keepErasing(erasing: Erasing, log: Log): Recurring {
  const rhythm = { milliseconds: ERASE_MILLISECONDS, mostMilliseconds: ERASE_MILLISECONDS };
  return new Recurring(() => eraseContents(erasing), { title: 'Erasure of file contents failed', ...rhythm, log });
}
