import {
  getNullableType,
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
} from 'graphql';
import { z } from 'zod';
import { shanghaiMinute } from '../../../shared/kernel/dates/period';
import { countCell, dateCell, decimalCell, plainYuanCell, textCell } from '../../../shared/tabular/table-cells';
import { type NewCell } from '../../../shared/tabular/xlsx/workbook-text';
import { labelOf } from './description-title';

/**
 * The way in which a column shows values: its width in characters, the unit in its title, and the function that makes a
 * cell.
 */
export type Shown = { readonly width: number; readonly unit: string; readonly cell: (value: unknown) => NewCell };

const text = z.string().nullable();
const number = z.number().nullable();

const BY_SCALAR: Readonly<Record<string, Shown>> = {
  ID: { width: 28, unit: '', cell: (value) => textCell(text.parse(value)) },
  Date: { width: 11, unit: '', cell: (value) => dateCell(text.parse(value)) },
  DateTime: { width: 17, unit: '', cell: (value) => textCell(minute(text.parse(value))) },
  Int: { width: 9, unit: '', cell: (value) => countCell(number.parse(value)) },
  Float: { width: 9, unit: '', cell: (value) => decimalCell(number.parse(value)) },
  Fen: { width: 16, unit: '(元)', cell: (value) => plainYuanCell(number.parse(value)) },
  Boolean: { width: 6, unit: '', cell: (value) => textCell(yesOrNo(z.boolean().nullable().parse(value))) },
};
/** The way to show a scalar that is not in `BY_SCALAR`: as a text, such as a name or a code. */
const TEXT: Shown = { width: 22, unit: '', cell: (value) => textCell(text.parse(value)) };

/**
 * Returns how a column shows values of `type`, which is a scalar, an enum, or a list of scalars or enums. `leaf` is
 * that scalar or enum.
 */
export function shownAs(type: GraphQLOutputType, leaf: GraphQLLeafType): Shown {
  if (isListType(getNullableType(type))) return { width: 22, unit: '', cell: (value) => textCell(joined(value, leaf)) };
  if (isEnumType(leaf)) return { width: 14, unit: '', cell: (value) => textCell(labelIn(leaf, text.parse(value))) };
  return BY_SCALAR[leaf.name] ?? TEXT;
}

/** Returns the Chinese label of an enum value. A value that the enum does not contain is returned unchanged. */
export function labelIn(leaf: GraphQLEnumType, value: string | null): string | null {
  const found = value === null ? undefined : leaf.getValue(value);
  return found === undefined || found === null ? value : labelOf(found);
}

function joined(values: unknown, leaf: GraphQLLeafType): string | null {
  const all = z.array(z.union([z.string(), z.number()])).nullable();
  const texts = all.parse(values)?.map((each) => (isEnumType(leaf) ? labelIn(leaf, String(each)) : String(each)));
  return texts?.join('、') ?? null;
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? '是' : '否';
}

function minute(instant: string | null): string | null {
  return instant === null ? null : shanghaiMinute(new Date(instant));
}
