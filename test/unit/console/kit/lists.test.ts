import { sentName } from '../../../../gateway/console/kit/list/export-rows';
import {
  dividedFilters,
  filtersAfter,
  readListState,
  writeListState,
} from '../../../../gateway/console/kit/list/list-state';
import { refusalOf } from '../../../../gateway/console/graph/refusal';
import { type Filter, unreadIn, unreadOf } from '../../../../gateway/console/kit/list/filter';
import { variablesOf } from '../../../../gateway/console/kit/list/filter-values';
import { type Column, sortedRows, tsvOf } from '../../../../gateway/console/kit/table/column';
import { moneyColumn } from '../../../../gateway/console/kit/table/money-column';
import { cutText } from '../../../../gateway/console/kit/table/first-page';
import { rangeAt } from '../../../../gateway/console/kit/table/use-window';

type Row = { name: string | null; age: number };
const columns: readonly Column<Row>[] = [
  { key: 'name', title: ['姓名', 'Name'], value: ({ name }) => name, exported: 'name' },
  { key: 'age', title: ['年龄', 'Age'], value: ({ age }) => age, exported: 'age' },
];
const rows: readonly Row[] = [
  { name: '站10', age: 9 },
  { name: null, age: 1 },
  { name: '站2', age: 100 },
];

const COPIED: Parameters<typeof tsvOf>[2] = { titleOf: ([zh]) => zh, totalTitle: ['所列合计', 'Total shown'] };

describe('the rows of a table', () => {
  it('sort numbers in texts by their value, and empty cells last in both directions', () => {
    const names = (isDescending: boolean) =>
      sortedRows(rows, columns, { key: 'name', isDescending }).map(({ name }) => name);
    expect(names(false)).toEqual(['站2', '站10', null]);
    expect(names(true)).toEqual(['站10', '站2', null]);
  });

  it('are copied as lines of cells without tabs or line breaks inside', () => {
    const text = tsvOf([{ name: '甲\t乙\n丙', age: 3 }], columns, COPIED);
    expect(text).toBe('姓名\t年龄\r\n甲 乙 丙\t3');
  });

  it('are copied so that no spreadsheet runs a text as a formula, or takes it for several cells', () => {
    const copied = (name: string) => tsvOf([{ name, age: -3 }], columns, COPIED).split('\r\n')[1];
    expect(copied('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")\t-3`);
    expect(copied('＠站')).toBe(`'＠站\t-3`);
    expect(copied('"甲"站')).toBe(`"""甲""站"\t-3`);
  });

  it('are copied with the total row of the table', () => {
    const paid = moneyColumn<Row>({ key: 'paid', title: ['已支付(元)', 'Paid (yuan)'] }, ({ age }) => age);
    const text = tsvOf(rows, [...columns, paid], COPIED);
    expect(text.split('\r\n').at(-1)).toBe('所列合计\t\t1.10');
    expect(tsvOf(rows, [paid], COPIED).split('\r\n').at(-1)).toBe('所列合计 1.10');
  });

  it('have an exact total of each column of amounts', () => {
    const { text, total } = moneyColumn<number>({ key: 'paid', title: ['已支付(元)', 'Paid (yuan)'] }, (fen) => fen);
    expect(text?.(120_050)).toBe('1,200.50');
    expect(total?.([Number.MAX_SAFE_INTEGER, 2, -1])).toBe('90,071,992,547,409.92');
    expect(total?.([])).toBe('0.00');
  });

  it('are drawn near the visible part only', () => {
    expect(rangeAt(0, 720, 100)).toEqual({ first: 0, end: 100 });
    expect(rangeAt(18_000, 720, 1000)).toEqual({ first: 480, end: 540 });
    expect(rangeAt(-500, 720, 1000).first).toBe(0);
  });
});

describe('the address of a list', () => {
  it('holds filters, sort order and columns, and ignores other parameters', () => {
    const state = readListState(new URLSearchParams('status=DUE&sort=-age&columns=name,age&x=1'), ['status']);
    expect(state).toEqual({
      filters: { status: 'DUE' },
      sort: { key: 'age', isDescending: true },
      columns: ['name', 'age'],
    });
    expect(writeListState(state).toString()).toBe('status=DUE&sort=-age&columns=name%2Cage');
  });

  it('is apart from the personal filters', () => {
    const { own, open } = dividedFilters({ nameContains: '某', qualified: 'true' }, ['nameContains']);
    expect(own).toEqual({ nameContains: '某' });
    expect(open).toEqual({ qualified: 'true' });
  });

  it('becomes the variables of a query', () => {
    const filters = { status: 'DUE,OVERDUE', verified: 'false', year: '2026', name: '站' };
    expect(variablesOf(filters, { lists: ['status'], flags: ['verified'], numbers: ['year'] })).toEqual({
      status: ['DUE', 'OVERDUE'],
      verified: false,
      year: 2026,
      name: '站',
    });
  });
});

describe('the filters of a list', () => {
  const before = { status: 'REQUESTED', kind: 'FINAL' };

  it('change one at a time', () => {
    expect(filtersAfter(before, { name: 'kind' }, 'INITIAL')).toEqual({ status: 'REQUESTED', kind: 'INITIAL' });
    expect(filtersAfter(before, { name: 'kind' }, '')).toEqual({ status: 'REQUESTED' });
  });

  it('are cleared by a filter that searches regardless of them', () => {
    const voucher = { name: 'voucher', clears: ['status'] };
    expect(filtersAfter(before, voucher, 'PZ1')).toEqual({ kind: 'FINAL', voucher: 'PZ1' });
    expect(filtersAfter(before, voucher, '')).toEqual(before);
  });
});

describe('a choice whose options are read from the Hub', () => {
  const refusal = refusalOf({ message: '', extensions: { code: 'UNAVAILABLE' } });
  const reload = () => undefined;
  const choice = (name: string, of: { refusal: typeof refusal | null }): Filter => ({
    name,
    label: ['区县', 'District'],
    kind: 'choice',
    options: [],
    ...unreadOf({ ...of, reload }),
  });

  it('says why it has none, once for each reading', () => {
    const date: Filter = { name: 'since', label: ['自', 'Since'], kind: 'date' };
    expect(unreadIn([choice('division', { refusal }), date, choice('street', { refusal })])).toEqual([
      { refusal, reload },
    ]);
  });

  it('says nothing once they are read', () => {
    expect(unreadIn([choice('division', { refusal: null })])).toEqual([]);
  });
});

describe('the first page of a list on a record', () => {
  it('says how many rows it leaves out', () => {
    expect(cutText({ nodes: ['a', 'b'], totalCount: 120 })).toBe('仅列出前 2 条,共 120 条。');
  });

  it('says nothing if it is whole, or if it could not be read', () => {
    expect(cutText({ nodes: ['a', 'b'], totalCount: 2 })).toBeNull();
    expect(cutText(null)).toBeNull();
  });
});

describe('a downloaded file', () => {
  it('has the name that the Hub sends, whose extension fits the content', () => {
    const sent = (disposition: string) => sentName(new Headers({ 'content-disposition': disposition }));
    expect(sent(`attachment; filename="attachment.jpg"; filename*=UTF-8''${encodeURIComponent('方案.html.jpg')}`)).toBe(
      '方案.html.jpg',
    );
    expect(sent('attachment; filename="attachment.jpg"')).toBe('attachment');
    expect(sentName(new Headers())).toBe('attachment');
  });
});
