import { type Message } from '../../kernel/errors';
import { type PlainDate } from '../../kernel/dates/period';

/**
 * What a file holds in one cell, before anything is known of the column. An empty cell is left out of its row. `number` is the
 * text of the file itself: how many digits it had is part of the question.
 */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'date'; date: PlainDate }
  | { kind: 'refused'; reason: Message };

/** One row; cells by position, from 1. */
export type SheetLine = { kind: 'line'; line: number; cells: ReadonlyMap<number, Cell>; hidden: boolean };

/** What a sheet is made of, in the order in which the file tells it. */
export type SheetPart =
  | SheetLine
  | { kind: 'merge'; line: number; position: number; range: string }
  | { kind: 'hidden-columns'; from: number; until: number };
