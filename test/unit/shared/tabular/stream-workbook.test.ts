import {
  countCell,
  dateCell,
  decimalCell,
  scoreCell,
  shareCell,
  textCell,
  yuanCell,
} from '../../../../shared/tabular/table-cells';
import { yuanDigits } from '../../../../shared/kernel/amount-text';
import { csvText } from '../../../../shared/tabular/csv/write-csv';
import { dateOfSerial, serialOfDate } from '../../../../shared/tabular/xlsx/date-serial';
import { type TableSheet, workbookPieces } from '../../../../shared/tabular/xlsx/stream-workbook';
import { type NewCell } from '../../../../shared/tabular/xlsx/workbook-text';
import { entryText, readTables } from '../../../support/drivers/peers/read-tables';

const PRINTED = { header: '历下区 & 2026', footer: '生成日期 2026-11-24' };
const columns = [
  { title: '名称', width: 10 },
  { title: '数值', width: 8 },
];

async function written(...sheets: TableSheet[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookPieces(sheets, PRINTED)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const one = async (...cells: NewCell[]) =>
  (await readTables(await written({ name: '表', columns, rows: [cells] }))).get('表')?.[1];

describe('table that is written row by row', () => {
  it('is read back unchanged, sheet by sheet', async () => {
    const rows = async function* () {
      for (let row = 0; row < 250; row += 1) {
        await Promise.resolve();
        yield [textCell(`第${row}行`), countCell(row)];
      }
    };
    const tables = await readTables(
      await written({ name: '长表', columns, rows: rows() }, { name: '空表', columns, rows: [] }),
    );
    expect([...tables.keys()]).toEqual(['长表', '空表']);
    const long = tables.get('长表') ?? [];
    expect(long).toHaveLength(251);
    expect([long[0], long[1], long[250]]).toEqual([
      ['名称', '数值'],
      ['第0行', '=0'],
      ['第249行', '=249'],
    ]);
    expect(tables.get('空表')).toEqual([['名称', '数值']]);
  });

  it('is sent while it is read, with only one chunk in memory', async () => {
    let made = 0;
    const rows = function* () {
      for (; made < 60_000; made += 1) yield [textCell(`${made * 7919}`), countCell(made)];
    };
    let bytes = 0;
    const madeAt: number[] = [];
    for await (const piece of workbookPieces([{ name: '表', columns, rows: rows() }], PRINTED)) {
      bytes += piece.length;
      madeAt.push(made);
    }
    expect(made).toBe(60_000);
    expect(bytes).toBeGreaterThan(300_000);
    const leaps = madeAt.map((at, index) => at - (madeAt[index - 1] ?? 0));
    expect(Math.max(...leaps)).toBeLessThan(20_000);
  });

  it('fails with the error of its rows', async () => {
    const rows = async function* () {
      yield [textCell('a')];
      await Promise.resolve();
      throw new Error('The graph does not answer.');
    };
    await expect(written({ name: '表', columns, rows: rows() })).rejects.toThrow('The graph does not answer.');
  });

  it('is the same file for the same rows', async () => {
    const sheet = (): TableSheet => ({ name: '表', columns, rows: [[textCell('a'), countCell(1)]] });
    expect((await written(sheet())).equals(await written(sheet()))).toBe(true);
  });

  it('is printed on A4 in the width of the page, with its titles on every page', async () => {
    const bytes = await written({ name: "a'b", columns, rows: [[textCell('a')]] });
    const sheet = await entryText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<oddHeader>&amp;C&amp;14 历下区 &amp;&amp; 2026</oddHeader>');
    const book = await entryText(bytes, 'xl/workbook.xml');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'a''b'!$1:$1</definedName>`);
  });

  it('has rows that are as high as their text', async () => {
    const long = '整改要求'.repeat(6);
    const sheet = await entryText(
      await written({ name: '表', columns, rows: [[textCell(long)], [textCell('a')]] }),
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).toContain('<row r="2" ht="75" customHeight="1">');
    expect(sheet).toContain('<row r="3">');
  });
});

describe('cell of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =HYPERLINK("x")', '\t=1', '＝1＋1', '　－1', '＠SUM(A1)'])(
    'with the text %j is never a formula',
    async (text) => {
      const bytes = await written({ name: '表', columns, rows: [[textCell(text)]] });
      const sheet = await entryText(bytes, 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toContain('<f>');
      expect(sheet).toMatch(/<c r="A2" s="7" t="inlineStr"><is><t xml:space="preserve">'/);
    },
  );

  it('contains an amount with all its fen, despite binary fractions', async () => {
    const amounts = [0, 1, 10, 99, 100, 123_456_789, -1, -250, Number.MAX_SAFE_INTEGER];
    expect(amounts.map(yuanDigits)).toEqual([
      '0.00',
      '0.01',
      '0.10',
      '0.99',
      '1.00',
      '1234567.89',
      '-0.01',
      '-2.50',
      '90071992547409.91',
    ]);
    expect(await one(yuanCell(123_456_789), yuanCell(10))).toEqual(['=1234567.89', '=0.10']);
  });

  it('contains a fraction as a decimal with at most two places, also as CSV', async () => {
    const cells = [1820 / 60, 1780 / 60, 1830 / 60, 1440 / 60, 0.1 + 0.2, 87.5].map(decimalCell);
    expect(cells.map(csvText)).toEqual(['30.33', '29.67', '30.5', '24', '0.3', '87.5']);
    expect(await one(...cells)).toEqual(['=30.33', '=29.67', '=30.5', '=24', '=0.3', '=87.5']);
    expect(csvText(decimalCell(null))).toBe('');
  });

  it('contains a date as a date', async () => {
    expect(await one(dateCell('2026-11-24'), dateCell('2024-02-29'))).toEqual(['@2026-11-24', '@2024-02-29']);
    for (const day of ['1900-01-01', '1900-02-28', '1900-03-01', '2000-02-29', '9999-12-31']) {
      expect(dateOfSerial(serialOfDate(day), 1900)).toBe(day);
    }
  });

  it('contains a share as a fraction, and is empty for a share of zero', async () => {
    expect(await one(shareCell(2, 3), shareCell(0, 4))).toEqual(['=0.6667', '=0']);
    expect(await one(shareCell(0, 0), shareCell(null, 3), countCell(1))).toEqual([null, null, '=1']);
  });

  it('is empty for an unknown value, not zero', async () => {
    const nothing = [textCell(null), dateCell(null), countCell(null), scoreCell(null), yuanCell(null)];
    expect(await one(...nothing, scoreCell(87.5))).toEqual([null, null, null, null, null, '=87.5']);
  });
});
