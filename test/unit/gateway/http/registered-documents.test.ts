import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  hashOf,
  NO_DOCUMENTS,
  readManifest,
  withDocuments,
  writeManifest,
} from '../../../../gateway/http/persisted/manifest';
import { RegisteredDocuments } from '../../../../gateway/http/persisted/registered-documents';
import { createLog } from '../../../../shared/runtime/log';

const [A, B] = ['{ a }', '{ b }'];

let folder: string;
let path: string;
let now: number;
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-registered-'));
  path = join(folder, 'persisted.json');
  now = 0;
  logged = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = () =>
  new RegisteredDocuments(
    path,
    createLog('error', (line) => logged.push(line)),
    () => now,
  );

/** Changes the file, and sets a new modification time, as a later write would. */
function changed(write: () => void): void {
  write();
  now += 1000;
  utimesSync(path, new Date(now), new Date(now));
}

describe('registered documents', () => {
  it('are empty without a file, and are found as soon as the file exists', () => {
    const registered = opened();
    expect(registered.find('PUBLIC', hashOf(A))).toBeNull();
    changed(() => writeManifest(path, withDocuments(NO_DOCUMENTS, 'PUBLIC', [A])));
    expect(registered.find('PUBLIC', hashOf(A))).toBe(A);
    expect(registered.has('PUBLIC', B)).toBe(false);
    expect(registered.find('AUDITOR', hashOf(A))).toBeNull();
  });

  it('keep the documents of other roles and the earlier documents of the role', () => {
    const first = withDocuments(NO_DOCUMENTS, 'PUBLIC', [A]);
    const both = withDocuments(withDocuments(first, 'AUDITOR', [A]), 'PUBLIC', [B]);
    writeManifest(path, both);
    expect(readManifest(path)).toEqual(both);
    expect(Object.keys(both.roles['PUBLIC'] ?? {})).toEqual([hashOf(A), hashOf(B)]);
  });

  it('remain unchanged if the file is damaged while the Hub runs, and the log reports the damage', () => {
    writeManifest(path, withDocuments(NO_DOCUMENTS, 'PUBLIC', [A]));
    const registered = opened();
    changed(() => writeFileSync(path, '{'));
    expect(registered.has('PUBLIC', A)).toBe(true);
    expect(logged.join()).toContain('Registered documents could not be read');
  });

  it.each([
    ['is not JSON', '{'],
    ['has another format', '{ "format": 2, "roles": {} }'],
    ['has a text under the hash of another text', JSON.stringify({ format: 1, roles: { PUBLIC: { [hashOf(A)]: B } } })],
    ['names an unknown role', JSON.stringify({ format: 1, roles: { MAYOR: {} } })],
  ])('are refused at the start if the file %s', (_, text) => {
    writeFileSync(path, text);
    expect(opened).toThrow(/persisted.json is not a valid list/);
  });
});
