import fc from 'fast-check';
import { readSheet } from '../../../../shared/tabular/read-sheet';
import { readYuan } from '../../../../shared/tabular/read-yuan';
import { STATEMENT_COLUMNS } from '../../../../shared/tabular/sheets/statement-sheet';
import { plainYuanCell, textCell } from '../../../../shared/tabular/table-cells';
import { yuanDigits } from '../../../../shared/kernel/amount-text';
import { type TableSheet, workbookPieces } from '../../../../shared/tabular/xlsx/stream-workbook';
import { csvPieces } from '../../../../shared/tabular/csv/write-csv';
import { writeTemplate } from '../../../../shared/tabular/write-template';
import { readTables } from '../../../support/drivers/peers/read-tables';

const LARGEST = Number.MAX_SAFE_INTEGER;
const text = (value: string) => readYuan({ kind: 'text', text: value });
const number = (value: string) => readYuan({ kind: 'number', text: value });
const fen = fc.integer({ min: -LARGEST, max: LARGEST });

describe('amount in yuan', () => {
  const taken: [string, number][] = [
    ['1234.56', 123_456],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['0.07', 7],
    ['12.5000', 1250],
    ['1,234,567.89', 123_456_789],
    ['¥1,234.56', 123_456],
    ['1234.56', 123_456],
    ['-12.34', -1234],
    ['0', 0],
    ['90071992547409.91', LARGEST],
  ];
  it.each(taken)('accepts %s as text', (written, value) => expect(text(written)).toEqual({ value }));

  const refused = [
    '',
    '12.345',
    '1,23.45',
    '12,34',
    '1e3',
    '一百',
    '12.',
    '.5',
    '90071992547409.92',
    '1 234.56',
    '100%',
  ];
  it.each(refused)('refuses %s as text', (written) => expect(text(written)).toHaveProperty('reason'));

  const stored: [string, number][] = [
    ['1234.56', 123_456],
    // Spreadsheets write 1.1, 16.1 and 1234.56 like this, because they store the nearest binary fractions.
    ['1.1000000000000001', 110],
    ['16.100000000000001', 1610],
    ['1234.5599999999999', 123_456],
    ['1.2345678E7', 1_234_567_800],
    ['9999999999999.99', 999_999_999_999_999],
    // A number with so many digits is exact only if the file contains all of them.
    ['90071992547409.91', LARGEST],
  ];
  it.each(stored)('accepts %s as a number', (written, value) => expect(number(written)).toEqual({ value }));

  it.each(['12.345', '1.005', '90071992547409.906', '1E30', '90071992547409.92'])(
    'refuses %s as a number',
    (written) => {
      expect(number(written)).toHaveProperty('reason');
    },
  );

  it('cannot be a date', () => expect(readYuan({ kind: 'date', date: '2026-06-17' })).toHaveProperty('reason'));

  it('is read back from its digits, exact to the fen, for any value', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(text(yuanDigits(amount))).toEqual({ value: amount === 0 ? 0 : amount });
        expect(number(yuanDigits(amount))).toEqual({ value: amount === 0 ? 0 : amount });
      }),
    );
  });

  it('is read from the floating-point number of a spreadsheet if this number has enough digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
        const seventeen = Number(yuanDigits(amount)).toPrecision(17);
        expect(number(seventeen)).toEqual({ value: amount });
      }),
    );
  });
});

const table = (rows: [string, number][]): TableSheet => ({
  name: '表',
  columns: [
    { title: '名称', width: 10 },
    { title: '金额(元)', width: 10 },
  ],
  rows: rows.map(([name, amount]) => [textCell(name), plainYuanCell(amount)]),
});
async function csvOf(rows: [string, number][]): Promise<string> {
  let written = '';
  for await (const piece of csvPieces(table(rows))) written += piece;
  return written;
}
async function xlsxOf(rows: [string, number][]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookPieces([table(rows)], { header: '', footer: '' })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('exported table', () => {
  it('has in CSV a byte order mark, quoted texts, exact amounts, and no executable formula', async () => {
    const rows: [string, number][] = [
      ['甲,"乙"\n丙', 123_456],
      ['=1+1', -7],
      [' @SUM(A1)', 0],
      ['-2', LARGEST],
    ];
    expect(await csvOf(rows)).toBe(
      [
        '\ufeff名称,金额(元)',
        '"甲,""乙""\n丙",1234.56',
        "'=1+1,-0.07",
        "' @SUM(A1),0.00",
        "'-2,90071992547409.91",
        '',
      ].join('\r\n'),
    );
  });

  it('has in XLSX a number with the same digits', async () => {
    const rows = [...(await readTables(await xlsxOf([['甲', LARGEST]]))).values()][0];
    expect(rows).toEqual([
      ['名称', '金额(元)'],
      ['甲', '=90071992547409.91'],
    ]);
  });

  it('is sent in chunks if it is long, and has its titles even if it is empty', async () => {
    const rows = Array.from({ length: 250 }, (_, index): [string, number] => [String(index), index]);
    expect((await csvOf(rows)).split('\r\n')).toHaveLength(252);
    expect(await csvOf([])).toBe('\ufeff名称,金额(元)\r\n');
  });
});

describe('statement of a treasury', () => {
  const read = (content: string | Uint8Array, fileName = 'a.csv') =>
    readSheet({ bytes: typeof content === 'string' ? Buffer.from(content) : content, fileName }, STATEMENT_COLUMNS);

  it('is read exact to the fen', async () => {
    const content = '\ufeff支付日期,凭证号,金额(元)\r\n2026-06-16,FK-2026-001,"1,234.56"\r\n20260616,000123,0.01\r\n';
    expect(await read(content)).toEqual({
      rows: [
        { line: 2, values: { voucher: 'FK-2026-001', amountFen: 123_456, paidOn: '2026-06-16' } },
        { line: 3, values: { voucher: '000123', amountFen: 1, paidOn: '2026-06-16' } },
      ],
    });
  });

  it('is refused as a whole, with the line, column and reason of each fault', async () => {
    const reading = await read('凭证号,金额(元),支付日期\nA,1.234,2026-06-16\nB,1,2026-02-30\n,1,2026-06-16\n');
    const faults = 'faults' in reading ? reading.faults.map(({ line, column }) => `${line} ${column}`) : [];
    expect(faults).toEqual(['2 B 金额(元)', '3 C 支付日期', '4 A 凭证号']);
  });

  it('has a template from which the entered values are read back', async () => {
    const rows = [{ voucher: '000123', amountFen: 123_456, paidOn: null }];
    const template = writeTemplate(STATEMENT_COLUMNS, { title: '对账单', rows });
    const [first] = [...(await readTables(template)).values()];
    expect(first).toEqual([
      ['凭证号', '金额(元)', '支付日期'],
      ['000123', '=1234.56'],
    ]);
  });
});
