import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { runKeysCommand } from '../../../shared/process/keys/keys-command';
import { commandInProcess } from '../../../shared/process/keys/keys-setting';
import { keysOnData } from '../../../shared/process/keys/manage-keys';
import { type Subgraph } from '../../../shared/process/subgraph';
import { isThere } from '../../../shared/runtime/key-ring/key-file';
import { KEY_NAMES, KEY_PLACES, type KeyName } from '../../../shared/runtime/key-ring/key-names';
import { type KeyFile } from '../../../shared/runtime/key-ring/rotate-file';
import { KeyFolder } from '../../../shared/runtime/keys';
import { type Config } from '../../../shared/runtime/settings/config';
import { openExisting } from './open-existing';

type Command = { config: Config; args: readonly string[] };

const print = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Runs `keys` on the key folder and the databases of a Hub that runs in one process. The Hub may run at the same time.
 */
export async function runKeysOnHub(subgraphs: readonly Subgraph<object>[], { config, args }: Command): Promise<void> {
  const opened: { subgraph: Subgraph<object>; database: DataSource }[] = [];
  try {
    for (const subgraph of subgraphs) {
      if (subgraph.database.keys === undefined) continue;
      opened.push({ subgraph, database: await openExisting(subgraph, config) });
    }
    const commandOf = (words: string) => `npm run keys -- ${words}`;
    const setting = keysOnData(opened, { commandOf, now: new Date(), print });
    const folder = new KeyFolder(config.dataFolder, false);
    const pairs = (['passport', 'clients'] as const).map((name) => ({
      name,
      path: folder.path(name, 'PAIR'),
      publicPath: null,
    }));
    await runKeysCommand(args, { ...setting, files: [...setting.files, ...pairs.filter(({ path }) => isThere(path))] });
  } finally {
    for (const { database } of opened) await database.destroy();
  }
}

/** Runs `keys` on the files in a folder of secrets, as docker-compose.yml names them. No database is opened. */
export async function runKeysOnSecrets(folder: string, args: readonly string[]): Promise<void> {
  const files = KEY_NAMES.map((name): KeyFile => {
    const { secret, publicSecret } = KEY_PLACES[name];
    return { name, path: join(folder, secret), publicPath: publicSecret === null ? null : join(folder, publicSecret) };
  }).filter(({ path }) => isThere(path));
  if (files.length === 0) throw new Error(`${folder} holds no key. Give the folder that npm run secrets has written.`);
  const commandOf = (words: string, name: KeyName) => {
    const { subgraph } = KEY_PLACES[name];
    return subgraph === null ? `npm run keys -- ${words} --secrets ${folder}` : commandInProcess(subgraph, words);
  };
  await runKeysCommand(args, { files, data: [], commandOf, now: new Date(), print });
}

/** Separates `--secrets FOLDER` from the other arguments of the command. `folder` is null if the option is missing. */
export function readSecretsFolder(args: readonly string[]): { folder: string | null; rest: string[] } {
  const at = args.indexOf('--secrets');
  if (at === -1) return { folder: null, rest: [...args] };
  const folder = args[at + 1];
  if (folder === undefined)
    throw new Error('Give the folder of the secrets after --secrets, such as --secrets .secrets.');
  return { folder, rest: args.filter((_, index) => index !== at && index !== at + 1) };
}
