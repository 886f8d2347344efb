import { z } from 'zod';
import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { type Log } from '../../../shared/runtime/log';
import { Recurring } from '../../../shared/runtime/recurring';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';

/** The pause between two erasures. An hour is short enough, because persons are anonymised once a day. */
const ERASE_MILLISECONDS = 3_600_000;
/**
 * The least age of a content that is removed. A receipt of an upload is valid for a day, so a younger content may still
 * be attached to a record.
 */
const LEAST_AGE_MILLISECONDS = 25 * 3_600_000;

const QUERY = 'query ($after: String!) { erasedContents(after: $after) }';
const answerSchema = z.object({ erasedContents: z.array(z.string()) });

export type Erasing = { transport: SubgraphTransport; store: AttachmentStore; clock: () => Date };

/**
 * Removes the contents of the files of anonymised persons from the store. Each run asks for all these contents, so
 * contents that a restore brought back are removed again.
 * @throws the first failure, after all were tried
 */
export async function eraseContents({ transport, store, clock }: Erasing): Promise<void> {
  const ask = askAs('gateway', transport);
  const before = new Date(clock().getTime() - LEAST_AGE_MILLISECONDS);
  const failures: unknown[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const { erasedContents } = answerSchema.parse(await ask('personnel', QUERY, { after }));
    // If one content cannot be removed, the others are removed all the same.
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
