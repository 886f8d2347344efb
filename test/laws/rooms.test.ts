import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS } from '../support/laws/layout';
import { arrowsIn, drawnIn } from '../support/laws/pictures';
import { demoFaults, folderCircles, roomFaults } from '../support/laws/room-laws';
import { ROOT, parsed, sourceFiles, subgraphNames } from '../support/laws/source-files';

const product = sourceFiles('gateway', 'subgraphs', 'shared');

describe('law 3: imports between rooms and areas', () => {
  it('holds', () => {
    expect(roomFaults(product)).toEqual([]);
  });

  const broken: [string, string][] = [
    ['gateway/transport/a.ts', '../http/b'],
    ['gateway/http/a.ts', '../files/b'],
    ['gateway/identity/machine-client/a.ts', '../../http/b'],
    ['gateway/graph/a.ts', '../standalone'],
    ['gateway/loose/a.ts', 'typeorm'],
    ['shared/kernel/a.ts', '../runtime/b'],
    ['shared/store/sql/a.ts', '../../record/b'],
    ['shared/tabular/a.ts', '../graphql/b'],
    ['subgraphs/finance/contract/lot/a.ts', '../../payment/disbursement/b'],
    ['subgraphs/finance/ground/event/a.ts', '../../context'],
    ['subgraphs/evaluation/scoring/evaluation/a.ts', '../../oversight/visit/b'],
    ['subgraphs/stations/station/station/a.ts', '../../demo/demo'],
    ['subgraphs/stations/context.ts', './demo/demo'],
  ];
  it.each(broken)('notices that %s imports %s', (path, specifier) => {
    expect(roomFaults([parsed(path, `import { type A } from '${specifier}';`)])).toHaveLength(1);
  });

  const kept: [string, string][] = [
    ['gateway/process/a.ts', '../files/report/b'],
    ['gateway/standalone.ts', './process/a'],
    ['shared/graphql/a.ts', '../kernel/errors'],
    ['subgraphs/finance/payment/disbursement/a.ts', '../../contract/lot/b'],
    ['subgraphs/finance/payment/disbursement/a.ts', '../../../../shared/kernel/money'],
    ['subgraphs/stations/demo/demo.ts', '../station/station/b'],
    ['subgraphs/stations/schema.ts', './demo/demo'],
  ];
  it.each(kept)('lets %s import %s', (path, specifier) => {
    expect(roomFaults([parsed(path, `import { type A } from '${specifier}';`)])).toEqual([]);
  });
});

describe('law 3: cycles between folders', () => {
  it('holds', () => {
    expect(folderCircles(product)).toEqual([]);
  });

  it('notices a cycle between a folder and its own subfolder', () => {
    const files = [
      parsed('shared/a/one.ts', "import { two } from './b/two';"),
      parsed('shared/a/b/two.ts', "import { three } from '../three';"),
      parsed('shared/a/three.ts', ''),
    ];
    expect(folderCircles(files)).toEqual(['shared/a → shared/a/b → shared/a']);
    expect(folderCircles(files.slice(1))).toEqual([]);
  });
});

describe('law 3: imports of the demonstration', () => {
  it('holds', () => {
    expect(demoFaults(product)).toEqual([]);
  });

  it('notices a row that imports the type of a fact', () => {
    const row = parsed('subgraphs/x/a/a/a.row.ts', "import { type AFact } from '../../../../shared/demo/facts';");
    expect(demoFaults([row])).toHaveLength(1);
  });

  it('allows a fill function to import the facts', () => {
    const fill = parsed('subgraphs/x/demo/demo.ts', "import { type AFact } from '../../../shared/demo/facts';");
    expect(demoFaults([fill])).toEqual([]);
  });
});

describe('law 11: registration of migrations', () => {
  const registered = (subgraph: string) => product.find(({ path }) => path === `subgraphs/${subgraph}/database.ts`);

  it.each(subgraphNames())('lists every migration of %s in order', (subgraph) => {
    const written = product
      .map(({ path }) => path)
      .filter((path) => path.startsWith(`subgraphs/${subgraph}/migrations/`));
    const imported = registered(subgraph)?.imports.map(({ to }) => `${to}.ts`) ?? [];
    expect(written.length).toBeGreaterThan(0);
    expect(imported.filter((path) => path.includes('/migrations/'))).toEqual(written.toSorted());
  });
});

describe('diagram in the README of each part', () => {
  it.each(Object.keys(LAYOUTS))('shows the imports between the folders of %s', (part) => {
    const readme = join(ROOT, part, 'README.md');
    expect(existsSync(readme)).toBe(true);
    expect(drawnIn(readFileSync(readme, 'utf8'))).toEqual(arrowsIn(part, product));
  });

  it('is read as arrows, in the same form as the imports', () => {
    const files = [
      parsed('gateway/http/a.ts', "import { b } from '../graph/deep/b'; import { c } from './c';"),
      parsed('gateway/main.ts', "import { a } from './http/a';"),
    ];
    expect(arrowsIn('gateway', files)).toEqual(['http --> graph']);
    expect(drawnIn('# Gateway\n```mermaid\ngraph TD\n  http --> graph\n```\n')).toEqual(['http --> graph']);
  });
});
