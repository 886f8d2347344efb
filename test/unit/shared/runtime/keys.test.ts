import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KeyFolder, loadPassword, loadPrivateKey, loadPublicKey, loadRing } from '../../../../shared/runtime/keys';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'hub-keys-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const file = (content: string): string => {
  const path = join(data, 'given');
  writeFileSync(path, content);
  return path;
};
const pem = (type: 'public' | 'private'): string => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return type === 'public'
    ? publicKey.export({ type: 'spki', format: 'pem' }).toString()
    : privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('keys of the data folder', () => {
  it('are created on first use and never change', () => {
    const first = new KeyFolder(data);
    const again = new KeyFolder(data);
    expect(again.pair('passport').publicKey.equals(first.pair('passport').publicKey)).toBe(true);
    expect(again.ring('identity-hash').active.bytes.equals(first.ring('identity-hash').active.bytes)).toBe(true);
    expect(first.ring('identity-hash').active.bytes.equals(first.ring('identity-encryption').active.bytes)).toBe(false);
    expect(first.ring('identity-hash').active.bytes).toHaveLength(32);
  });

  it('are readable to their owner only, and leave no temporary files', () => {
    const keys = new KeyFolder(data);
    keys.pair('passport');
    keys.ring('identity-hash');
    const folder = join(data, 'keys');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).sort()).toEqual(['identity-hash.key', 'passport.pem']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('are refused if other users can read them', () => {
    new KeyFolder(data).pair('passport');
    chmodSync(join(data, 'keys', 'passport.pem'), 0o644);
    expect(() => new KeyFolder(data).pair('passport')).toThrow('Other users can read');
  });

  it('are the same for processes that start at the same time', async () => {
    const script = `
      const { KeyFolder } = require(${JSON.stringify(join(__dirname, '../../../../shared/runtime/keys.ts'))});
      process.stdout.write(new KeyFolder(${JSON.stringify(data)}).ring('race').active.bytes.toString('hex'));`;
    const start = () => promisify(execFile)(process.execPath, ['-r', '@swc-node/register', '-e', script]);
    const made = await Promise.all([start(), start(), start()]);
    expect(new Set(made.map(({ stdout }) => stdout)).size).toBe(1);
  });
});

describe('key file that the operator names', () => {
  it('may be readable to other users, as container secrets are', () => {
    const path = file(pem('private'));
    chmodSync(path, 0o444);
    expect(loadPrivateKey(path).asymmetricKeyType).toBe('ed25519');
  });

  it('contains only a public key if one is required', () => {
    expect(loadPublicKey(file(pem('public'))).type).toBe('public');
    expect(() => loadPublicKey(file(pem('private')))).toThrow('holds a private key');
  });

  it('is refused if it contains a key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => loadPrivateKey(file(text))).toThrow('must hold an Ed25519 private key');
    expect(() => loadPrivateKey(file('nonsense'))).toThrow('must hold an Ed25519 private key');
    expect(() => loadPrivateKey(join(data, 'absent'))).toThrow('cannot be read');
  });

  it.each(['', 'c2hvcnQ=', `${'A'.repeat(42)}!=`, 'a'.repeat(64)])(
    'is refused as a secret if it contains %j',
    (content) => {
      expect(() => loadRing('accounts', file(content))).toThrow('must hold 32 bytes in base64');
    },
  );

  it('is named in the error with the next step if it is missing', () => {
    expect(() => loadRing('accounts', join(data, 'absent'))).toThrow(
      `The key accounts is missing: ${join(data, 'absent')} does not exist. Put the file back from the backup of the keys.`,
    );
    expect(() => new KeyFolder(data, false).ring('accounts')).toThrow('The key accounts is missing');
  });

  it('contains a password, which is read without the final line end and must not be empty', () => {
    expect(loadPassword(file('p w \n'))).toBe('p w ');
    expect(() => loadPassword(file('\n'))).toThrow('is empty');
  });
});
