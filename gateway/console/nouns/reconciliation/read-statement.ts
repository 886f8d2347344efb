import { fenOf } from '../../kit/form/money';
import { dateOf } from '../../kit/form/typed-date';
import { pastedLines } from '../../kit/list/pasted-lines';

/**
 * A line of a statement, read from the file or the typed text. `fault` names the cell that could not be read. It is
 * TITLES for a first line of titles that were not recognised, and null if there is no fault.
 */
export type StatementLine = {
  /** The number of the line in the text, from 1. */
  line: number;
  voucher: string;
  amountFen: number | null;
  /** The date as YYYY-MM-DD, or the text of the cell if it is not a date. */
  paidOn: string;
  fault: 'TITLES' | 'VOUCHER' | 'AMOUNT' | 'DATE' | null;
};

/** A statement as it was read. Lines that are not payments are counted and skipped. */
export type Statement = { lines: readonly StatementLine[]; totals: number; credits: number };

/** Matches titles that contain the name of an amount, but do not belong to a column of amounts paid out. */
const NOT_PAID = /大写|贷|收入|余额|限额|账号|标志|credit|balance|account|date|words/i;

/**
 * The patterns that recognise the columns by their titles. The first of `is` that matches a title decides. A title that
 * `not` matches does not count. `amount` is an amount whose title does not say whether it was paid or received, and
 * `direction` is the column that says it for each line.
 */
const TITLES = {
  voucher: { is: [/凭证.{0,2}号|voucher n/i, /凭证$|voucher|单号|业务编号|流水/i], not: /日期|时间|date|time/i },
  debit: { is: [/(?:借方|支出|支付|付款).*额(?!度)|^(?:借方|支出)$|debit/i], not: NOT_PAID },
  amount: { is: [/金额|发生额|amount/i], not: NOT_PAID },
  credit: { is: [/(?:贷方|收入).*额|^(?:贷方|收入)$|credit/i], not: /账号|标志|余额|account|code|balance/i },
  direction: {
    is: [/借方?[/／]?贷|收入?[/／]?[支付]|方向|direction|debit\/credit|\bdr?\/?cr?\b/i],
    not: /收\/?付[款方]/,
  },
  paidOn: { is: [/(?:支付|付款)日期/, /交易日期|记账日期/, /日期|date/i], not: /^$/ },
} as const;
type Columns = { voucher: number; amount: number; paidOn: number; hasCredits: boolean };
const WITHOUT_TITLES: Columns = { voucher: 0, amount: 1, paidOn: 2, hasCredits: false };

/** Matches the cell of the amount in a line that lists no payment, for example 0.00 or a dash. */
const NOTHING = /^[-—0.]*$/;

/** Matches a cell, without its spaces, that marks a line with totals, for example 合计, 本页小计 or 借方合计:3 笔. */
const TOTAL =
  /^(?:[本当][日页月期年次]|累计|[借贷]方|支出|收入|支付|付款)*(?:合计|小计|总计|(?:sub-?|grand)?total)(?:金额|笔数)?(?:[:：(（\d].*)?$/i;

/**
 * Reads a statement of a treasury or bank. Each line contains the voucher, the amount in yuan, and the date, separated
 * by tabs or commas. If the first line contains titles, they determine the order of the columns. Empty lines are
 * skipped. It counts lines with totals and does not return them. If the titles name a column of credits, it does the
 * same with lines without a debit. In lines that a person types, full-width commas or spaces may separate the cells, and
 * an amount may contain commas.
 */
export function readStatement(text: string): Statement {
  const content = text.replace(/^\uFEFF/, '');
  const lines = (content.includes('\t') ? pastedLines(content) : pastedLines(withCommas(content), ','))
    .map(({ number, cells }) => ({ line: number, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const titled = columnsOf(lines[0]?.cells ?? []);
  const columns = titled ?? WITHOUT_TITLES;
  const given = titled === null ? lines : lines.slice(1);
  const single = given.filter(({ cells }) => !isTotal(cells, columns));
  const paid = single.filter(({ cells }) => !columns.hasCredits || !NOTHING.test(cells[columns.amount] ?? ''));
  const read = paid.map(({ line, cells }, index) => {
    const own = lineOf(line, titled === null ? withWholeAmount(cells) : cells, columns);
    const isTitles = titled === null && index === 0 && !/\d/.test(cells.join(''));
    return isTitles ? { ...own, fault: 'TITLES' as const } : own;
  });
  return { lines: read, totals: given.length - single.length, credits: single.length - paid.length };
}

/** Returns whether a line states a total. A line with a voucher number is a payment, whatever its other cells say. */
function isTotal(cells: readonly string[], { voucher }: Columns): boolean {
  const texts = cells.map((cell) => cell.replace(/\s/g, ''));
  const own = texts[voucher] ?? '';
  return (own === '' || TOTAL.test(own)) && texts.some((cell) => TOTAL.test(cell));
}

/**
 * Matches a line of a statement in which a person has separated the three cells by spaces. The second cell is the
 * amount, which may contain commas.
 */
const SPACED = /^[ \u3000]*(\S+)[ \u3000]+([\d,.]+)[ \u3000]+(\S+?)\s*$/;

/** Returns a text in which commas separate the cells of each line. */
function withCommas(text: string): string {
  const lines = text.replace(/，/g, ',').split('\n');
  return lines.map((line) => line.replace(SPACED, (_, ...cells) => cells.slice(0, 3).join(','))).join('\n');
}

/**
 * Restores an amount such as 118,641.27, which was split at its commas. All cells between the first (the voucher) and
 * the last (the date) belong to it.
 */
function withWholeAmount(cells: readonly string[]): string[] {
  const amount = cells.slice(1, -1).join(',');
  const isGrouped = cells.length > 3 && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(amount);
  return isGrouped ? [cells[0] ?? '', amount, cells.at(-1) ?? ''] : [...cells];
}

function columnsOf(cells: readonly string[]): Columns | null {
  const at = (column: keyof typeof TITLES) => {
    const { is, not } = TITLES[column];
    const found = is.map((title) => cells.findIndex((cell) => title.test(cell) && !not.test(cell)));
    return found.find((place) => place >= 0) ?? -1;
  };
  const debit = at('debit');
  const amount = debit < 0 && at('direction') < 0 ? at('amount') : debit;
  const found = { voucher: at('voucher'), amount, paidOn: at('paidOn') };
  return Object.values(found).some((place) => place < 0) ? null : { ...found, hasCredits: at('credit') >= 0 };
}

function lineOf(line: number, cells: readonly string[], columns: Columns): StatementLine {
  const voucher = cells[columns.voucher] ?? '';
  const fen = fenOf(cells[columns.amount] ?? '');
  const date = dateOf(cells[columns.paidOn] ?? '');
  const fault = voucher === '' ? 'VOUCHER' : fen === null ? 'AMOUNT' : date === null ? 'DATE' : null;
  return {
    line,
    voucher,
    amountFen: fen === null ? null : Number(fen),
    paidOn: date ?? cells[columns.paidOn] ?? '',
    fault,
  };
}

/** Trims a cell, and removes the characters with which a program marks the cell as text, as in `="0012"`. */
function clean(cell: string): string {
  return cell.trim().replace(/^="?|"$/g, '');
}
