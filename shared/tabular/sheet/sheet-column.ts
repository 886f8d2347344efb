import { type Message } from '../../kernel/errors';
import { type PlainDate } from '../../kernel/dates/period';

type Any = Readonly<{
  /** The title in the header. */
  title: string;
  required: boolean;
  /** A text for this column. The instructions add it after the explanation of the column's kind. */
  hint?: string;
}>;

export type TextColumn = Any & Readonly<{ kind: 'text'; most: number }>;
export type DateColumn = Any & Readonly<{ kind: 'date' }>;
export type IntegerColumn = Any & Readonly<{ kind: 'integer'; least: number; most: number }>;
/** A column with a list of choices. `labels` maps the labels that users read to the values on the wire. */
export type ChoiceColumn = Any & Readonly<{ kind: 'choice'; labels: Readonly<Record<string, string>> }>;
/**
 * A column of codes, such as telephone numbers. A number cell may have lost leading zeros, so it is refused unless
 * `numberIsWhole` is set. Set this property only if a code that has lost its zeros is never valid.
 */
export type CodeColumn = Any &
  Readonly<{
    kind: 'code';
    accepts: (text: string) => boolean;
    /** A description of valid values, which completes "须为 …" and "The value must be …". */
    shape: Message;
    numberIsWhole?: true;
  }>;

/** A column of amounts, written in yuan and read as fen. */
export type YuanColumn = Any & Readonly<{ kind: 'yuan' }>;

export type SheetColumn = TextColumn | DateColumn | IntegerColumn | ChoiceColumn | CodeColumn | YuanColumn;

/** Maps each key of a row's values to its column, in the order of the sheet. */
export type SheetColumns = Readonly<Record<string, SheetColumn>>;

type Value<Column extends SheetColumn> = Column extends IntegerColumn | YuanColumn
  ? number
  : Column extends ChoiceColumn
    ? Column['labels'][string]
    : Column extends DateColumn
      ? PlainDate
      : string;

/** The values of a row. Only the values of optional columns can be null. */
export type SheetValues<Columns extends SheetColumns> = {
  [Key in keyof Columns]: Columns[Key]['required'] extends true ? Value<Columns[Key]> : Value<Columns[Key]> | null;
};

/** A row. `line` is its number as the spreadsheet shows it; the header is line 1. */
export type SheetRow<Columns extends SheetColumns> = { line: number; values: SheetValues<Columns> };

/** Returns the letters of a column: 1 → A, 27 → AA. */
export function columnLetter(position: number): string {
  const before = Math.floor((position - 1) / 26);
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}

/** Returns the position of a column: A → 1, AA → 27. */
export function columnPosition(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
