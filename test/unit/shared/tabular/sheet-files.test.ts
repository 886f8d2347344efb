import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from '../../../../shared/tabular/read-sheet';
import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { csv, HEADER, shown } from '../../../support/drivers/peers/sheet-reading';
import { number, sheetXml, withStatedSize, workbookFiles, zip } from '../../../support/drivers/peers/workbooks';

const XML = sheetXml([HEADER, ['张三']]);
const FILES = workbookFiles({ 表: XML });
const SHEET = 'xl/worksheets/s1.xml';
const DAMAGED = ['- -: 文件已损坏,或不是有效的 XLSX 文件,请另存为 XLSX 后再导入。'];
const TOO_LARGE = ['- -: 文件解压后过大,未予读取。请删除多余的工作表、图片和空行后再导入。'];
const ENCRYPTED = ['- -: 文件已加密,请取消密码后再导入。'];
const ROW = [{ line: 2, name: '张三', code: null, phone: null, born: null, minutes: null, kind: null }];

const MEGABYTE = 1024 * 1024;
/** Returns 40 MiB of blanks, which take a few kilobytes in the archive. */
const bomb = () => new Uint8Array(40 * MEGABYTE).fill(0x20);

describe('archive that unpacks to too much', () => {
  it('is refused because of the sizes in its directory, before it is unpacked', async () => {
    // The XML files in this archive are not valid. The answer shows that the Hub refused the archive before it unpacked
    // them.
    const archive = zip({ 'xl/workbook.xml': 'no XML', 'xl/_rels/workbook.xml.rels': '', 'xl/media/a.png': bomb() });
    expect(archive.length).toBeLessThan(MEGABYTE);
    expect(await shown(archive)).toEqual(TOO_LARGE);
  });

  it('is refused because of the total size of its entries', async () => {
    expect(
      await shown(zip({ ...FILES, 'a.bin': new Uint8Array(600), 'b.bin': new Uint8Array(600) }), 'a.xlsx', {
        unpackedBytes: 1000,
      }),
    ).toEqual(TOO_LARGE);
  });

  it('is refused if it has too many entries', async () => {
    const others = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`a/${index}`, '']));
    expect(await shown(zip({ ...FILES, ...others }))).toEqual(TOO_LARGE);
  });

  it('is refused as soon as it unpacks to more than stated', async () => {
    const archive = withStatedSize(zip({ ...FILES, [SHEET]: bomb() }), SHEET, 5000);
    const before = process.memoryUsage();
    expect(await shown(archive)).toEqual(DAMAGED);
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(8 * MEGABYTE);
  });

  it('is refused if it unpacks to less than stated', async () => {
    expect(await shown(withStatedSize(zip(FILES), SHEET, 100_000))).toEqual(DAMAGED);
  });

  it('is refused because of its own size', async () => {
    expect(await shown(new Uint8Array(4 * MEGABYTE + 1))).toEqual(['- -: 文件不得超过 4096 KB,请拆分后分别导入。']);
  });
});

describe('damaged or malicious workbook', () => {
  const wrong: [string, Uint8Array][] = [
    ['an archive that is cut off', zip(FILES).subarray(0, -30)],
    ['an archive without a workbook', zip({ 'a.txt': '' })],
    ['a workbook without its sheet', zip({ ...FILES, [SHEET]: new Uint8Array(), 'xl/workbook.xml': '<workbook' })],
    ['a sheet that is not XML', zip({ ...FILES, [SHEET]: 'Sheet 1' })],
    ['XML of another encoding', zip({ ...FILES, [SHEET]: Buffer.from(XML, 'utf16le') })],
    ['XML with a document type', zip({ ...FILES, [SHEET]: `<!DOCTYPE a [<!ENTITY b "c">]>${XML}` })],
    ['XML with an undefined entity', zip({ ...FILES, [SHEET]: XML.replace('张三', '&b;') })],
    ['XML with 100,000 levels', zip({ ...FILES, [SHEET]: '<a>'.repeat(100_000) })],
    ['a tag without end', zip({ ...FILES, [SHEET]: `<worksheet ${attributes(100_000)}/>` })],
    ['an attribute without end', zip({ ...FILES, [SHEET]: `<worksheet a="${'x'.repeat(MEGABYTE)}"/>` })],
    [
      'more styles than any workbook has',
      zip({ ...FILES, 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs></styleSheet>` }),
    ],
    ['a line before the one above it', zip({ ...FILES, [SHEET]: XML.replace('<row r="2"', '<row r="1"') })],
    ['a cell of another line', zip({ ...FILES, [SHEET]: XML.replace('r="A2"', 'r="A7"') })],
    ['an invalid number', zip({ ...FILES, [SHEET]: sheetXml([HEADER, [number('0x10')]]) })],
    [
      'a missing shared text',
      zip({ ...FILES, [SHEET]: XML.replace('<c r="A2" t="inlineStr">', '<c r="A2" t="s"><v>7</v>') }),
    ],
    [
      'one sheet named twice',
      zip({
        ...FILES,
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
      }),
    ],
    [
      'more shared texts than the limit',
      zip({ ...FILES, 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(100_001)}</sst>` }),
    ],
  ];
  it.each(wrong)('is refused: %s', async (_title, bytes) => {
    expect(await shown(bytes)).toEqual(DAMAGED);
  });

  it('is refused if its bytes changed in transit', async () => {
    const archive = Buffer.from(zip({ ...FILES, [SHEET]: XML }));
    // Change the sheet's checksum in the central directory of the ZIP file. It is the last checksum in the archive.
    archive[archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 16]! ^= 1;
    expect(await shown(archive)).toEqual(DAMAGED);
  });
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
}

describe('file of another kind', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);
  const others: [string, Uint8Array, string[]][] = [
    ['an old workbook', compound('Workbook'), ['- -: 文件为 XLS 格式,请另存为“Excel 工作簿(.xlsx)”后再导入。']],
    ['an encrypted workbook', compound('EncryptedPackage'), ENCRYPTED],
    [
      'a binary workbook',
      zip({ 'xl/workbook.bin': '' }),
      ['- -: 文件为 XLSB 格式,请另存为“Excel 工作簿(.xlsx)”后再导入。'],
    ],
    [
      'a workbook of OpenDocument',
      zip({ 'content.xml': '' }),
      ['- -: 文件为 ODS 格式,请另存为“Excel 工作簿(.xlsx)”后再导入。'],
    ],
    [
      'a page with the file name of a workbook',
      csv('<html><table></table></html>'),
      ['- -: 文件须为 XLSX 或 CSV 格式,请另存后再导入。'],
    ],
    ['nothing', new Uint8Array(), ['- -: 文件没有内容,请填写后再导入。']],
  ];
  it.each(others)('is refused: %s', async (_title, bytes, faults) => {
    expect(await shown(bytes, 'a.xlsx')).toEqual(faults);
  });

  it('is refused if it is an archive with a password', async () => {
    const archive = Buffer.from(zip(FILES));
    archive[archive.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8]! |= 1;
    expect(await shown(archive)).toEqual(ENCRYPTED);
  });

  it('is accepted as a workbook if only its file name differs', async () => {
    expect(await shown(zip(FILES), 'a.csv')).toEqual(ROW);
  });
});

describe('CSV file', () => {
  const text = `${HEADER.join(',')}\n张三,,,,,\n`;

  it('is read in UTF-8 with or without a byte order mark', async () => {
    expect(await shown(csv(text), 'a.csv')).toEqual(ROW);
    expect(await shown(csv(`\ufeff${text}`), 'A.CSV')).toEqual(ROW);
  });

  it('is read in GB 18030, with full-width digits and rare characters', async () => {
    const bytes = readFileSync(join(__dirname, 'workers-gb18030.csv'));
    const reading = await readSheet({ bytes, fileName: 'a.csv' }, WORKER_COLUMNS);
    expect(
      'rows' in reading && reading.rows.map(({ values }) => [values.name, values.birthDate, values.phone]),
    ).toEqual([
      ['张三', '1949-12-31', '13800138000'],
      ['李𠮷', '1949-12-31', '053188886666'],
    ]);
  });

  it('is refused with the first line that is in neither encoding', async () => {
    const rows = `${HEADER.join(',')}\n${`张三,,,,,${','.repeat(100)}\n`.repeat(1500)}`;
    const bytes = Buffer.concat([csv(rows), Buffer.from([0x41, 0xff, 0xff, 0x0a]), csv('b\n')]);
    expect(await shown(bytes, 'a.csv')).toEqual([
      '1502 -: 有无法识别的字符:文件不全是 UTF-8,也不全是 GB18030 编码。请另存为“CSV UTF-8”。',
    ]);
  });

  it('is refused in UTF-16', async () => {
    const [fault] = await shown(Buffer.from(`\ufeff${text}`, 'utf16le'), 'a.csv');
    expect(fault).toContain('UTF-16');
  });

  it('is refused if its quotation marks do not match', async () => {
    const quotes = '引号不配对:含逗号、引号或换行的内容须用半角双引号括起,其中的引号写两遍。';
    expect(await shown(csv(`${text}"张"三,,,,,\n`), 'a.csv')).toEqual([`3 -: ${quotes}`]);
    expect(await shown(csv(`${text}"张三,,,,,\n`), 'a.csv')).toEqual([`3 -: ${quotes}`]);
  });

  it('is refused if one row never ends, and is not kept in memory', async () => {
    expect(await shown(csv(`${text}"${'一,'.repeat(100_000)}`), 'a.csv')).toEqual([
      '3 -: 这一行过长,可能有引号未配对,请检查引号。',
    ]);
  });
});
