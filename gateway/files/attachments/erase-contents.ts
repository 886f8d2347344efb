import { z } from 'zod';
import { type AttachmentStore } from '../../../shared/attachments/attachment-store';
import { type AskGraph } from '../../../shared/follow/feed';
import { type Log } from '../../../shared/runtime/log';
import { Recurring } from '../../../shared/runtime/recurring';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';

/**
 * The pause between two runs of `eraseContents`. An hour is short enough, because persons are anonymised once a day.
 */
const ERASE_MILLISECONDS = 3_600_000;
/**
 * The minimum age of a stored file before it may be removed. The receipt of an upload is valid for a day, so a newer
 * file may still be attached to a record.
 */
const LEAST_AGE_MILLISECONDS = 25 * 3_600_000;

const QUERY = 'query ($after: String!) { erasedContents(after: $after) }';
const answerSchema = z.object({ erasedContents: z.array(z.string()) });

/**
 * The subgraphs other than personnel that have attached files. Each has a root field that returns which of the given
 * contents its files still use. Personnel checks its own files before it reports a content.
 */
const HOLDERS = [
  ['evaluation', 'evaluationContents'],
  ['finance', 'financeContents'],
  ['stations', 'stationContents'],
] as const;
const heldSchema = z.object({ held: z.array(z.string()) });

export type Erasing = { transport: SubgraphTransport; store: AttachmentStore; clock: () => Date };

/**
 * Removes the contents of files that belonged only to anonymised persons and that no other file uses. Each run reads
 * the hashes of all such contents from personnel, so it also removes contents that a restore brought back.
 * @throws if a subgraph does not answer, or if the content of a file could not be removed. In the second case, it first
 * tries to remove all others, and then throws the first failure.
 */
export async function eraseContents({ transport, store, clock }: Erasing): Promise<void> {
  const ask = askAs('gateway', transport);
  const before = new Date(clock().getTime() - LEAST_AGE_MILLISECONDS);
  const failures: unknown[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const { erasedContents } = answerSchema.parse(await ask('personnel', QUERY, { after }));
    const held = await heldAmong(erasedContents, ask);
    // If the content of one file cannot be removed, the run continues with the next one.
    for (const sha256 of erasedContents.filter((each) => !held.has(each))) {
      await store.remove(sha256, before).catch((error: unknown) => void failures.push(error));
    }
    after = erasedContents.at(-1);
  }
  if (failures.length > 0) throw failures[0];
}

/** Returns which of the contents are still used by files of the subgraphs in `HOLDERS`. */
async function heldAmong(contents: readonly string[], ask: AskGraph): Promise<ReadonlySet<string>> {
  if (contents.length === 0) return new Set();
  const held = new Set<string>();
  for (const [name, field] of HOLDERS) {
    const answer = await ask(name, `query ($among: [String!]!) { held: ${field}(among: $among) }`, { among: contents });
    for (const sha256 of heldSchema.parse(answer).held) held.add(sha256);
  }
  return held;
}

export function keepErasing(erasing: Erasing, log: Log): Recurring {
  const rhythm = { milliseconds: ERASE_MILLISECONDS, mostMilliseconds: ERASE_MILLISECONDS };
  return new Recurring(() => eraseContents(erasing), { title: 'Erasure of file contents failed', ...rhythm, log });
}
