import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from '../../../../shared/tabular/read-sheet';
import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { csv, HEADER, shown } from '../../../support/drivers/peers/sheet-reading';
import { formula, type RawCell, rowXml, sheetXml, workbookFiles, zip } from '../../../support/drivers/peers/workbooks';

const ROW = ['张三', null, null, null, '60', null] as const;
const FULL = { code: null, phone: null, born: null, kind: null, minutes: 60, name: '张三' };

const workbook = (sheets: Record<string, string>) => zip(workbookFiles(sheets));
const sheet = (rows: readonly (readonly RawCell[])[], before = '', after = '') =>
  workbook({ 表: sheetXml(rows, before, after) });

describe('columns of a sheet', () => {
  it('may be in any order, with blanks and full-width characters in titles, and empty columns after them', async () => {
    const rows = [
      ['分 钟', null, '姓名', '编码', '电话', '生日', '类别', null, ' '],
      ['60', null, '张三', null, null, null, null, null, '  '],
    ];
    expect(await shown(sheet(rows))).toEqual([{ line: 2, ...FULL }]);
  });

  it('are all reported if they are missing, unknown or repeated, and the rows are then not checked', async () => {
    const header = ['姓名', '编码', '电话', '生日', '分钟(小时)', '姓名', formula('A1')];
    expect(await shown(sheet([header, ['', '1']]))).toEqual([
      '1 E 分钟(小时): 模板中没有该列,请按模板的表头填写(表头在第 1 行)。CSV 文件的各列须以半角逗号分隔。',
      '1 F 姓名: 该列重复,请删除其中一列。',
      '1 G: 单元格是公式,请复制该单元格,再“选择性粘贴”为数值。',
      '1 分钟: 缺少“分钟”列,请按模板的表头填写。',
      '1 类别: 缺少“类别”列,请按模板的表头填写。',
    ]);
  });

  it('need a title if they contain values', async () => {
    expect(await shown(sheet([HEADER, [...ROW, '备注']]))).toEqual([
      '2 G: 该列有内容但没有标题,请补充标题或清空内容。',
    ]);
  });

  it('are separated by commas', async () => {
    const [first] = await shown(csv(`${HEADER.join(';')}\n张三;;;;60;\n`), 'a.csv');
    expect(first).toContain('CSV 文件的各列须以半角逗号分隔。');
    const [tabs] = await shown(csv(`${HEADER.join('\t')}\n`), 'a.csv');
    expect(tabs).toContain('CSV 文件的各列须以半角逗号分隔。');
  });

  it('must all be visible', async () => {
    const hidden = sheet(
      [HEADER, ROW],
      '<cols><col min="2" max="3" hidden="1"/><col min="9" max="9" hidden="1"/></cols>',
    );
    expect(await shown(hidden)).toEqual(['- B 编码: 该列已隐藏,请取消隐藏。', '- C 电话: 该列已隐藏,请取消隐藏。']);
  });
});

describe('rows of a sheet', () => {
  it('are identified by their line, and empty rows are skipped', async () => {
    const rows = [HEADER, [], ROW, [' '], ROW, []];
    const lines = [
      { line: 3, ...FULL },
      { line: 5, ...FULL },
    ];
    expect(await shown(sheet(rows))).toEqual(lines);
    const text = rows.map((cells) => cells.join(',')).join('\r\n');
    expect(await shown(csv(text), 'a.csv')).toEqual(lines);
  });

  it('have the line number of the sheet even if the file omits lines', async () => {
    const xml = `<worksheet><sheetData>${rowXml(4, HEADER)}${rowXml(90, ROW)}</sheetData></worksheet>`;
    expect(await shown(workbook({ 表: xml }))).toEqual([{ line: 90, ...FULL }]);
  });

  it('must all be visible, because a hidden row is probably sent by mistake', async () => {
    const xml = `<worksheet><sheetData>${rowXml(1, HEADER)}${rowXml(2, ROW, 'hidden="1"')}${rowXml(3, [], 'hidden="true"')}</sheetData></worksheet>`;
    expect(await shown(workbook({ 表: xml }))).toEqual(['2 -: 该行已隐藏,请取消隐藏或删除。']);
  });

  it('must not contain merged cells', async () => {
    const merged = sheet(
      [HEADER, ROW, ROW],
      '',
      '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="H9:J9"/></mergeCells>',
    );
    expect(await shown(merged)).toEqual([
      '2 A 姓名: 单元格 A2:A3 已合并,请取消合并。',
      '9 H: 单元格 H9:J9 已合并,请取消合并。',
    ]);
  });

  const many = (count: number) => Array.from({ length: count }, () => ROW);

  it('are at most 2,000, and later rows are not read', async () => {
    expect(await shown(sheet([HEADER, ...many(2000)]))).toHaveLength(2000);
    const broken = `${sheetXml([HEADER, ...many(4000)]).replace('</worksheet>', '')}<row>&no-such-thing;`;
    const refusal = ['2002 -: 数据不得超过 2000 行,其后未读取,请拆分后分别导入。'];
    expect(await shown(workbook({ 表: broken }))).toEqual(refusal);
    const text = [HEADER, ...many(20_000)].map((cells) => cells.join(',')).join('\n');
    expect(await shown(csv(`${text}\n"`), 'a.csv')).toEqual(refusal);
  });

  it('are reported from the top down if they have faults', async () => {
    const rows = Array.from({ length: 300 }, () => [null, '1', null, null, 'x', null]);
    const faults = await shown(sheet([HEADER, ...rows]));
    expect(faults).toHaveLength(900);
    expect(faults.slice(0, 3).map((each) => (typeof each === 'string' ? each.slice(0, 7) : each))).toEqual([
      '2 A 姓名:',
      '2 B 编码:',
      '2 E 分钟:',
    ]);
  });

  it('must not be missing', async () => {
    expect(await shown(sheet([HEADER]))).toEqual(['- -: 表头以下没有数据,请填写后再导入。']);
    expect(await shown(csv(''), 'a.csv')).toEqual(['- -: 文件没有内容,请填写后再导入。']);
    expect(await shown(csv('\n\n,,,\n'), 'a.csv')).toEqual(['- -: 文件没有内容,请填写后再导入。']);
  });
});

describe('sheets of a workbook', () => {
  const filled = sheetXml([HEADER, ROW]);
  const empty = sheetXml([]);

  it('must be exactly one, not counting empty and hidden sheets and the instructions', async () => {
    const sheets = { Sheet1: empty, 人员: filled, 填写说明: filled, '选项|hidden': filled, '宏|veryHidden': filled };
    expect(await shown(workbook(sheets))).toEqual([{ line: 2, ...FULL }]);
  });

  it('are refused if several are filled', async () => {
    expect(await shown(workbook({ 甲: filled, 乙: filled }))).toEqual([
      '- -: 多张工作表有内容:“甲”、“乙”。请只保留要导入的一张。',
    ]);
  });

  it('must contain a value', async () => {
    expect(await shown(workbook({ 甲: empty }))).toEqual(['- -: 可见的工作表中没有内容,请填写或取消隐藏后再导入。']);
  });

  it('are read in the form in which LibreOffice writes them', async () => {
    const bytes = readFileSync(join(__dirname, 'workers-of-libreoffice.xlsx'));
    const reading = await readSheet({ bytes, fileName: 'a.xlsx' }, WORKER_COLUMNS);
    const faults = 'faults' in reading ? reading.faults : [];
    // The first row is valid: it has a date cell, a telephone number as a number, and an x at the end of the identity
    // number. Every cell of the second row is invalid.
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 B 出生日期',
      '3 C 身份证号',
      '3 D 手机号',
      '3 E 学历',
      '3 G 专业类别',
      '3 A 姓名',
    ]);
  });
});
