import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { fingerprintsIn, retireInFile, rotateKeyFile } from '../../../../shared/runtime/key-ring/rotate-file';
import { loadPairs, loadPublicKeys, temporaryPair } from '../../../../shared/runtime/keys';
import { Sealing } from '../../../../shared/runtime/sealing';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-key-ring-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const line = (key: Buffer) => `${key.toString('base64')}\n`;
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};
const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const AT = { table: 'complaint', column: 'text', id: 'A' };

describe('a key file', () => {
  it('contains several keys, newest first: the first key encrypts, and all of them decrypt', () => {
    const both = new Sealing(KeyRing.read(write('key', `${line(NEW)}\r\n${line(OLD)}`)));
    const [before, after] = [new Sealing(OLD), new Sealing(NEW)];
    expect(both.open(before.seal('文', AT), AT)).toBe('文');
    expect(after.open(both.seal('文', AT), AT)).toBe('文');
    expect(() => before.open(both.seal('文', AT), AT)).toThrow('lacks the key of a stored value');
  });

  it('is read again, at most once a second, if a value needs a key that the process does not have', () => {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    const path = write('key', line(OLD));
    const running = new Sealing(KeyRing.read(path));
    const sealed = new Sealing(NEW).seal('文', AT);
    now = 5000;
    expect(() => running.open(sealed, AT)).toThrow('lacks the key of a stored value');
    writeFileSync(path, line(NEW) + line(OLD));
    expect(() => running.open(sealed, AT)).toThrow('lacks the key of a stored value');
    now = 6000;
    expect(running.open(sealed, AT)).toBe('文');
    rmSync(path);
    now = 7000;
    expect(() => running.open(new Sealing(randomBytes(32)).seal('文', AT), AT)).toThrow('lacks the key');
    expect(running.open(sealed, AT)).toBe('文');
  });

  it('is rotated and retired without losing a key, and keeps its file mode', () => {
    const file = { name: 'accounts', path: write('key', line(OLD)), publicPath: null } as const;
    chmodSync(file.path, 0o444);
    const [active = '', older = ''] = rotateKeyFile(file);
    expect(older).toBe(KeyRing.of(OLD).active.fingerprint);
    expect([KeyRing.read(file.path).active.fingerprint, statSync(file.path).mode & 0o777]).toEqual([active, 0o444]);
    expect(() => rotateKeyFile(file)).toThrow(`Retire the older one (${older}) before you rotate again`);
    const [kept = ''] = retireInFile(file);
    expect([fingerprintsIn(file), readFileSync(kept, 'utf8'), statSync(kept).mode & 0o777]).toEqual([
      ...[[active], line(OLD), 0o600],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['key', `key.retired-${older}`]);
  });

  it('is rotated together with the file of its public key', () => {
    const { privateKey, publicKey } = temporaryPair();
    const path = write('private', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const publicPath = write('public', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const file = { name: 'passport', path, publicPath } as const;
    const halves = () => [
      loadPairs(path).map((pair) => pair.publicKey.export({ format: 'jwk' })),
      loadPublicKeys(publicPath).map((key) => key.export({ format: 'jwk' })),
    ];
    expect(rotateKeyFile(file)).toHaveLength(2);
    const [ofPrivate, ofPublic] = halves();
    expect(ofPublic).toEqual(ofPrivate);
    expect(ofPublic?.[1]).toEqual(publicKey.export({ format: 'jwk' }));
    retireInFile(file);
    expect(halves()).toEqual([[ofPrivate?.[0]], [ofPrivate?.[0]]]);
  });
});

describe('the fingerprint of a key', () => {
  it('is the same each time, differs for each key, and reveals neither the key nor its id', () => {
    const [one, other] = [KeyRing.of(OLD).active, KeyRing.of(NEW).active];
    expect(one.fingerprint).toBe(KeyRing.of(OLD).active.fingerprint);
    expect(one.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(one.fingerprint).not.toBe(other.fingerprint);
    expect(OLD.toString('hex')).not.toContain(one.fingerprint);
  });
});
