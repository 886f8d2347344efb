import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type KeyFile } from '../../runtime/key-ring/rotate-file';
import { type Config } from '../../runtime/settings/config';
import { type DataKey } from '../../store/keys/data-key';
import { type DatabaseShape } from '../../store/open-database';
import { runKeysCommand } from './keys-command';
import { type HeldData, type KeysSetting, commandInProcess } from './keys-setting';
import { openHeld } from './prepare-database';

type Described = { name: SubgraphName; database: DatabaseShape };

/** Shows, rotates or retires the keys on which a subgraph's rows depend. The subgraph may run at the same time. */
export async function manageKeys(subgraph: Described, config: Config, args: readonly string[]): Promise<void> {
  if (subgraph.database.keys === undefined)
    throw new Error(`The data of ${subgraph.name} depends on no key, so there is none to show or rotate.`);
  const database = await openHeld(subgraph, config);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const commandOf = (words: string) => commandInProcess(subgraph.name, words);
  const setting = keysOnData([{ subgraph, database }], { commandOf, now: new Date(), print });
  await runKeysCommand(args, setting).finally(() => database.destroy());
}

type Opened = { subgraph: Described; database: DataSource };

/** Returns the setting of the command `keys` for the keys of these subgraphs, and for the files of these keys. */
export function keysOnData(opened: readonly Opened[], rest: Omit<KeysSetting, 'files' | 'data'>): KeysSetting {
  const data = opened.flatMap(({ subgraph, database }): HeldData[] =>
    (subgraph.database.keys ?? []).map((key) => ({ subgraph: subgraph.name, database, key })),
  );
  return { files: data.flatMap(({ key }) => fileOf(key)), data, ...rest };
}

function fileOf({ name, ring: { path } }: DataKey): KeyFile[] {
  return path === null ? [] : [{ name, path, publicPath: null }];
}
