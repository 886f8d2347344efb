import { COLUMNS, csv, HEADER, shown } from '../../../support/drivers/peers/sheet-reading';
import { formula, number, type RawCell, sheetXml, workbookFiles, zip } from '../../../support/drivers/peers/workbooks';

type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Key[];

/** The number formats of the styles 0 to 3: none, the built-in date, a custom date of the workbook, and a time. */
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>';

const OTHERS: Partial<Record<Key, string>> = { name: '张三', minutes: '1' };

function sheetWith(key: Key, cell: RawCell, bookProperties = ''): Uint8Array {
  const cells = KEYS.map((each) => (each === key ? cell : (OTHERS[each] ?? null)));
  return zip({ ...workbookFiles({ 表: sheetXml([HEADER, cells]) }, bookProperties), 'xl/styles.xml': STYLES });
}

/** Returns the value that this cell has in the column `key`, or the fault of the cell. */
async function valueOf(key: Key, cell: RawCell, bookProperties?: string): Promise<unknown> {
  const [first] = await shown(sheetWith(key, cell, bookProperties));
  return typeof first === 'string' ? first : first?.[key];
}

const textIn = (attributes: string, xml: string): RawCell => ({ attributes, xml });

describe('cell of a workbook', () => {
  const taken: [string, Key, RawCell, unknown][] = [
    ['a text, without the blanks around it', 'name', '  张三 ', '张三'],
    [
      'a text in several runs, without its reading aid',
      'name',
      textIn('t="inlineStr"', '<is><r><t>张</t></r><rPh><t>ㄓㄤ</t></rPh><r><t>三</t></r></is>'),
      '张三',
    ],
    ['a text with characters that XML escapes', 'name', 'a&amp;b_x005F_x0041_', 'a&b_x0041_'],
    ['a formula that an apostrophe marks as text', 'name', "'=1+1", '=1+1'],
    ['a formula in full-width signs that an apostrophe marks as text', 'name', "'＝1＋1", '＝1＋1'],
    ['a code with its leading zeros', 'code', '000123', '000123'],
    ['a code in full-width characters', 'code', '0012AB', '0012AB'],
    ['a code with blanks and hyphens between its groups', 'code', '0012-34 56', '00123456'],
    ['a code in small letters', 'code', '11010519491231002x', '11010519491231002X'],
    ['a code that an apostrophe marks as text', 'code', "'001234", '001234'],
    ['a telephone number stored as a number without loss', 'phone', number('13800138000'), '13800138000'],
    [
      'a telephone number in the notation of LibreOffice and Excel for large numbers',
      'phone',
      number('1.3800138E10'),
      '13800138000',
    ],
    ['a date of the built-in format', 'born', number('32874', 1), '1990-01-01'],
    ['a date of a custom format of the workbook', 'born', number('32874.0', 2), '1990-01-01'],
    ['1 March 1900, after the invalid 29 February', 'born', number('61', 1), '1900-03-01'],
    ['the day before 29 February 1900', 'born', number('59', 1), '1900-02-28'],
    ['a date cell that contains its day as text', 'born', textIn('t="d"', '<v>1990-01-31T00:00:00</v>'), '1990-01-31'],
    ['a written date', 'born', '1990-1-5', '1990-01-05'],
    ['a date written with slashes', 'born', '1990/01/05', '1990-01-05'],
    ['a date written in Chinese', 'born', '1990年1月5日', '1990-01-05'],
    ['a date in full-width digits', 'born', '1990-01-05', '1990-01-05'],
    ['eight digits written as text', 'born', '19900105', '1990-01-05'],
    ['a number', 'minutes', number('600'), 600],
    ['a number written with an exponent', 'minutes', number('6E2'), 600],
    ['a number written as text, in full-width digits', 'minutes', '600', 600],
    ['zero', 'minutes', number('0'), 0],
    ['a choice', 'kind', '乙类', 'B'],
    ['an empty optional cell', 'kind', '  ', null],
    ['an empty cell with a format', 'minutes', textIn('s="1"', ''), null],
  ];
  it.each(taken)('is read: %s', async (_title, key, cell, value) => {
    expect(await valueOf(key, cell)).toBe(value);
  });

  it('counts days from 1904 if the workbook does', async () => {
    expect(await valueOf('born', number('31412', 1), '<workbookPr date1904="1"/>')).toBe('1990-01-01');
    expect(await valueOf('born', number('0', 1), '<workbookPr date1904="true"/>')).toBe('1904-01-01');
  });

  const AS_NUMBER = '编码: 号码以数字格式存储,';
  const NO_DATE = '2 D 生日: 单元格中的日期无效,或带有时间。请填写有效日期,只填年月日。';
  const WHOLE = '2 E 分钟: 须为 0 至 600 的整数。';
  const refused: [string, Key, RawCell, string][] = [
    [
      'a formula with any result',
      'minutes',
      formula('A1*2'),
      '2 E 分钟: 单元格是公式,请复制该单元格,再“选择性粘贴”为数值。',
    ],
    [
      'a formula that makes text',
      'name',
      textIn('t="str"', '<f>A1</f><v>张三</v>'),
      '2 A 姓名: 单元格是公式,请复制该单元格,再“选择性粘贴”为数值。',
    ],
    ['an error', 'name', textIn('t="e"', '<v>#N/A</v>'), '2 A 姓名: 单元格的值是错误值或逻辑值,请重新填写。'],
    ['a truth value', 'kind', textIn('t="b"', '<v>1</v>'), '2 F 类别: 单元格的值是错误值或逻辑值,请重新填写。'],
    ['an empty required cell', 'name', null, '2 A 姓名: 必填项未填写,请填写。'],
    ['a number as a name', 'name', number('12'), '2 A 姓名: 须为文字,而单元格是数字或日期,请设为文本格式后重新填写。'],
    ['a text that is too long', 'name', '一二三四五六七八九十一二三', '2 A 姓名: 不得超过 12 个字,请删减。'],
    [
      'a text that a spreadsheet would execute',
      'name',
      '=HYPERLINK(1)',
      '2 A 姓名: 文字不得以 = + - @ 开头,请删除该符号。',
    ],
    ['a line break', 'name', '张\n三', '2 A 姓名: 含有换行或不可见字符,请删除。'],
    ['an invisible character', 'name', '张\u200b三', '2 A 姓名: 含有换行或不可见字符,请删除。'],
    [
      'a code that lost its leading zeros as a number',
      'code',
      number('123456'),
      `2 B ${AS_NUMBER}开头的 0 可能已丢失。请把单元格设为文本格式后重新填写。`,
    ],
    [
      '18 digits as a number',
      'code',
      number('110105194912310020'),
      `2 B ${AS_NUMBER}可能已丢失数字。请把单元格设为文本格式后重新填写。`,
    ],
    [
      '18 digits as a spreadsheet writes them to CSV',
      'code',
      '1.10105E+17',
      `2 B ${AS_NUMBER}可能已丢失数字。请把单元格设为文本格式后重新填写。`,
    ],
    [
      'a landline without its 0',
      'phone',
      number('53188886666'),
      '2 C 电话: 号码以数字格式存储,开头的 0 可能已丢失。请把单元格设为文本格式后重新填写。',
    ],
    ['a malformed code', 'code', 'AB', '2 B 编码: 须为 6 至 18 位编码。'],
    ['a code in a date format', 'code', number('32874', 1), '2 B 编码: 单元格是日期格式,请设为文本格式后重新填写。'],
    [
      'a bare number as a date',
      'born',
      number('32874'),
      '2 D 生日: 单元格是数字,不是日期。请设为日期格式,或写成 1990-01-31。',
    ],
    [
      'a number in a time format as a date',
      'born',
      number('32874', 3),
      '2 D 生日: 单元格是数字,不是日期。请设为日期格式,或写成 1990-01-31。',
    ],
    [
      'a bare number in a text as a date',
      'born',
      '32874',
      '2 D 生日: 单元格是数字,不是日期。请设为日期格式,或写成 1990-01-31。',
    ],
    ['an invalid day', 'born', '1990-02-30', '2 D 生日: 不是有效日期,请核对,并写成 1990-01-31 的形式。'],
    ['the 29th of February 1900', 'born', number('60', 1), NO_DATE],
    ['a date with a time', 'born', number('32874.5', 1), NO_DATE],
    ['a date before all dates', 'born', number('-1', 1), NO_DATE],
    ['a date after all dates', 'born', number('9E9', 1), NO_DATE],
    ['a part of a minute', 'minutes', number('0.5'), WHOLE],
    ['more minutes than the column allows', 'minutes', number('601'), WHOLE],
    ['a thousand with a comma', 'minutes', '1,000', WHOLE],
    ['minutes in a date format', 'minutes', number('600', 1), WHOLE],
    ['an unknown choice', 'kind', '丙类', '2 F 类别: 须为以下之一:甲类、乙类。'],
    ['a choice named like an object property', 'kind', 'constructor', '2 F 类别: 须为以下之一:甲类、乙类。'],
  ];
  it.each(refused)('is refused: %s', async (_title, key, cell, fault) => {
    expect(await valueOf(key, cell)).toBe(fault);
  });

  it('is refused if it is longer than any column allows, and is not kept in memory', async () => {
    const [fault] = await shown(sheetWith('code', '1'.repeat(100_000)));
    expect(fault).toBe('2 B 编码: 不得超过 500 个字,请删减。');
  });
});

describe('cell of a CSV file', () => {
  it('is read as plain text', async () => {
    const rows = `${HEADER.join(',')}\r\n"张,""三""",000123,13800138000,1990/1/5,60,甲类\r\n`;
    expect(await shown(csv(rows), 'a.csv')).toEqual([
      { line: 2, name: '张,"三"', code: '000123', phone: '13800138000', born: '1990-01-05', minutes: 60, kind: 'A' },
    ]);
  });

  it('is refused if a spreadsheet would execute it', async () => {
    expect(await shown(csv('姓名,编码,电话,生日,分钟,类别\n=1+1,,,,=A1,\n'), 'a.csv')).toEqual([
      '2 A 姓名: 文字不得以 = + - @ 开头,请删除该符号。',
      '2 E 分钟: 须为 0 至 600 的整数。',
    ]);
  });
});
