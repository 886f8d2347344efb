import { lineValues, postingsOf, withLineFaults } from '../../../gateway/console/nouns/budget/line-amounts';
import { newestFirst } from '../../../gateway/console/nouns/budget/read-ledger';
import { proRata } from '../../../gateway/console/nouns/budget/pro-rata';
import { readStatement } from '../../../gateway/console/nouns/reconciliation/read-statement';
import {
  type UnmatchedRow,
  gapOf,
  matchedSum,
  problemText,
} from '../../../gateway/console/nouns/reconciliation/unmatched-row';
import { linesOfOtherDays, proposedDate } from '../../../gateway/console/nouns/reconciliation/statement-date';
import { planOf, totalOf } from '../../../gateway/console/roles/finance-bureau/budget/plan-months';
import { whyNotAdjust } from '../../../gateway/console/roles/finance-bureau/budget/why-not-adjust';
import {
  type EvaluatedPayment,
  evaluationText,
} from '../../../gateway/console/roles/finance-bureau/payments/evaluation-ground';
import {
  type PaymentSteps,
  whyNotApprove,
  whyNotPay,
  whyNotReturn,
} from '../../../gateway/console/roles/finance-bureau/payments/payment-steps';

describe('the proposed amounts of a payment', () => {
  it('follow what each line has left, and sum exactly to the payment', () => {
    const parts = proRata(
      [
        { id: 'a', leftFen: 1 },
        { id: 'b', leftFen: 1 },
        { id: 'c', leftFen: 1 },
      ],
      2,
    );
    expect([...parts.values()]).toEqual([0, 1, 1]);
    expect([
      ...proRata(
        [
          { id: 'a', leftFen: 30 },
          { id: 'b', leftFen: 10 },
        ],
        20,
      ).values(),
    ]).toEqual([15, 5]);
  });

  it('never exceed what is left', () => {
    expect([
      ...proRata(
        [
          { id: 'a', leftFen: 5 },
          { id: 'b', leftFen: -3 },
        ],
        9,
      ).values(),
    ]).toEqual([5, 0]);
    expect([...proRata([], 9).values()]).toEqual([]);
  });
});

describe('amounts of budget lines', () => {
  const lines = [
    { id: 'a', text: 'A', help: '' },
    { id: 'b', text: 'B', help: '' },
  ];

  it('become postings without the empty ones', () => {
    const values = lineValues(
      new Map([
        ['a', 0],
        ['b', 123456],
      ]),
    );
    expect(values).toEqual({ 'line-a': '', 'line-b': '1234.56' });
    expect(postingsOf(values, lines)).toEqual([{ budgetLineId: 'b', amountFen: 123456 }]);
    expect(postingsOf({ 'line-a': 5, 'line-b': null }, lines)).toEqual([{ budgetLineId: 'a', amountFen: 5 }]);
  });

  it('show the fault of a posting at the field of its line', () => {
    const fault = { field: 'postings.0.amountFen', message: 'too much' };
    const other = { field: 'voucher', message: 'missing' };
    const refusal = { faults: [fault, other] } as unknown as Parameters<typeof withLineFaults>[0]['refusal'];
    const answer = withLineFaults({ data: null, refusal }, [{ budgetLineId: 'b', amountFen: 1 }]);
    expect(answer.refusal?.faults).toEqual([{ ...fault, field: 'line-b' }, other]);
  });
});

describe('a statement', () => {
  it('is read by its titles, in any order of columns', () => {
    const text = '\uFEFF日期,摘要,支付凭证号,金额(元)\n2026/11/3,甲,PZ1,"1,200.50"\n\n20261130,乙,PZ2,3\n';
    expect(readStatement(text).lines).toEqual([
      { line: 2, voucher: 'PZ1', amountFen: 120050, paidOn: '2026-11-03', fault: null },
      { line: 4, voucher: 'PZ2', amountFen: 300, paidOn: '2026-11-30', fault: null },
    ]);
  });

  it.each([
    '交易日期,凭证号码,摘要,借方发生额,贷方发生额\n2026-11-30,PZ1,甲,3,0',
    '贷方发生额,借方发生额,记账日期,业务编号\n0,3,2026-11-30,PZ1',
    '流水号,凭证种类,凭证编号,支付金额(元),记账日期,支付日期\n9,电汇,PZ1,3,2026-12-01,2026-11-30',
    'date,voucher number,debit\n2026-11-30,PZ1,3',
    '借方账号,贷方账号,凭证号,借方金额,日期\n12,34,PZ1,3,2026-11-30',
    '凭证号,支付金额大写,支付金额,支付账号,日期\nPZ1,叁元整,3,12,2026-11-30',
    'voucher date,voucher no,debit account,amount\n2026-11-30,PZ1,12,3',
    '交易日期,凭证号,借方余额,收入,支出\n2026-11-30,PZ1,8,,3',
    '借贷标志,凭证号,借方发生额,日期\n借,PZ1,3,2026-11-30',
    '收付款人名称,凭证号,金额,日期\n甲,PZ1,3,2026-11-30',
  ])('is read by the titles of banks: %s', (text) => {
    expect(readStatement(text).lines).toEqual([
      { line: 2, voucher: 'PZ1', amountFen: 300, paidOn: '2026-11-30', fault: null },
    ]);
  });

  it.each([
    '凭证号,日期,借方发生额,贷方发生额\nPZ0,2026-11-30,,9\nPZ1,2026-11-30,3.00,0\nPZ2,2026-11-30,0.00,9\nPZ3,2026-11-30,x,',
    '凭证号,日期,支出金额,收入金额\nPZ0,2026-11-30,-,9\nPZ1,2026-11-30,3.00,\nPZ2,2026-11-30,0,9\nPZ3,2026-11-30,x,',
    'voucher,date,debit,credit\nPZ0,2026-11-30,,9\nPZ1,2026-11-30,3.00,\nPZ2,2026-11-30,0,9\nPZ3,2026-11-30,x,',
  ])('is read without its credits: %s', (text) => {
    expect(readStatement(text).lines).toEqual([
      { line: 3, voucher: 'PZ1', amountFen: 300, paidOn: '2026-11-30', fault: null },
      { line: 5, voucher: 'PZ3', amountFen: null, paidOn: '2026-11-30', fault: 'AMOUNT' },
    ]);
  });

  it('shows an empty or zero amount if it has no column of credits', () => {
    expect(readStatement('凭证号,金额,日期\nPZ1,,2026-11-30\nPZ2,0,2026-11-30').lines).toMatchObject([
      { fault: 'AMOUNT' },
      { amountFen: 0, fault: null },
    ]);
  });

  it.each([
    '户名,时间,数额',
    '凭证号,credit amount,日期',
    '凭证号,收入金额,日期',
    '凭证号,借方账号,日期',
    '凭证日期,金额,摘要',
    '凭证号,借贷标志,发生额,日期',
    '凭证号,收入/支出,金额,日期',
    '凭证号,收支方向,交易金额,日期',
    'voucher,D/C,amount,date',
  ])('says that its titles were not recognised: %s', (titles) => {
    const [first] = readStatement(`${titles}\nPZ1,3,2026-11-30`).lines.map(({ fault }) => fault);
    expect(first).toBe('TITLES');
  });

  it('is read without titles, as pasted from a spreadsheet', () => {
    expect(readStatement('PZ1\t10\t2026年1月2日').lines).toMatchObject([{ amountFen: 1000, paidOn: '2026-01-02' }]);
    expect(readStatement('="0012"\t"1,000.00"\t２０２６-１-２').lines).toMatchObject([
      { voucher: '0012', amountFen: 100000, paidOn: '2026-01-02', fault: null },
    ]);
  });

  it.each([
    'PZ1,118641.27,2026-12-01',
    'PZ1，118641.27，2026-12-01',
    'PZ1,118,641.27,2026-12-01',
    'PZ1 118,641.27 2026-12-01',
    ' PZ1  118641.27　2026-12-01 ',
  ])('is read as a person types it: %s', (line) => {
    expect(readStatement(line).lines).toEqual([
      { line: 1, voucher: 'PZ1', amountFen: 11_864_127, paidOn: '2026-12-01', fault: null },
    ]);
  });

  it('names what is wrong in a line', () => {
    const faults = readStatement(',1,2026-11-30\nPZ1,x,2026-11-30\nPZ2,1,2026-02-30\nPZ3,1,2026113').lines.map(
      ({ fault }) => fault,
    );
    expect(faults).toEqual(['VOUCHER', 'AMOUNT', 'DATE', 'DATE']);
    expect(readStatement('').lines).toEqual([]);
  });

  it.each([
    '凭证号,金额,日期\nPZ1,3,2026-11-30\n,3,合计',
    '凭证号,金额,日期\nPZ1,3,2026-11-30\n合 计,3.00,',
    '序号,凭证号,金额,日期\n1,PZ1,3,2026-11-30\n本页小计,,3,\n总计:1 笔,,3,2026-11-30',
    'PZ1,3,2026-11-30\n合计,"1,203.00",',
    '凭证号,日期,借方发生额,贷方发生额\nPZ1,2026-11-30,3,\n借方合计,,3,\n贷方合计,,,9',
  ])('is read without its lines with totals: %s', (text) => {
    const { lines, totals, credits } = readStatement(text);
    expect(lines.map(({ voucher, amountFen, fault }) => [voucher, amountFen, fault])).toEqual([['PZ1', 300, null]]);
    expect([totals, credits]).toEqual([text.split('\n').length - (text.startsWith('PZ') ? 1 : 2), 0]);
  });

  it.each(['PZ1,3,2026-11-30,合计', 'PZ1,3,2026-11-30,二季度合计付款'])(
    'keeps a payment that names a total: %s',
    (row) => {
      expect(readStatement(`凭证号,金额,日期,摘要\n${row}`)).toMatchObject({ lines: [{ voucher: 'PZ1' }], totals: 0 });
    },
  );

  it('keeps a line without a voucher number that only mentions a total', () => {
    const read = readStatement('凭证号,金额,日期,摘要\n,3,2026-11-30,二季度服务费合计付款');
    expect(read).toMatchObject({ lines: [{ fault: 'VOUCHER' }], totals: 0 });
  });

  it('counts the credits that it skips', () => {
    const text = '凭证号,日期,借方,贷方\nPZ0,2026-11-30,,9\nPZ1,2026-11-30,3.00,0\nPZ2,2026-11-30,0.00,9';
    expect(readStatement(text)).toMatchObject({ lines: [{ voucher: 'PZ1' }], totals: 0, credits: 2 });
    expect(readStatement('PZ1,1,2026-11-30').credits).toBe(0);
  });
});

describe('a difference', () => {
  const row: UnmatchedRow = {
    voucher: 'PZ1',
    amountFen: 300,
    paidOn: '2026-11-30',
    recordedFen: 500,
    recordedOn: '2026-11-30',
    problem: 'AMOUNT_DIFFERS',
  };

  it('has the amount in the statement minus the recorded amount', () => {
    expect(gapOf(row)).toBe(-200);
    expect(gapOf({ ...row, amountFen: 500 })).toBeNull();
    expect(gapOf({ ...row, recordedFen: null })).toBeNull();
    expect(gapOf({ ...row, problem: 'NOT_IN_STATEMENT' })).toBeNull();
  });

  it('says whether the date differs too', () => {
    expect(problemText(row)).toBe('金额不符');
    expect(problemText({ ...row, recordedOn: '2026-11-29' })).toBe('金额不符,日期也不符');
    expect(problemText({ ...row, problem: 'DATE_DIFFERS', recordedOn: '2026-11-29' })).toBe('日期不符');
  });

  it('is subtracted from the statement’s total, unless it is missing from the statement', () => {
    expect(matchedSum(1000n, [row, { ...row, problem: 'NOT_IN_STATEMENT', amountFen: 900 }])).toBe(700n);
  });
});

it('reads the ledger from its end', () => {
  const pageInfo = { hasPreviousPage: true, startCursor: 'c' };
  expect(newestFirst({ totalCount: 9, pageInfo, nodes: ['older', 'newer'] })).toEqual({
    totalCount: 9,
    pageInfo: { hasNextPage: true, endCursor: 'c' },
    nodes: ['newer', 'older'],
  });
});

describe('the date of a statement', () => {
  const lines = readStatement('PZ1,1,2026-11-28\nPZ2,1,2026-11-30\nPZ3,1,2026-12-02\nPZ4,1,某日').lines;

  it('is proposed from its lines, but never after today', () => {
    expect(proposedDate(lines, '2026-12-01')).toBe('2026-11-30');
    expect(proposedDate(lines, '2026-11-29')).toBe('2026-11-28');
  });

  it('is yesterday without a line that has a date', () => {
    expect(proposedDate([], '2026-12-01')).toBe('2026-11-30');
    expect(proposedDate(readStatement('PZ4,1,某日').lines, '2026-01-01')).toBe('2025-12-31');
  });

  it('differs from the dates of some lines', () => {
    expect(linesOfOtherDays(lines, '2026-11-30')).toBe(2);
    expect(linesOfOtherDays([], '2026-11-30')).toBe(0);
  });
});

it('sums the instalments of a year by month, without the cancelled ones', () => {
  const row = (dueOn: string, status: 'PAID' | 'HELD' | 'PLANNED' | 'CANCELLED') => ({
    id: dueOn,
    amountFen: 10,
    dueOn,
    status,
  });
  const months = planOf(
    [row('2026-03-01', 'PAID'), row('2026-03-09', 'HELD'), row('2026-03-10', 'CANCELLED'), row('2027-03-01', 'PAID')],
    2026,
  );
  expect(months).toHaveLength(12);
  expect(months[2]).toEqual({ month: '2026-03', count: 2, paidFen: 10, openFen: 0, heldFen: 10 });
  expect(months.map(totalOf).reduce((sum, fen) => sum + fen, 0)).toBe(20);
});

describe('the evaluation on which a payment rests', () => {
  const paid = (kind: 'INITIAL' | 'FINAL', projectYear: number, part: Partial<EvaluatedPayment> = {}) =>
    evaluationText({
      requestedAt: '2026-11-20T02:00:00.000Z',
      instalment: { kind, milestone: 'EVALUATION_QUALIFIED', projectYear },
      lot: { id: 'l', station: { lot: { id: 'l' }, latestEvaluation: { projectYear: 2025, grade: 'GOOD' } } },
      ...part,
    });

  it('is shown with its year and its grade', () => {
    expect(paid('FINAL', 2025)).toBe('2025 项目年度:良好');
    expect(paid('INITIAL', 2026)).toBe('2025 项目年度:良好');
  });

  it('is shown by the day of the request if the finance bureau cannot read it', () => {
    const former = {
      id: 'k',
      station: { lot: { id: 'l' }, latestEvaluation: { projectYear: 2025, grade: 'GOOD' } },
    } as const;
    expect(paid('FINAL', 2024)).toBe('2026-11-20 申请支付时已达到评估合格');
    expect(paid('FINAL', 2026)).toBe('2026-11-20 申请支付时已达到评估合格');
    expect(paid('FINAL', 2025, { lot: former })).toBe('2026-11-20 申请支付时已达到评估合格');
  });

  it('is not shown for another milestone', () => {
    expect(
      paid('FINAL', 2025, { instalment: { kind: 'FINAL', milestone: 'ACCEPTANCE', projectYear: 2025 } }),
    ).toBeNull();
  });
});

describe('the next step of a payment', () => {
  const block = { reason: '审批与支付不得为同一人', reasonInEnglish: 'Another person must pay.' };
  const row = (part: Partial<PaymentSteps>): PaymentSteps => ({
    status: 'REQUESTED',
    mayApprove: false,
    mayPay: false,
    blockedBy: null,
    ...part,
  });

  it('says why the viewer cannot take it', () => {
    expect(whyNotApprove(row({ mayApprove: true }))).toBeNull();
    expect(whyNotApprove(row({ blockedBy: block }))).toBe(block.reason);
    expect(whyNotApprove(row({ status: 'APPROVED' }))).toBe('已审批');
    expect(whyNotPay(row({}))).toBe('须先审批');
    expect(whyNotPay(row({ status: 'APPROVED', blockedBy: block }))).toBe(block.reason);
    expect(whyNotPay(row({ status: 'APPROVED', mayPay: true }))).toBeNull();
    expect(whyNotPay(row({ status: 'REJECTED' }))).toBe('本笔已办结');
    expect(whyNotReturn({ status: 'APPROVED' })).toBe('尚未支付');
    expect(whyNotReturn({ status: 'PAID' })).toBeNull();
    expect(whyNotReturn({ status: 'CONFIRMED' })).toBe('承接主体已确认收款,不得登记退汇');
  });
});

it('lets a finance bureau adjust only the lines that it opens', () => {
  const levels = ['CITY', 'DISTRICT', 'STREET'] as const;
  const why = (isOfCity: boolean) => levels.map((level) => whyNotAdjust({ level }, isOfCity));
  expect(why(false)).toEqual(['市级指标由市财政部门调整', null, null]);
  const ofDistricts = '区县级和街道(镇)级指标由区县财政部门调整';
  expect(why(true)).toEqual([null, ofDistricts, ofDistricts]);
});
