import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  type TableIndexOptions,
} from 'typeorm';

/** Column types that mean the same on MariaDB and SQLite, for migrations. `?` at the end marks a nullable column. */
export type ColumnType =
  | 'id'
  | 'id?'
  | 'date'
  | 'date?'
  | 'instant'
  | 'instant?'
  | 'int'
  | 'int?'
  | 'fen'
  | 'fen?'
  | 'flag'
  | 'flag?'
  | 'text'
  | 'text?'
  | `word${number}`
  | `word${number}?`;

export type TableShape = {
  name: string;
  primary: readonly string[];
  columns: Readonly<Record<string, ColumnType>>;
  unique?: readonly (readonly string[])[];
  indices?: readonly (readonly string[])[];
};

/**
 * Builds a table for `queryRunner.createTable`. Indices are named after the table and its columns, so that names are
 * the same everywhere.
 */
export function tableOf({ name, primary, columns, unique = [], indices = [] }: TableShape): Table {
  const index = (columnNames: readonly string[], isUnique: boolean): TableIndexOptions => ({
    name: indexName(name, columnNames, isUnique),
    columnNames: [...columnNames],
    isUnique,
  });
  return new Table({
    name,
    columns: Object.entries(columns).map(([column, type]) => columnOptions(column, type, primary.includes(column))),
    indices: [...unique.map((each) => index(each, true)), ...indices.map((each) => index(each, false))],
  });
}

function indexName(table: string, columns: readonly string[], isUnique: boolean): string {
  return `${isUnique ? 'uq' : 'ix'}_${table}_${columns.join('_')}`.slice(0, 64);
}

function columnOptions(name: string, type: ColumnType, isPrimary: boolean): TableColumnOptions {
  const isNullable = type.endsWith('?');
  return { name, isPrimary, isNullable, ...sqlType(isNullable ? type.slice(0, -1) : type) };
}

function sqlType(type: string): { type: string; length?: string } {
  if (type === 'id') return { type: 'varchar', length: '26' };
  if (type === 'instant') return { type: 'varchar', length: '24' };
  // TypeORM maps an entity's `int` to `integer` on SQLite; MariaDB treats both alike.
  if (type === 'int') return { type: 'integer' };
  if (type === 'fen') return { type: 'bigint' };
  if (type === 'flag') return { type: 'boolean' };
  if (type.startsWith('word')) return { type: 'varchar', length: type.slice(4) };
  return { type };
}

/**
 * Adds the columns that are missing. MariaDB commits each change of a table immediately, so a migration that was killed
 * has made some of its changes when it starts over.
 * @param columns the SQL type of each column, by name
 */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, type] of Object.entries(columns)) {
    if (await runner.hasColumn(table, name)) continue;
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
  }
}

/** Adds an index, named as `tableOf` does, unless it is there. */
export async function addIndex(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  await addNamedIndex(runner, table, { columns, isUnique: false });
}

/** Adds a unique index, named as `tableOf` does, unless it is there. */
export async function addUniqueIndex(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  await addNamedIndex(runner, table, { columns, isUnique: true });
}

async function addNamedIndex(
  runner: QueryRunner,
  table: string,
  { columns, isUnique }: { columns: readonly string[]; isUnique: boolean },
): Promise<void> {
  const name = indexName(table, columns, isUnique);
  if (await hasIndex(runner, table, name)) return;
  await runner.query(`CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} (${columns.join(', ')})`);
}

export async function dropIndex(runner: QueryRunner, table: string, name: string): Promise<void> {
  if (await hasIndex(runner, table, name)) await runner.dropIndex(table, name);
}

async function hasIndex(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const found = await runner.getTable(table);
  return found?.indices.some((index) => index.name === name) ?? false;
}

/** A migration that cannot be reverted, because migrations only go forward. */
export abstract class ForwardMigration implements MigrationInterface {
  abstract up(queryRunner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('A migration cannot be reverted. Write a new one instead.'));
  }
}

/** A migration that creates tables. It may be repeated. */
export abstract class CreateTables extends ForwardMigration {
  protected abstract readonly tables: readonly TableShape[];

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of this.tables) await queryRunner.createTable(tableOf(shape), true);
  }
}
