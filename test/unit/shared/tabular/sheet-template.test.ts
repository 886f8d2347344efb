import { unzipSync, strFromU8 } from 'fflate';
import { HOURS_COLUMNS } from '../../../../shared/tabular/sheets/hours-sheet';
import { readSheet } from '../../../../shared/tabular/read-sheet';
import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { writeTemplate } from '../../../../shared/tabular/write-template';
import { COLUMNS } from '../../../support/drivers/peers/sheet-reading';

const WORKERS = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAW'];

const hours = writeTemplate(HOURS_COLUMNS, {
  title: '工时',
  rows: WORKERS.map((workerId, index) => ({ workerId, name: `张${index}`, minutes: index === 0 ? 600 : null })),
  choices: { workerId: WORKERS },
});

function entry(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  return found === undefined ? '' : strFromU8(found);
}

describe('template', () => {
  it('is read back with the entered values', async () => {
    const reading = await readSheet({ bytes: hours, fileName: 'a.xlsx' }, HOURS_COLUMNS);
    expect(reading).toEqual({
      faults: [
        {
          line: 3,
          column: 'C 分钟',
          reason: { zh: '必填项未填写,请填写。', en: 'The cell is empty, but a value is required. Fill it in.' },
        },
      ],
      more: false,
    });
  });

  it('is read back with every column of both sheets', async () => {
    const person = {
      name: '张三',
      birthDate: '1949-12-31',
      identityNumber: '11010519491231002X',
      phone: '053188886666',
    };
    const bytes = writeTemplate(WORKER_COLUMNS, {
      title: '人员',
      rows: [{ ...person, education: '本科', major: '社会工作', majorKind: '社会工作专业' }],
    });
    const reading = await readSheet({ bytes, fileName: 'a.xlsx' }, WORKER_COLUMNS);
    const values = { ...person, education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };
    expect(reading).toEqual({ rows: [{ line: 2, values }] });
  });

  it('keeps its first line visible, and has codes as text', () => {
    const sheet = entry(hours, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const style = Number(/<col min="1" max="1" width="30" style="(\d)"/.exec(sheet)?.[1]);
    const styles = [
      ...entry(hours, 'xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    expect(styles[style]?.[1]).toBe('49');
  });

  it('has selection lists with the workers of the roster and the labels of a column, down to the last accepted row', () => {
    const sheet = entry(hours, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`sqref="A2:A2001"><formula1>'选项'!$A$1:$A$2</formula1>`);
    expect(sheet).toContain(`sqref="E2:E2001"><formula1>'选项'!$B$1:$B$3</formula1>`);
    expect(sheet).toContain('type="whole" operator="between" allowBlank="1" showErrorMessage="1" sqref="C2:C2001"');
    const choices = entry(hours, 'xl/worksheets/sheet3.xml');
    expect([...choices.matchAll(/<t[^>]*>([^<]*)</g)].map((each) => each[1])).toEqual([
      WORKERS[0],
      '专业服务',
      WORKERS[1],
      '人才培养',
      '社区治理',
    ]);
    expect(entry(hours, 'xl/workbook.xml')).toContain('name="选项" sheetId="3" state="hidden"');
  });

  it('explains how to fill in each column', () => {
    const sheet = entry(hours, 'xl/worksheets/sheet2.xml');
    expect(entry(hours, 'xl/workbook.xml')).toContain('name="填写说明"');
    for (const { title } of Object.values(HOURS_COLUMNS)) expect(sheet).toContain(`>${title}<`);
    expect(sheet).toContain('0 至 10080 的整数');
    expect(sheet).toContain('最多 2000 行');
  });

  it('contains no text that would be executed after saving as CSV, and is read back unchanged', async () => {
    const names = ['=1+1', '+86', '-1', '@SUM(A1)', '<b>&"', '_x0041_'];
    const bytes = writeTemplate(COLUMNS, { title: '表', rows: names.map((name) => ({ name })) });
    const texts = [...entry(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<t[^>]*>([^<]*)</g)].map(
      (each) => each[1] ?? '',
    );
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(entry(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const reading = await readSheet({ bytes, fileName: 'a.xlsx' }, COLUMNS);
    expect('rows' in reading && reading.rows.map(({ values }) => values.name)).toEqual(names);
  });

  it('is the same file for the same content', () => {
    const again = () => writeTemplate(WORKER_COLUMNS, { title: '人员' });
    expect(Buffer.from(again()).equals(Buffer.from(again()))).toBe(true);
  });
});
