import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Rebuilt } from './rebuild-place';

/** What can be told anew from the record. */
export const REBUILT_NAME = 'place';

/** @throws Error unless the command names what is rebuilt, and nothing else. */
export function assertRebuildsPlace(args: readonly string[]): void {
  if (args.length !== 1 || args[0] !== REBUILT_NAME)
    throw new Error(`Name the projection to rebuild: ${REBUILT_NAME}.`);
}

/** One line a table. */
export function reportRebuilt(
  subgraph: SubgraphName,
  rebuilt: readonly Rebuilt[],
  write: (line: string) => void,
): void {
  for (const { table, rows } of rebuilt) write(`${subgraph} ${table}: ${rows} 行 · ${rows} rows\n`);
}
