import { type Message } from '../../kernel/errors';
import { type PlainDate } from '../../kernel/dates/period';

type Any = Readonly<{
  /** As it stands in the header. */
  title: string;
  required: boolean;
  /** What the instructions say of it, beside what its kind says already. */
  hint?: string;
}>;

export type TextColumn = Any & Readonly<{ kind: 'text'; most: number }>;
export type DateColumn = Any & Readonly<{ kind: 'date' }>;
export type IntegerColumn = Any & Readonly<{ kind: 'integer'; least: number; most: number }>;
/** Labels as users read them → values on the wire. */
export type ChoiceColumn = Any & Readonly<{ kind: 'choice'; labels: Readonly<Record<string, string>> }>;
/**
 * Characters that are no quantity, such as a telephone number. Only where a code is all digits and never begins with 0 may a
 * cell that holds a number be taken for it: of any other the number may have lost something.
 */
export type CodeColumn = Any &
  Readonly<{
    kind: 'code';
    accepts: (text: string) => boolean;
    /** What it should be, to stand behind "应为" and "This is no". */
    shape: Message;
    numberIsWhole?: true;
  }>;

/** Written in yuan, read as fen. */
export type YuanColumn = Any & Readonly<{ kind: 'yuan' }>;

export type SheetColumn = TextColumn | DateColumn | IntegerColumn | ChoiceColumn | CodeColumn | YuanColumn;

/** By the key that a row has the value under, in the order of the sheet. */
export type SheetColumns = Readonly<Record<string, SheetColumn>>;

type Value<Column extends SheetColumn> = Column extends IntegerColumn | YuanColumn
  ? number
  : Column extends ChoiceColumn
    ? Column['labels'][string]
    : Column extends DateColumn
      ? PlainDate
      : string;

/** Null only where nothing is required. */
export type SheetValues<Columns extends SheetColumns> = {
  [Key in keyof Columns]: Columns[Key]['required'] extends true ? Value<Columns[Key]> : Value<Columns[Key]> | null;
};

/** `line` is the row's number as the spreadsheet shows it; the header is line 1. */
export type SheetRow<Columns extends SheetColumns> = { line: number; values: SheetValues<Columns> };

/** 1 → A, 27 → AA: how a spreadsheet names its columns. */
export function columnLetter(position: number): string {
  const before = Math.floor((position - 1) / 26);
  return (before > 0 ? columnLetter(before) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}

/** A → 1, AA → 27. */
export function columnPosition(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
