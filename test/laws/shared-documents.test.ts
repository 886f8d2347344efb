import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'graphql';
import { consoleRoles, importsOf, sharedFiles } from '../support/registry/console/document-files';
import { ROOT } from '../support/laws/source-files';

/** Returns the names of the operations and fragments of a file. */
function namesIn(path: string): string[] {
  const { definitions } = parse(readFileSync(path, 'utf8'));
  return definitions.flatMap((each) => ('name' in each && each.name !== undefined ? [each.name.value] : []));
}

/** Returns the roles that import an operation or a fragment of a file. */
function rolesThatImport(name: string, path: string): string[] {
  return consoleRoles().filter((role) =>
    importsOf(role).some((each) => each.path === path && each.names.includes(name)),
  );
}

describe('GraphQL documents of the nouns', () => {
  const shared = sharedFiles();

  it.each(shared.map((path) => [relative(ROOT, path), path] as const))('are sent by several roles: %s', (_, path) => {
    expect(namesIn(path).filter((name) => rolesThatImport(name, path).length < 2)).toEqual([]);
  });

  it('are read', () => {
    expect(shared.map((path) => relative(ROOT, path))).toContain(
      'gateway/console/nouns/contact/documents/contacts.graphql',
    );
  });
});
