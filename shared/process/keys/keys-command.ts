import { parseArgs } from 'node:util';
import { KEY_PLACES, type KeyName, readKeyName } from '../../runtime/key-ring/key-names';
import { type KeyFile, rotateKeyFile } from '../../runtime/key-ring/rotate-file';
import { statusOf } from './key-status';
import { type KeysSetting } from './keys-setting';
import { retireKey } from './retire-key';

const USAGE = 'Use: keys status, keys rotate NAME, or keys retire NAME [--at-once].';

/**
 * Runs `keys status`, `keys rotate NAME` or `keys retire NAME`.
 * @throws Error if an argument is not valid or the action is not possible. Its message is shown to the operator
 */
export async function runKeysCommand(args: readonly string[], setting: KeysSetting): Promise<void> {
  const options = { 'at-once': { type: 'boolean', default: false } } as const;
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action = 'status', name, ...more] = positionals;
  if (more.length > 0) throw new Error(`Unexpected arguments: ${more.join(' ')}. ${USAGE}`);
  switch (action) {
    case 'status':
      for (const file of setting.files) for (const line of await statusOf(file, setting)) setting.print(line);
      return;
    case 'rotate':
      return rotateKey(fileOf(setting, readKeyName(name)), setting);
    case 'retire':
      return retireKey(fileOf(setting, readKeyName(name)), setting, values['at-once']);
    default:
      throw new Error(`Unknown action "${action}". ${USAGE}`);
  }
}

function fileOf({ files }: KeysSetting, name: KeyName): KeyFile {
  const file = files.find((each) => each.name === name);
  if (file !== undefined) return file;
  const known = files.map((each) => each.name).join(', ');
  throw new Error(`This process has no key ${name}. Name one of its keys: ${known}.`);
}

function rotateKey(file: KeyFile, { print, commandOf }: KeysSetting): void {
  const [active = '', older = ''] = rotateKeyFile(file, commandOf(`retire ${file.name}`, file.name));
  const { name, path, publicPath } = file;
  print(`The key ${name} was rotated to the fingerprint ${active}. The older key (${older}) stays valid.`);
  print(`${path}${publicPath === null ? '' : ` and ${publicPath}`} now holds both keys, newest first. Back it up now.`);
  print(KEY_PLACES[name].restart);
  print(`Then run: ${commandOf('status', name)}`);
  print(`When nothing needs the older key any more, run: ${commandOf(`retire ${name}`, name)}`);
}
