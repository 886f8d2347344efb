/**
 * What a sheet may cost. The sizes leave a workbook of 2,000 rows, its styles and a picture or two far from any bound, and let
 * none unpack to more than a small part of a process's memory.
 */
export type SheetLimits = Readonly<{
  fileBytes: number;
  /** All files inside an XLSX together, unpacked. */
  unpackedBytes: number;
  entries: number;
  rows: number;
  cellCharacters: number;
  /** Texts that a workbook shares between its cells, over all its sheets. */
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
