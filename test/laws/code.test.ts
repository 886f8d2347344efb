import {
  dataAccessFaults,
  decoratorFaults,
  environmentFaults,
  globFaults,
  jsonFaults,
  nameFaults,
  ruleFaults,
  sqlFaults,
} from '../support/laws/code-laws';
import { type Faults } from '../support/laws/import-laws';
import { type SourceFile, parsed, sourceFiles } from '../support/laws/source-files';

const product = sourceFiles('gateway', 'subgraphs', 'shared');

type Law = {
  title: string;
  faults: (files: readonly SourceFile[]) => Faults;
  /** Files, each as a path and a text. Each file breaks the law once. The files of `kept` obey it. */
  broken: [string, string][];
  kept: [string, string][];
};

const LAWS: Law[] = [
  {
    title: 'law 2: only shared/store accesses a table',
    faults: dataAccessFaults,
    broken: [
      ['subgraphs/x/area/a/a.resolver.ts', "await context.access.database.query('SELECT 1');"],
      [
        'subgraphs/x/area/a/a.repository.ts',
        "class A extends ScopedRepository { b() { return this.query('SELECT 1'); } }",
      ],
      ['subgraphs/x/context.ts', 'base.access.database.getRepository(ARow);'],
      ['gateway/main.ts', 'source.createQueryBuilder();'],
      ['shared/graphql/types/paging.ts', 'manager.query(sql);'],
      ['subgraphs/x/area/a/a.repository.ts', 'export class A {}'],
      ['subgraphs/x/area/a/a.repository.ts', 'export class A extends Repository<ARow> {}'],
    ],
    kept: [
      ['shared/store/scoped-repository.ts', "database.query('SELECT 1');"],
      ['subgraphs/x/migrations/1750000000000-create-x.ts', "queryRunner.query('SELECT 1');"],
      ['subgraphs/x/area/a/a.repository.ts', 'export class A extends FiguresRepository<ARow> {}'],
      [
        'subgraphs/x/area/a/a.repository.ts',
        'class A extends B<ARow> {} class B<Row> extends ScopedRepository<Row> {}',
      ],
      ['subgraphs/x/demo/demo-a.ts', "database.query('SELECT 1');"],
    ],
  },
  {
    title: 'law 4: rules are pure',
    faults: ruleFaults,
    broken: [
      ['subgraphs/x/area/a/a.rules.ts', 'const now = new Date();'],
      ['subgraphs/x/area/a/a.rules.ts', 'const now = Date.now();'],
      ['subgraphs/x/area/rules/family/ab-1.ts', 'const now = Date.now();'],
      ['subgraphs/x/area/a/a.rules.ts', 'const one = Math.random();'],
      ['subgraphs/x/area/a/a.rules.ts', 'async function f() { await g(); }'],
      ['subgraphs/x/area/a/a.rules.ts', "import { readFileSync } from 'node:fs';"],
      ['subgraphs/x/area/a/a.rules.ts', "import { type DataSource } from 'typeorm';"],
    ],
    kept: [['subgraphs/x/area/a/a.rules.ts', 'const day = (now: string) => new Date(now);']],
  },
  {
    title: 'law 5: only repositories contain SQL',
    faults: sqlFaults,
    broken: [
      ['subgraphs/x/area/a/a.resolver.ts', "const sql = 'SELECT 1';"],
      ['subgraphs/x/area/a/a.loader.ts', 'const sql = `t.id = 1 ORDER BY ${column}`;'],
      ['subgraphs/x/context.ts', 'const sql = `DELETE FROM a`;'],
    ],
    kept: [
      ['subgraphs/x/area/a/a.repository.ts', "const sql = 'SELECT 1';"],
      ['subgraphs/x/area/a/a.resolver.ts', "const description = 'Where the station is.';"],
    ],
  },
  {
    title: 'law 5: no JSON function in a statement',
    faults: jsonFaults,
    broken: [
      ['subgraphs/x/area/a/a.repository.ts', "const sql = 'SELECT JSON_EXTRACT(a, b) FROM t';"],
      ['shared/store/sql/a.ts', 'const sql = `SELECT json_each(a) FROM ${table}`;'],
    ],
    kept: [['shared/store/sql/a.ts', "const type = 'simple-json';"]],
  },
  {
    title: 'laws 7 and 10: no relations, and only known decorators',
    faults: decoratorFaults,
    broken: [
      ['subgraphs/x/area/a/a.row.ts', 'class A { @ManyToOne(() => B) b: B; }'],
      ['subgraphs/x/area/a/a.row.ts', 'class A { @JoinColumn() b: B; }'],
      ['subgraphs/x/area/a/a.resolver.ts', 'class A { @Authorized() b() {} }'],
      ['subgraphs/x/area/a/a.resolver.ts', '@Service() class A {}'],
    ],
    kept: [['subgraphs/x/area/a/a.type.ts', 'class A { @Field(() => ID) @VisibleTo("PUBLIC") id: string; }']],
  },
  {
    title: 'law 10: only shared/runtime/settings/config.ts reads the environment',
    faults: environmentFaults,
    broken: [
      ['gateway/main.ts', 'const port = process.env.HUB_PORT;'],
      ['gateway/main.ts', 'const port = globalThis.process.env;'],
      ['gateway/main.ts', "const { env } = process['env'];"],
      ['gateway/main.ts', 'const { env } = process;'],
      ['gateway/main.ts', "import { env } from 'node:process';"],
      ['gateway/main.ts', "import { env as settings } from 'node:process';"],
    ],
    kept: [
      ['shared/runtime/settings/config.ts', 'const port = process.env.HUB_PORT;'],
      ['gateway/main.ts', 'process.exit(1);'],
    ],
  },
  {
    title: 'law 10: every module is loaded by its name',
    faults: globFaults,
    broken: [
      ['subgraphs/x/database.ts', "const rows = ['**/*.row.ts'];"],
      ['subgraphs/x/database.ts', "const rows = [__dirname + '/*/*.entity.js'];"],
      ['gateway/main.ts', 'const subgraph = require(name);'],
      ['gateway/main.ts', 'const subgraph = await import(`../subgraphs/${name}`);'],
    ],
    kept: [['subgraphs/x/database.ts', "import { ARow } from './a/a.row';"]],
  },
  {
    title: 'the name of a file describes its content',
    faults: nameFaults,
    broken: [
      ['shared/utils.ts', ''],
      ['shared/helpers/dates.ts', ''],
      ['subgraphs/x/area/a/a.service.ts', ''],
      ['subgraphs/x/common/a.row.ts', ''],
      ['gateway/plan-manager.ts', ''],
    ],
    kept: [['subgraphs/x/service-hours/service-hours.row.ts', '']],
  },
];

describe.each(LAWS)('$title', ({ faults, broken, kept }) => {
  it('holds', () => {
    expect(faults(product)).toEqual([]);
  });

  it.each(broken)('notices in %s: %s', (path, text) => {
    expect(faults([parsed(path, text)])).toHaveLength(1);
  });

  it.each(kept)('accepts in %s: %s', (path, text) => {
    expect(faults([parsed(path, text)])).toEqual([]);
  });
});
