import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type KeyFile } from '../../runtime/key-ring/rotate-file';
import { type DataKey } from '../../store/keys/data-key';

/** A key on which the rows of a database depend, and that database. */
export type HeldData = { subgraph: SubgraphName; database: DataSource; key: DataKey };

/** What the command works on: the key files of a place, and the databases whose rows it can count. */
export type KeysSetting = {
  files: readonly KeyFile[];
  data: readonly HeldData[];
  now: Date;
  print: (line: string) => void;
};
