import { type Message } from '../../kernel/errors';
import { type PlainDate } from '../../kernel/dates/period';

/**
 * The content of one cell, before its column is known. Empty cells are left out of their row. A number cell holds its
 * text from the file, because the number of digits matters.
 */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'date'; date: PlainDate }
  | { kind: 'refused'; reason: Message };

/** One row. Cells are keyed by position, from 1. */
export type SheetLine = { kind: 'line'; line: number; cells: ReadonlyMap<number, Cell>; hidden: boolean };

/** A part of a sheet, in the order of the file. */
export type SheetPart =
  | SheetLine
  | { kind: 'merge'; line: number; position: number; range: string }
  | { kind: 'hidden-columns'; from: number; until: number };
