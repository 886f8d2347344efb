import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type ChainVerifier } from './chain-verifier';
import { type ChainVerdict } from './verify-chain';

/**
 * Writes one line per chain that says whether it is intact, and stops at the first that is not.
 * @returns whether all are intact
 */
export async function reportChains(
  subgraph: SubgraphName,
  verifier: ChainVerifier,
  write: (line: string) => void,
): Promise<boolean> {
  for await (const verdict of verifier.all()) {
    write(`${subgraph} ${verdict.chain}: ${inWords(verdict)}\n`);
    if (!verdict.intact) return false;
  }
  return true;
}

function inWords({ length, intact, brokenAt, reason }: ChainVerdict): string {
  if (intact) return `共 ${length} 条,记录完整 · ${length} events, intact`;
  const { zh = '', en = '' } = reason ?? {};
  if (brokenAt === null) return `${zh} · ${en}`;
  return `第 ${brokenAt} 条:${zh} · broken at ${brokenAt}: ${en}`;
}
