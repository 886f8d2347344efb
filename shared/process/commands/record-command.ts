import { OperatorRefusal } from '../../kernel/operator-refusal';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type KeptRecord } from '../../record/chain/keep-record';
import { reportChains } from '../../record/chain/report-chains';
import { MOST_NAME_CHARACTERS, MOST_REASON_CHARACTERS } from '../../record/chain/restore-statement';
import { stateRestore } from '../../record/chain/state-restore';
import { readOptions } from './read-options';

/** The record of one subgraph, on which a command works, and the function that closes the record's database. */
export type OpenRecord = KeptRecord & { subgraph: SubgraphName; close: () => Promise<void> };

/** Functions that each open the record of one subgraph. */
export type OpenRecords = readonly (() => Promise<OpenRecord>)[];

const print = (line: string) => void process.stdout.write(line);

/**
 * Runs `verify-chain`: reports each chain in one line, and each gap that a restore statement names. It stops at the
 * first chain that is broken, and the process then ends with code 1.
 */
export async function runVerifyCommand(open: OpenRecords): Promise<void> {
  for (const openNext of open) {
    const { subgraph, verifier, close } = await openNext();
    const isIntact = await reportChains(subgraph, verifier, print).finally(close);
    if (isIntact) continue;
    process.exitCode = 1;
    return;
  }
}

/**
 * Runs `restored --by NAME --reason TEXT`. For each chain that lost its last events in a restore, it signs a statement
 * and appends the statement to the checkpoint file. Then it verifies all chains.
 * @throws OperatorRefusal if a chain has any other fault
 */
export async function runRestoredCommand(open: OpenRecords, args: readonly string[], now: Date): Promise<void> {
  const stated = { ...readStated(args), at: now.toISOString() };
  const records: OpenRecord[] = [];
  try {
    for (const openNext of open) records.push(await openNext());
    const count = await stateRestore(records, stated);
    const zh = count === 0 ? '没有缺失的已签署记录,未作声明' : `已签署 ${count} 条链的恢复声明`;
    const en =
      count === 0
        ? 'no signed event is missing, and nothing was stated'
        : `restore statements were signed for ${count} chains`;
    print(`${zh} · ${en}\n`);
  } finally {
    for (const { close } of records) await close();
  }
  await runVerifyCommand(open);
}

function readStated(args: readonly string[]): { by: string; reason: string } {
  const { by, reason } = readOptions(args, ['by', 'reason']);
  assertShort('by', by, MOST_NAME_CHARACTERS);
  assertShort('reason', reason, MOST_REASON_CHARACTERS);
  return { by, reason };
}

/**
 * Refuses a text that is too long or has a control character such as a line end. A report shows the text in one line.
 */
function assertShort(name: string, text: string, most: number): void {
  if (text.length <= most && !/\p{Cc}/u.test(text)) return;
  throw new OperatorRefusal({
    zh: `--${name} 须为一行文字,不超过 ${most} 个字符。`,
    en: `--${name} must be one line of at most ${most} characters.`,
  });
}
