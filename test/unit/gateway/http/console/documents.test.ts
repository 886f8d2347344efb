import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleDocuments } from '../../../../../gateway/http/console/console-documents';
import { findDocument } from '../../../../../gateway/http/persisted/find-document';
import { hashOf } from '../../../../../gateway/http/persisted/manifest';
import { RegisteredDocuments } from '../../../../../gateway/http/persisted/registered-documents';
import { SILENT_LOG } from '../../../../../shared/runtime/log';

const WORK = 'query Work { stationWork { totalCount __typename } }';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-console-documents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Finds a document as a Hub does that accepts only registered documents. `built` is the folder of the built console, or
 * null.
 */
function find(query: string, built: string | null) {
  const registered = new RegisteredDocuments(join(folder, 'persisted.json'), SILENT_LOG);
  const finding = { registered, isSafelist: true, own: new Set<string>(), ofConsole: consoleDocuments(built) };
  return findDocument('STREET_OFFICE', { query }, finding);
}

it('accepts the documents of the console that it serves where others must be registered', () => {
  writeFileSync(join(folder, 'documents.json'), JSON.stringify([hashOf(WORK)]));
  expect(find(WORK, folder)).toEqual({ source: WORK, byHash: false });
  expect(() => find(`${WORK} `, folder)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }) as Error);
});

it('accepts no more where there is no console', () => {
  for (const built of [folder, null]) {
    expect(() => find(WORK, built)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }) as Error);
  }
});
