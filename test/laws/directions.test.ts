import { arrowFaults, barrelFaults, circleFaults, strangersFaults } from '../support/laws/import-laws';
import { parsed, sourceFiles, subgraphNames } from '../support/laws/source-files';

const product = sourceFiles('gateway', 'subgraphs', 'shared');

it('checks every subgraph', () => {
  const seen = new Set(
    product.map(({ path }) => path.split('/')).map(([top, name]) => (top === 'subgraphs' ? name : top)),
  );
  expect([...seen].sort()).toEqual(['gateway', 'shared', ...subgraphNames()].sort());
});

describe('law 6: independence of subgraphs', () => {
  it('holds', () => {
    expect(strangersFaults(product)).toEqual([]);
  });

  const wrong: [string, string][] = [
    ['subgraphs/finance/contract/lot/lot.loader.ts', '../../../stations/station/station/station.row'],
    ['subgraphs/finance/context.ts', '../../gateway/identity/authenticate'],
    ['shared/follow/place.ts', '../../subgraphs/stations/ground/station/station.row'],
    ['shared/kernel/errors.ts', '../../gateway/http/reading/http-refusal'],
    ['gateway/main.ts', '../subgraphs/stations/schema'],
    ['gateway/main.ts', '../test/support/city/callers'],
  ];
  it.each(wrong)('notices that %s imports %s', (path, specifier) => {
    for (const text of [
      `import { a } from '${specifier}';`,
      `import { type A } from '${specifier}';`,
      `type A = import('${specifier}').A;`,
      `const a = require('${specifier}');`,
      `void import('${specifier}');`,
      `export * from '${specifier}';`,
    ]) {
      expect(strangersFaults([parsed(path, text)])).toHaveLength(1);
    }
  });

  it('allows the composition root to import every subgraph', () => {
    const root = parsed('gateway/standalone.ts', "import { stations } from '../subgraphs/stations/schema';");
    expect(strangersFaults([root])).toEqual([]);
  });
});

describe('law 3: direction of imports', () => {
  it('holds', () => {
    expect(arrowFaults(product)).toEqual([]);
  });

  const FILES = [
    'schema.ts',
    'context.ts',
    'areas.ts',
    'ground/area.ts',
    'transaction.ts',
    'ground/a/a.resolver.ts',
    'ground/a/a.commands.ts',
    'ground/a/a.input.ts',
    'ground/a/a.loader.ts',
    'ground/a/a.repository.ts',
    'ground/a/a.row.ts',
    'ground/a/vault.ts',
    'demo/demo-a.ts',
  ];
  const subgraph = (path: string, text: string) => [
    ...FILES.filter((file) => file !== path).map((file) => parsed(`subgraphs/x/${file}`, '')),
    parsed(`subgraphs/x/${path}`, text),
  ];
  const wrong: [string, string][] = [
    ['ground/a/a.resolver.ts', "import { ARepository } from './a.repository';"],
    ['ground/a/a.resolver.ts', "import { aLoaders } from './a.loader';"],
    ['ground/a/a.resolver.ts', "import { ground } from '../area';"],
    ['ground/a/a.resolver.ts', "import { ARow } from './a.row';"],
    ['ground/a/a.commands.ts', "import { ARepository } from './a.repository';"],
    ['ground/a/a.commands.ts', "import { inTransaction } from '../../transaction';"],
    ['ground/a/a.rules.ts', "import { AInput } from './a.input';"],
    ['ground/rules/family/ab-1.ts', "import { ARow } from '../../a/a.row';"],
    ['transaction.ts', "import { a } from './ground/a/a.commands';"],
    ['ground/a/a.resolver.ts', "import { sealed } from './vault';"],
    ['ground/a/a.repository.ts', "import { fillDemo } from '../../demo/demo-a';"],
    ['ground/a/vault.ts', "import { ARepository } from './a.repository';"],
    ['facade.ts', ''],
    ['ground/a/a.resolver.ts', "import { createContext } from '../../context';"],
    ['ground/a/a.rules.ts', "import { ARow } from './a.row';"],
    ['ground/a/a.rules.ts', "import { type ALoader } from './a.loader';"],
    ['ground/a/a.row.ts', "import { ARepository } from './a.repository';"],
    ['ground/a/a.loader.ts', "import { type XContext } from '../../context';"],
    ['context.ts', "import { x } from './schema';"],
    ['ground/a/a.loader.ts', "import { gone } from './gone';"],
    ['ground/a/a.presenter.ts', ''],
    ['database.ts', "import { schema } from './schema';"],
  ];
  it.each(wrong)('notices %s that contains %s', (path, text) => {
    expect(arrowFaults(subgraph(path, text))).toHaveLength(1);
  });

  it('allows a resolver to import the type of the context, and rules to import the type of a row', () => {
    const resolver = subgraph('ground/a/a.resolver.ts', "import { type XContext } from '../../context';");
    const rules = subgraph('ground/a/a.rules.ts', "import { type ARow } from './a.row';");
    expect([...arrowFaults(resolver), ...arrowFaults(rules)]).toEqual([]);
  });
});

describe('law 3: import cycles and barrel files', () => {
  it('holds', () => {
    expect([...circleFaults(product), ...barrelFaults(product)]).toEqual([]);
  });

  it('notices a cycle of any length, including type imports', () => {
    const files = [
      parsed('shared/a.ts', "import { b } from './b';"),
      parsed('shared/b.ts', "import { type C } from './deep/c';"),
      parsed('shared/deep/c.ts', "import { a } from '../a';"),
    ];
    expect(circleFaults(files)).toEqual(['shared/a → shared/b → shared/deep/c → shared/a']);
    expect(circleFaults(files.slice(1))).toEqual([]);
  });

  it('notices a file that imports itself', () => {
    expect(circleFaults([parsed('shared/a.ts', "import { a } from './a';")])).toHaveLength(1);
  });

  it('notices a barrel file by its name and by its re-exports', () => {
    expect(barrelFaults([parsed('shared/index.ts', ''), parsed('shared/all.ts', "export * from './a';")])).toHaveLength(
      2,
    );
  });
});
