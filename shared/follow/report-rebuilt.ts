import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { notValue } from '../kernel/operator-refusal';
import { type Rebuilt } from './rebuild-place';

/** The only argument that the command `rebuild` accepts. The command rebuilds all projections of the subgraph. */
export const REBUILT_NAME = 'place';

/** Checks the arguments of the command `rebuild`. @throws Error unless the only argument is {@link REBUILT_NAME} */
export function assertRebuildsPlace(args: readonly string[]): void {
  if (args.length === 1 && args[0] === REBUILT_NAME) return;
  const not = notValue(args.length === 0 ? undefined : args.join(' '));
  throw new Error(
    `The command rebuild takes exactly one argument, ${REBUILT_NAME}${not.en}. Run: rebuild ${REBUILT_NAME}`,
  );
}

/** Reports the number of rows of each rebuilt table, in one line per table. */
export function reportRebuilt(
  subgraph: SubgraphName,
  rebuilt: readonly Rebuilt[],
  write: (line: string) => void,
): void {
  for (const { table, rows } of rebuilt) write(`${subgraph} ${table}: ${rows} 行 · ${rows} rows\n`);
}
