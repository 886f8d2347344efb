import { type SheetColumns } from '../sheet/sheet-column';

export const STATEMENT_SHEET_TITLE = '对账单';

/**
 * The columns of a treasury's statement of one day, with one payment per row. The sheet names neither the district nor
 * the day of the statement: the command gets both as options.
 */
export const STATEMENT_COLUMNS = {
  voucher: {
    kind: 'text',
    title: '凭证号',
    required: true,
    most: 64,
    hint: '与支付登记的凭证号完全一致。此列为文本格式,请勿改为数字格式。',
  },
  amountFen: { kind: 'yuan', title: '金额(元)', required: true },
  paidOn: { kind: 'date', title: '支付日期', required: true },
} as const satisfies SheetColumns;
