import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { OperatorRefusal } from '../../kernel/operator-refusal';
import { GENESIS_HASH } from '../hash/event-hash';
import { type LostTail } from './chain-verifier';
import { type KeptRecord } from './keep-record';
import { digestOf } from './restore-statement';
import { type ChainVerdict } from './verify-chain';

/** The record of a subgraph that an operator has restored. */
export type RestoredRecord = Pick<KeptRecord, 'verifier' | 'file'> & { subgraph: SubgraphName };

/** Who states the restore, when, and why. */
export type StatedBy = { by: string; reason: string; at: string };

/**
 * Signs a restore statement for every chain whose last signed events are missing. The statement says that a restore
 * lost these events. The function signs nothing unless every chain of all these records is intact up to its last event.
 * @returns the number of chains for which it signed a statement
 * @throws OperatorRefusal if a chain has any other fault, because a statement can cover only lost last events
 */
export async function stateRestore(records: readonly RestoredRecord[], stated: StatedBy): Promise<number> {
  const found: { record: RestoredRecord; tails: LostTail[] }[] = [];
  for (const record of records) found.push({ record, tails: await lostTails(record) });
  for (const { record, tails } of found) {
    await record.file.state(tails.map((tail) => ({ ...contentOf(tail), ...stated })));
  }
  return found.reduce((sum, { tails }) => sum + tails.length, 0);
}

async function lostTails({ subgraph, verifier }: RestoredRecord): Promise<LostTail[]> {
  const tails: LostTail[] = [];
  for await (const { verdict, tail } of verifier.withoutTails()) {
    if (!verdict.intact) throw otherFault(subgraph, verdict);
    if (tail !== null) tails.push(tail);
  }
  return tails;
}

function contentOf({ chain, last: { sequence, hash }, missing }: LostTail) {
  const lostUpTo = Math.max(...missing.map((point) => point.sequence));
  return { chain, sequence, hash: sequence === 0 ? GENESIS_HASH : hash, lostUpTo, lost: digestOf(missing) };
}

function otherFault(subgraph: SubgraphName, { chain, brokenAt, reason }: ChainVerdict): OperatorRefusal {
  const { zh = '', en = '' } = reason ?? {};
  const at = brokenAt === null ? { zh: '', en: '' } : { zh: `第 ${brokenAt} 条:`, en: `event ${brokenAt}: ` };
  return new OperatorRefusal({
    zh: `${subgraph} ${chain} ${at.zh}${zh}。恢复声明只能说明末尾记录的丢失,因此未签署任何声明。请重新恢复备份,并在启动系统前签署声明。`,
    en:
      `${subgraph} ${chain}, ${at.en}${en}. A restore statement covers only the loss of the last events, so nothing ` +
      'was signed. Restore the backup again, and sign the restore statement before the Hub starts.',
  });
}
