import 'reflect-metadata';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../laws/source-files';
import { actionsFile, dutiesFile } from './duties';
import { fieldWordsFile } from './field-words';
import { limitsFile } from './input-limits';
import { permissionsFile } from './permissions';
import { consoleRoles } from './document-files';
import { documentsFile } from './role-documents';
import { rulesFile } from './rule-words';

const GENERATED = join(ROOT, 'gateway/console/generated');

/** Returns the content of every generated file of the console, by its name in gateway/console/generated. */
async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const role of consoleRoles()) files.set(`documents/${role}.ts`, await documentsFile(role));
  files.set('actions.ts', actionsFile());
  files.set('duties.ts', dutiesFile());
  files.set('field-words.ts', fieldWordsFile());
  files.set('limits.ts', limitsFile());
  files.set('permissions.ts', permissionsFile());
  files.set('rules.ts', rulesFile());
  return files;
}

function committedFiles(): Map<string, string> {
  mkdirSync(join(GENERATED, 'documents'), { recursive: true });
  const names = readdirSync(GENERATED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(names.map((name) => [name, readFileSync(join(GENERATED, name), 'utf8')]));
}

/** Writes the generated files. With `--check`, this function writes nothing and prints the names of the stale files. */
async function main(): Promise<void> {
  const [committed, current] = [committedFiles(), await generatedFiles()];
  const names = new Set([...committed.keys(), ...current.keys()]);
  for (const name of [...names].filter((each) => committed.get(each) !== current.get(each))) {
    const [path, text] = [join(GENERATED, name), current.get(name)];
    if (process.argv.includes('--check')) process.stdout.write(`${relative(ROOT, path)} is stale.\n`);
    else if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
}

void main();
