import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse } from 'graphql';
import { ROLES } from '../../shared/domain/roles';
import { tagOf } from '../../shared/graphql/audience/audience-tag';
import { operationFaults } from '../support/registry/schema/operation-faults';
import { OPERATION_FILES, clientQueries } from '../support/registry/operations';
import { PAGES } from '../support/registry/screens/pages';

const FOLDER = join(__dirname, '../operations');
const textOf = (file: string) => readFileSync(join(FOLDER, `${file}.graphql`), 'utf8');
const schemaOf = (role: string) => buildSchema(readFileSync(join(__dirname, `audiences/${role}.graphql`), 'utf8'));

describe('the documents that API clients send', () => {
  it('are in one file for each role that sends documents', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
    expect(files.map((name) => name.replace('.graphql', '')).sort()).toEqual([...OPERATION_FILES].sort());
    const roles = ROLES.map(tagOf);
    expect(OPERATION_FILES.filter((file) => !roles.includes(file))).toEqual([]);
  });

  it.each(OPERATION_FILES)('are valid in the schema of %s and have names of their own', (file) => {
    expect(operationFaults(schemaOf(file), parse(textOf(file)))).toEqual([]);
  });
});

/** Runs the generator in a separate process, because Jest on Node.js 20 cannot load the generator's ES modules. */
it('has current types of each operation', () => {
  const generator = join(__dirname, '../support/registry/schema/generate-operation-types.ts');
  const stale = execFileSync(process.execPath, ['-r', '@swc-node/register', generator, '--check'], {
    encoding: 'utf8',
    cwd: join(__dirname, '../..'),
  });
  expect(stale === '' ? '' : `${stale}Run \`npm run operation-types\` and commit what it changes.`).toBe('');
});

describe('the pages of the console', () => {
  it('are filled by one or two documents of their role', () => {
    expect(Object.keys(PAGES).sort()).toEqual([...OPERATION_FILES].sort());
    for (const [file, pages] of Object.entries(PAGES)) {
      const known = new Set(clientQueries().flatMap((each) => (each.file === file ? [each.name] : [])));
      for (const [page, documents] of Object.entries(pages)) {
        const unknown = documents.filter((name) => !known.has(name));
        expect({ file, page, unknown, isFew: [1, 2].includes(documents.length) }).toEqual({
          file,
          page,
          unknown: [],
          isFew: true,
        });
      }
    }
  });

  it('use each document of the screens', () => {
    const used = Object.entries(PAGES).flatMap(([file, pages]) =>
      Object.values(pages)
        .flat()
        .map((name) => `${file}/${name}`),
    );
    const others = clientQueries().map(({ file, name }) => `${file}/${name}`);
    const unused = others.filter((each) => !used.includes(each));
    // Documents with other names belong to machine clients and to simple scripts.
    expect(unused.filter((each) => /(?:List|Record|Home\w*|Wizard|Form|Figures\w*)$/.test(each))).toEqual([]);
  });
});

/** Runs the console's generator in a separate process, because Jest on Node.js 20 cannot load its ES modules. */
it('has current generated files of the console', () => {
  const generator = join(__dirname, '../support/registry/console/generate-console.ts');
  const stale = execFileSync(process.execPath, ['-r', '@swc-node/register', generator, '--check'], {
    encoding: 'utf8',
    cwd: join(__dirname, '../..'),
  });
  expect(stale === '' ? '' : `${stale}Run \`npm run compose\` and commit what it changes.`).toBe('');
});

describe('the law of operations', () => {
  const schema = buildSchema('type Query { stations: Int }');
  const faultsOf = (text: string) => operationFaults(schema, parse(text));

  it('accepts valid operations with different names', () => {
    expect(faultsOf('query A { stations } query B { stations }')).toEqual([]);
  });

  it('notices a field that the role may not read', () => {
    expect(faultsOf('query A { workers }')).toEqual(['Cannot query field "workers" on type "Query".']);
  });

  it('notices a mutation of a role without mutations', () => {
    expect(faultsOf('mutation A { openStation }')).toEqual(['A is a mutation, and the schema has none.']);
  });

  it('notices two operations with one name', () => {
    expect(faultsOf('query A { stations } query A { stations }')).toEqual(['Several operations are named A.']);
  });
});
