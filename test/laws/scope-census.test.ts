import ts from 'typescript';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DatabaseShape } from '../../shared/store/open-database';
import { type Table } from '../../shared/store/scoped-repository';
import { column, inherits, nobody, through, where } from '../../shared/access/scope-sql';
import { censusFaults } from '../support/laws/scope-census';
import { decoratorName, nodesOf, sourceFiles, subgraphNames } from '../support/laws/source-files';
import { subgraphDatabases } from '../support/drivers/subgraph/subgraph-databases';

let databases: [string, DatabaseShape][];

beforeAll(async () => {
  databases = await subgraphDatabases();
});

/** Returns the name of the table of each row class in a subgraph. */
function entitiesOf(subgraph: string): string[] {
  return sourceFiles(`subgraphs/${subgraph}`).flatMap(({ ast }) =>
    [...nodesOf(ast)].flatMap((node) => {
      if (!ts.isDecorator(node) || decoratorName(node) !== 'Entity' || !ts.isCallExpression(node.expression)) return [];
      const [name] = node.expression.arguments;
      return name !== undefined && ts.isStringLiteral(name) ? [name.text] : ['an @Entity without a name'];
    }),
  );
}

describe('scope of every table (laws 1 and 2)', () => {
  it.each(subgraphNames())('gives every table of %s a scope by district, street, contractor or publication', (name) => {
    const [, database] = databases.find(([each]) => each === name) ?? [];
    expect(database?.tables.length).toBeGreaterThan(0);
    expect(censusFaults(database?.tables ?? [])).toEqual([]);
  });

  it.each(subgraphNames())('covers every row class of %s', (name) => {
    const tables = databases.find(([each]) => each === name)?.[1].tables.map((table) => table.name);
    expect(tables).toEqual(expect.arrayContaining(entitiesOf(name)));
  });
});

@Entity('parent')
class ParentRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 6 })
  districtCode: string;
}

@Entity('child')
class ChildRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  parentId: string;
}

const hidden = { district: nobody, street: nobody, contractor: nobody, published: nobody };
const parent: Table<ParentRow> = { name: 'parent', row: ParentRow, ...hidden, district: column('districtCode') };
const child: Table<ChildRow> = { name: 'child', row: ChildRow, ...inherits('parentId', parent) };
const { district, street, contractor } = parent;
const withoutPublished = { name: 'parent', row: ParentRow, district, street, contractor };

describe('scope census', () => {
  it('reports nothing for a correct table', () => {
    expect(censusFaults([parent, child])).toEqual([]);
  });

  const wrong: [string, Table<object>[]][] = [
    ['a path that is not stated', [withoutPublished as Table<ParentRow>]],
    ['a table with the name of another table', [{ ...parent, name: 'child' }]],
    ['a row with two scopes', [parent, { ...parent, name: 'parent' }]],
    ['a column that does not exist', [{ ...parent, street: column('divisionCode') }]],
    ['a predicate on a column that does not exist', [{ ...parent, published: where("t.status = 'SIGNED'") }]],
    ['a key that does not exist', [parent, { ...child, street: through('parentId', parent, 'code') }]],
    ['a parent in another database', [child]],
  ];
  it.each(wrong)('notices %s', (_title, tables) => {
    expect(censusFaults(tables)).not.toEqual([]);
  });
});
