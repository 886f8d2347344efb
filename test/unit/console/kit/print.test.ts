import { type Filter } from '../../../../gateway/console/kit/list/filter';
import { filterText } from '../../../../gateway/console/kit/list/filter-text';
import { amountText } from '../../../../gateway/console/kit/form/money';
import { cssString, pageOfPages } from '../../../../gateway/console/kit/print/page-marks';
import { countedPayments } from '../../../../gateway/console/nouns/payment/counted-payments';
import { dateText } from '../../../../gateway/console/words/format';

describe('what a sheet says', () => {
  it('names a date as official documents do', () => {
    expect(dateText('2026-03-05')).toBe('2026年3月5日');
  });

  it('names an amount in figures and in capital numerals', () => {
    expect(amountText(120_050n)).toBe('1,200.50(大写:壹仟贰佰元伍角整)');
  });

  it('does not count payments that were rejected or returned', () => {
    const rows = (['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED', 'REJECTED', 'RETURNED'] as const).map((status) => ({
      status,
    }));
    expect(countedPayments(rows).map(({ status }) => status)).toEqual(['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED']);
  });
});

describe('the filters of a printed list', () => {
  const filters: readonly Filter[] = [
    {
      name: 'status',
      label: ['状态', 'Status'],
      kind: 'choice',
      options: [
        { value: 'A,B', label: '待办' },
        { value: 'A', label: '甲' },
        { value: 'C', label: '丙' },
      ],
    },
    { name: 'voucher', label: ['凭证号', 'Voucher'], kind: 'text' },
  ];
  it.each([
    [{}, ''],
    [{ status: 'A' }, '状态:甲'],
    [{ status: 'A,B' }, '状态:待办'],
    [{ status: 'A,C' }, '状态:甲、丙'],
    [{ status: 'X' }, '状态:X'],
    [{ voucher: '26', status: 'C', other: '1' }, '状态:丙;凭证号:26'],
  ])('%j are %p', (values: Record<string, string>, text) => {
    expect(filterText(filters, values)).toBe(text);
  });
});

describe('the marks of a printed page', () => {
  it('keep quotes and backslashes of a title inside the string of CSS', () => {
    expect(cssString('a"b\\c\nd')).toBe('"a\\22 b\\5c c\\a d"');
  });

  it('count the pages', () => {
    expect(pageOfPages('第 {page} 页 共 {pages} 页')).toBe('"第 " counter(page) " 页 共 " counter(pages) " 页"');
  });
});
