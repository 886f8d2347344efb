import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type KeyName } from '../../runtime/key-ring/key-names';
import { type KeyFile } from '../../runtime/key-ring/rotate-file';
import { type DataKey } from '../../store/keys/data-key';

/** A key on which rows of a database depend, together with that database. */
export type HeldData = { subgraph: SubgraphName; database: DataSource; key: DataKey };

/** The key files on which the command `keys` works in this process, and the databases whose rows it can count. */
export type KeysSetting = {
  files: readonly KeyFile[];
  data: readonly HeldData[];
  /** Returns the command line that runs `keys` with `words` for the key `name`, such as `npm run keys -- status`. */
  commandOf: (words: string, name: KeyName) => string;
  now: Date;
  print: (line: string) => void;
};

/** Returns the command line that runs `keys` with `words` in the process of a subgraph, or in its container. */
export function commandInProcess(subgraph: SubgraphName, words: string): string {
  const inContainer = `node dist/subgraphs/${subgraph}/main.js keys ${words}`;
  return `npm run start:subgraph -- ${subgraph} keys ${words} (in its container: ${inContainer})`;
}
