import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type ChainVerifier, type ReportedChain } from './chain-verifier';
import { type RecordGap } from './restore-statement';

/**
 * Writes one line per chain that says whether it is intact, and one line for each of its gaps. It stops at the first
 * chain that is not intact.
 * @returns whether all are intact
 */
export async function reportChains(
  subgraph: SubgraphName,
  verifier: ChainVerifier,
  write: (line: string) => void,
): Promise<boolean> {
  for await (const reported of verifier.all()) {
    const { chain, intact, gaps } = reported;
    write(`${subgraph} ${chain}: ${inWords(reported)}\n`);
    for (const gap of gaps) write(`${subgraph} ${chain}: ${gapInWords(gap)}\n`);
    if (!intact) return false;
  }
  return true;
}

function inWords({ length, intact, brokenAt, reason }: ReportedChain): string {
  if (intact) return `共 ${length} 条,记录完整 · ${length} events, intact`;
  const { zh = '', en = '' } = reason ?? {};
  if (brokenAt === null) return `${zh} · ${en}`;
  return `第 ${brokenAt} 条:${zh} · broken at ${brokenAt}: ${en}`;
}

function gapInWords({ from, upTo, by, at, reason }: RecordGap): string {
  const zh = `原第 ${from} 至 ${upTo} 条在恢复数据库时丢失,由${by}于 ${at} 声明:${reason}`;
  return `${zh} · the former events ${from} to ${upTo} were lost in a restore, as ${by} stated at ${at}: ${reason}`;
}
