/**
 * The limits of a sheet. A workbook of 2,000 rows with styles and a few pictures stays far below them. No file can
 * unpack to more than a small part of a process's memory.
 */
export type SheetLimits = Readonly<{
  fileBytes: number;
  /** The total size of the files inside an XLSX after unpacking. */
  unpackedBytes: number;
  entries: number;
  rows: number;
  cellCharacters: number;
  /** The number of texts that a workbook shares between the cells of all its sheets. */
  sharedTexts: number;
  faults: number;
}>;

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 4 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  entries: 500,
  rows: 2000,
  cellCharacters: 500,
  sharedTexts: 100_000,
  faults: 20_000,
};
