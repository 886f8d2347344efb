import { readSheet } from '../../../../shared/tabular/read-sheet';
import { type SheetColumns } from '../../../../shared/tabular/sheet/sheet-column';
import { SHEET_LIMITS, type SheetLimits } from '../../../../shared/tabular/sheet/sheet-limits';

/** A sheet with one column of each kind. */
export const COLUMNS = {
  name: { kind: 'text', title: '姓名', required: true, most: 12 },
  code: {
    kind: 'code',
    title: '编码',
    required: false,
    accepts: (text) => /^[0-9A-Z]{6,18}$/.test(text),
    shape: { zh: '6 至 18 位编码', en: 'code of 6 to 18 characters' },
  },
  phone: {
    kind: 'code',
    title: '电话',
    required: false,
    accepts: (text) => /^(1\d{10}|0\d{10,11})$/.test(text),
    shape: { zh: '电话', en: 'telephone number' },
    numberIsWhole: true,
  },
  born: { kind: 'date', title: '生日', required: false },
  minutes: { kind: 'integer', title: '分钟', required: false, least: 0, most: 600 },
  kind: { kind: 'choice', title: '类别', required: false, labels: { 甲类: 'A', 乙类: 'B' } },
} as const satisfies SheetColumns;

export const HEADER = Object.values(COLUMNS).map(({ title }) => title);

/** Reads a sheet. @returns the line and the values of each row, or each fault as `line column: reason in Chinese` */
export async function shown(
  bytes: Uint8Array,
  fileName = 'a.xlsx',
  limits: Partial<SheetLimits> = {},
): Promise<Record<string, unknown>[] | string[]> {
  const reading = await readSheet({ bytes, fileName }, COLUMNS, { ...SHEET_LIMITS, ...limits });
  if ('rows' in reading) return reading.rows.map(({ line, values }) => ({ line, ...values }));
  return reading.faults.map(({ line, column, reason }) => `${line ?? '-'} ${column ?? '-'}: ${reason.zh}`);
}

export const csv = (text: string): Uint8Array => Buffer.from(text);
