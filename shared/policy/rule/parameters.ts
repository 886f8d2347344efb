import { z } from 'zod';
import { isPlainDate } from '../../kernel/dates/period';

/** Returns the schema of a list of these values, each at most once. */
export const someOf = <Value extends string>(values: readonly Value[]) =>
  z.array(z.enum(values)).refine((each) => new Set(each).size === each.length, 'List each value once.');

/** Returns the schema of a list that has at least one of these values, and each of them at most once. */
export const oneOrMoreOf = <Value extends string>(values: readonly Value[]) =>
  someOf(values).refine((each) => each.length > 0, 'List at least one value.');

export const day = z.string().refine(isPlainDate, 'Must be an existing day, written YYYY-MM-DD.');

/** The schema of a day that every year has, written MM-DD. It refuses 29 February, which only leap years have. */
export const monthAndDay = z
  .string()
  .refine((text) => isPlainDate(`2001-${text}`), 'Must be a day that every year has, written MM-DD.');

export const days = (least: number) => z.int().min(least).max(366);
export const months = (least: number) => z.int().min(least).max(120);

/** The schema of a rule without parameters. */
export const noParameters = z.strictObject({});
