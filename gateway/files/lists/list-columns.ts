import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { z } from 'zod';
import { isPersonal } from './personal-fields';
import { badInput } from '../../../shared/kernel/errors';
import { type NewCell } from '../../../shared/tabular/xlsx/workbook-text';
import { chineseOf, titleOf } from './description-title';
import { shownAs } from './list-cells';

/** A row of a list, as the graph returns it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A column of a list: the fields that lead to its value, its title, its width in characters, and its cell for a row.
 */
export type ListColumn = {
  readonly path: readonly string[];
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Row) => NewCell;
};

const MOST_COLUMNS = 40;
const MOST_FIELDS_OF_A_PATH = 4;
/** Fields that matter only to programs. A file shows them only if the request names them. */
const OF_PROGRAMS = new Set(['id', 'version', 'payload', 'hash', 'previousHash']);
/** The field that names an object, such as a station or a division. */
const NAME = 'name';

type Field = GraphQLField<unknown, unknown>;
type Found = { readonly fields: readonly Field[]; readonly leaf: GraphQLLeafType };

/**
 * Returns the default columns of a file, for a request that chooses no columns. They show each value of a row, and the
 * name of each object to which a row refers. They leave out personal data, fields with arguments, fields that matter
 * only to programs, and columns beyond `MOST_COLUMNS`.
 */
export function allColumns(row: GraphQLObjectType): ListColumn[] {
  const found = Object.values(row.getFields()).flatMap((field): Found[] => {
    const type = getNamedType(field.type);
    if (field.args.length > 0 || isPersonal(row.name, field.name) || OF_PROGRAMS.has(field.name)) return [];
    if (isLeafType(type)) return [{ fields: [field], leaf: type }];
    if (!isObjectType(type) || isListType(getNullableType(field.type))) return [];
    const name = type.getFields()[NAME];
    const leaf = name && getNamedType(name.type);
    return name !== undefined && isLeafType(leaf) ? [{ fields: [field, name], leaf }] : [];
  });
  return titled(found.slice(0, MOST_COLUMNS));
}

/**
 * Returns the columns that a request chooses, for example with `name,status,station.name`.
 * @throws HubError BAD_USER_INPUT if there are more columns than a file may have, or if a column is repeated or names
 * no field that a file can hold. A file holds no objects, no lists of objects and no personal data.
 */
export function chosenColumns(row: GraphQLObjectType, choice: string): ListColumn[] {
  const names = choice.split(',');
  if (names.length > MOST_COLUMNS) throw tooManyColumns(names.length);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) throw repeatedColumn(repeated);
  return titled(names.map((name) => columnOf(row, name) ?? unknownColumn(name)));
}

function columnOf(row: GraphQLObjectType, name: string): Found | null {
  const fields: Field[] = [];
  let type: GraphQLObjectType | GraphQLLeafType = row;
  for (const step of name.split('.')) {
    if (!isObjectType(type) || isPersonal(type.name, step) || fields.length === MOST_FIELDS_OF_A_PATH) return null;
    const field: Field | undefined = Object.hasOwn(type.getFields(), step) ? type.getFields()[step] : undefined;
    const next: GraphQLNamedOutputType | undefined = field && getNamedType(field.type);
    if (field === undefined || field.args.some(isRequiredArgument)) return null;
    if (!isLeafType(next) && !(isObjectType(next) && !isListType(getNullableType(field.type)))) return null;
    fields.push(field);
    type = next;
  }
  return isLeafType(type) ? { fields, leaf: type } : null;
}

/**
 * Returns the columns with their titles. A column has its short title if no other column has the same short title.
 * Otherwise its title consists of the whole Chinese descriptions of its fields.
 */
function titled(found: readonly Found[]): ListColumn[] {
  const short = found.map(({ fields }) => shortTitle(fields));
  const titles = found.map(({ fields }, at) =>
    short.filter((each) => each === short[at]).length === 1 ? short[at] : fields.map(chineseOf).join(' · '),
  );
  return found.map(({ fields, leaf }, at): ListColumn => {
    const path = fields.map(({ name }) => name);
    const { width, unit, cell } = shownAs(fields.at(-1)?.type ?? leaf, leaf);
    return { path, title: `${titles[at] ?? ''}${unit}`, width, cell: (row) => cell(valueAt(row, path)) };
  });
}

/** Returns the short title of a column. The name of an object gets the title of the object: 社工站 rather than 社工站名称. */
function shortTitle(fields: readonly Field[]): string {
  const shown = fields.length > 1 && fields.at(-1)?.name === NAME ? fields.slice(0, -1) : fields;
  return shown.map(titleOf).join(' · ');
}

const record = z.record(z.string(), z.unknown()).nullable();

/** Returns the value that a path leads to, or null if an object on the way is null. */
function valueAt(row: Row, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const step of path) value = record.parse(value)?.[step] ?? null;
  return value;
}

function unknownColumn(name: string): never {
  throw badInput('columns', {
    zh: `列“${name}”不存在或不能导出。请使用本列表数据的字段名,例如 name 或 station.name。`,
    en: `The column "${name}" does not exist or cannot be exported. Use names of fields of this list, such as name or station.name.`,
  });
}

function tooManyColumns(asked: number): Error {
  return badInput('columns', {
    zh: `参数 columns 列出了 ${asked} 列,最多 ${MOST_COLUMNS} 列。请减少列数。`,
    en: `The parameter "columns" lists ${asked} columns, and the limit is ${MOST_COLUMNS}. Ask for fewer columns.`,
  });
}

function repeatedColumn(name: string): Error {
  return badInput('columns', {
    zh: `参数 columns 中的列“${name}”重复,请删除重复项。`,
    en: `The parameter "columns" lists the column "${name}" more than once. Remove the repetition.`,
  });
}
