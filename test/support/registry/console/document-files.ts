import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';
import { ROLES } from '../../../../shared/domain/roles';
import { tagOf } from '../../../../shared/graphql/audience/audience-tag';
import { ROOT } from '../../laws/source-files';

const CONSOLE = join(ROOT, 'gateway/console');
const NOUNS = join(CONSOLE, 'nouns');

/** Returns the tags of the roles that have GraphQL documents in the console. */
export function consoleRoles(): string[] {
  return ROLES.map(tagOf).filter((role) => existsSync(folderOf(role)) && graphqlFiles(role).length > 0);
}

/** Returns the source folder with the pages of a role. The public pages are a separate application. */
function folderOf(role: string): string {
  return join(CONSOLE, role === tagOf('PUBLIC') ? 'public' : `roles/${role}`);
}

function graphqlFiles(role: string): string[] {
  return filesBelow(folderOf(role));
}

/** Returns the GraphQL files of `nouns/`. The files of the roles import operations and fragments from them. */
export function sharedFiles(): string[] {
  return filesBelow(NOUNS);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
}

/** Returns all GraphQL documents that the console sends as a role, in one document. */
export function documentOf(role: string): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: graphqlFiles(role).flatMap(definitionsIn) };
}

/**
 * Matches a comment that imports operations and fragments into a file of a role. Several roles share these operations
 * and fragments.
 */
const IMPORT = /^# import (?<names>.+) from "(?<path>.+)"$/gm;

/** What a file imports: the names of operations and fragments, and the file that defines them. */
export type Import = { names: string[]; path: string };

/** Returns what the files of a role import. */
export function importsOf(role: string): Import[] {
  return graphqlFiles(role).flatMap(importsIn);
}

function importsIn(path: string): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(({ groups }) => ({
    names: (groups?.names ?? '').split(', '),
    path: join(dirname(path), groups?.path ?? ''),
  }));
}

/** Returns the definitions of a file, and the ones that it imports. */
function definitionsIn(path: string): DefinitionNode[] {
  const imported = importsIn(path).flatMap(({ names, path: from }) => {
    const shared = parse(readFileSync(from, 'utf8')).definitions;
    return names.map((name) => definitionOf(name, shared, from));
  });
  return [...imported, ...parse(readFileSync(path, 'utf8')).definitions];
}

/** @throws Error if the file does not define the name */
function definitionOf(name: string, definitions: readonly DefinitionNode[], path: string): DefinitionNode {
  const found = definitions.find((each) => 'name' in each && each.name?.value === name);
  if (found === undefined) throw new Error(`${path} has no operation or fragment ${name}.`);
  return found;
}
