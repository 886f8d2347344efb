import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Rebuilt } from './rebuild-place';

/** The name of the only projection that can be rebuilt from the record. */
export const REBUILT_NAME = 'place';

/** Checks the arguments of `rebuild`. @throws Error unless they name exactly the projection */
export function assertRebuildsPlace(args: readonly string[]): void {
  if (args.length !== 1 || args[0] !== REBUILT_NAME)
    throw new Error(`Name the projection to rebuild: ${REBUILT_NAME}.`);
}

/** Writes one line per table. */
export function reportRebuilt(
  subgraph: SubgraphName,
  rebuilt: readonly Rebuilt[],
  write: (line: string) => void,
): void {
  for (const { table, rows } of rebuilt) write(`${subgraph} ${table}: ${rows} 行 · ${rows} rows\n`);
}
