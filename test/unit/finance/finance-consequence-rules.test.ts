import { type InstalmentStatus, type LotStatus } from '../../../shared/domain/contracts';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { paidFen, rejectedAtEnd } from '../../../subgraphs/finance/payment/disbursement/disbursement.rules';
import { type InstalmentRow } from '../../../subgraphs/finance/contract/instalment/instalment.row';
import {
  cancelledOf,
  dueAgain,
  dueOf,
  heldOf,
  releasedInstalment,
  releasedOf,
} from '../../../subgraphs/finance/contract/instalment/instalment-course.rules';
import { released as freed, withheld } from '../../../subgraphs/finance/contract/withholding/withholding.rules';
import { settlementInstalment } from '../../../subgraphs/finance/contract/instalment/settlement.rules';
import {
  replacedBy,
  standsAgainst,
  consequenceOf,
} from '../../../subgraphs/finance/contract/evaluation-outcome/evaluation-outcome.rules';
import { type LotRow } from '../../../subgraphs/finance/ground/lot/lot.row';
import { held, released, settled, terminated } from '../../../subgraphs/finance/contract/lot/lot-course.rules';
import { closed, opened } from '../../../subgraphs/finance/contract/termination-case/termination-case.rules';

const TODAY = '2026-06-17';
const LOT: LotRow = {
  ...{ id: 'lot', contractId: 'contract', contractorId: 'contractor', districtCode: divisionCode('370102') },
  ...{ stationId: 'station', priceFen: 1000, status: 'ACTIVE', signedOn: '2024-12-20' },
  ...{
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    heldOn: null,
    staffedOn: null,
    terminatedOn: null,
    terminationReason: null,
  },
  ...{ settlementOwedFen: null, settlementClaimedFen: null, settledOn: null, settlementRemark: null },
};
const lot = (status: LotStatus, change: Partial<LotRow> = {}): LotRow => ({ ...LOT, status, ...change });
const STATUSES: readonly LotStatus[] = ['ACTIVE', 'HELD', 'TERMINATED', 'SETTLED'];

function codeOf(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    const { code, details } = error as { code: string; details: object };
    return { code, ...details };
  }
}

describe('state of a lot', () => {
  it('can become held today while it is active, and in no other state', () => {
    expect(held(lot('ACTIVE'), TODAY)).toEqual(lot('HELD', { heldOn: TODAY }));
    for (const status of STATUSES.slice(1)) expect(held(lot(status), TODAY)).toBeNull();
  });

  it('can be released while held, but never after termination', () => {
    expect(released(lot('HELD', { heldOn: TODAY }))).toEqual(lot('ACTIVE'));
    for (const status of ['ACTIVE', 'TERMINATED', 'SETTLED'] as const) expect(released(lot(status))).toBeNull();
  });

  it('can become terminated today while it is active or held', () => {
    for (const status of ['ACTIVE', 'HELD'] as const) {
      const after = terminated(lot(status), { reason: '不合格', today: TODAY });
      expect(after).toEqual(lot('TERMINATED', { terminatedOn: TODAY, terminationReason: '不合格' }));
    }
    for (const state of ['TERMINATED', 'SETTLED'] as const) {
      const again = () => terminated(lot(state), { reason: '不合格', today: TODAY });
      expect(codeOf(again)).toEqual({ code: 'INVALID_STATE', state });
    }
  });

  it('can become terminated after its term only while it is held', () => {
    const at = (status: LotStatus, today: string) => codeOf(() => terminated(lot(status), { reason: '无', today }));
    expect(at('ACTIVE', '2027-12-31')).toBeNull();
    expect(at('ACTIVE', '2028-01-01')).toEqual({ code: 'INVALID_STATE', state: 'EXPIRED' });
    expect(at('HELD', '2028-01-01')).toBeNull();
  });

  const settlement = { owedFen: 400, claimedFen: 5_000, remark: null };
  it.each([
    [600, null],
    [601, { code: 'RULE_VIOLATION', rule: 'FN-3', clause: '五(二)' }],
  ])('with %i of 1000 paid is settled with 400: %j (FN-3)', (paid, refusal) => {
    expect(codeOf(() => settled(lot('TERMINATED'), settlement, { paidFen: paid, today: TODAY }))).toEqual(refusal);
  });

  it('can become settled once, and only after termination', () => {
    const after = settled(lot('TERMINATED'), settlement, { paidFen: 0, today: TODAY });
    const fields = { settlementOwedFen: 400, settlementClaimedFen: 5_000, settlementRemark: null, settledOn: TODAY };
    expect(after).toEqual(lot('SETTLED', fields));
    for (const state of ['ACTIVE', 'HELD', 'SETTLED'] as const) {
      const refused = codeOf(() => settled(lot(state), settlement, { paidFen: 0, today: TODAY }));
      expect(refused).toEqual({ code: 'INVALID_STATE', state });
    }
  });
});

describe('instalments of a lot', () => {
  const instalment = (id: string, status: InstalmentStatus, change: Partial<InstalmentRow> = {}): InstalmentRow => ({
    ...{ id, lotId: LOT.id, contractId: LOT.contractId, contractorId: LOT.contractorId, stationId: LOT.stationId },
    ...{ districtCode: LOT.districtCode, yearOrdinal: 1, kind: 'FINAL', milestone: 'EVALUATION_QUALIFIED' },
    ...{ amountFen: 100, dueOn: '2026-02-01', status, heldFrom: null },
    ...{ heldOn: null, withheldClause: null, withheldReason: null, statusAt: null, dueAt: null },
    ...change,
  });
  const ALL: readonly InstalmentStatus[] = ['PLANNED', 'DUE', 'REQUESTED', 'PAID', 'HELD', 'CANCELLED'];
  const each = ALL.map((status) => instalment(status, status));
  const HOLD = { signedAt: '2026-06-16T08:00:00.000Z', today: TODAY };
  const shown = (rows: readonly InstalmentRow[]) => rows.map(({ id, status, heldFrom }) => [id, status, heldFrom]);

  it('are held if they are not due yet, and remain payable if they were due', () => {
    expect(heldOf(each, HOLD)).toEqual([{ ...instalment('PLANNED', 'HELD'), heldFrom: 'PLANNED', heldOn: TODAY }]);
    expect(heldOf(heldOf(each, HOLD), HOLD)).toEqual([]);
  });

  it('are held if they became due or were requested after the second signature, unless they are paid', () => {
    const dueAt = '2026-06-16T08:00:00.001Z';
    expect(
      shown(
        heldOf(
          each.map((row) => ({ ...row, dueAt })),
          HOLD,
        ),
      ),
    ).toEqual([
      ['PLANNED', 'HELD', 'PLANNED'],
      ['DUE', 'HELD', 'DUE'],
      ['REQUESTED', 'HELD', 'REQUESTED'],
    ]);
    const due = each.map((row) => ({ ...row, dueAt: HOLD.signedAt }));
    expect(shown(heldOf(due, HOLD))).toEqual([['PLANNED', 'HELD', 'PLANNED']]);
  });

  it('can be withheld under a clause if they were due when the lot was held, and can be released again', () => {
    const about = { clause: '合同第八条', reason: '成果未达约定', today: TODAY };
    for (const status of ['DUE', 'REQUESTED'] as const) {
      const after = withheld(instalment('a', status), lot('HELD'), about);
      const stamp = { heldFrom: status, heldOn: TODAY, withheldClause: '合同第八条', withheldReason: '成果未达约定' };
      expect(after).toEqual(instalment('a', 'HELD', stamp));
      expect(releasedInstalment(after)).toEqual(instalment('a', status));
      expect(freed(after)).toEqual(instalment('a', status));
      expect(shown(releasedOf([after]))).toEqual([['a', status, null]]);
    }
    for (const status of ['PLANNED', 'PAID', 'HELD', 'CANCELLED'] as const) {
      const again = () => withheld(instalment('a', status), lot('HELD'), about);
      expect(codeOf(again)).toEqual({ code: 'INVALID_STATE', state: status });
    }
    for (const state of ['ACTIVE', 'TERMINATED', 'SETTLED'] as const) {
      expect(codeOf(() => withheld(instalment('a', 'DUE'), lot(state), about))).toEqual({
        code: 'INVALID_STATE',
        state,
      });
    }
    const held = instalment('a', 'HELD', { heldFrom: 'PLANNED', heldOn: TODAY });
    expect(codeOf(() => freed(held))).toEqual({ code: 'INVALID_STATE', state: 'HELD' });
  });

  it('are due again after a rejection or a return, unless they are withheld', () => {
    for (const status of ['ACTIVE', 'HELD'] as const) {
      expect(shown([dueAgain(instalment('a', 'REQUESTED'), { status })])).toEqual([['a', 'DUE', null]]);
      const waiting = instalment('b', 'HELD', { heldFrom: 'REQUESTED' });
      expect(shown([dueAgain(waiting, { status })])).toEqual([['b', 'HELD', 'DUE']]);
    }
  });

  it('have no date of the hold when they are due again, so that their next payment breaks no rule', () => {
    const paid = instalment('a', 'PAID', { heldOn: TODAY });
    expect(dueAgain(paid, { status: 'ACTIVE' })).toMatchObject({ status: 'DUE', heldOn: null });
    expect(dueAgain(paid, { status: 'SETTLED' })).toMatchObject({ status: 'DUE', heldOn: null });
  });

  it('remain held with their lot if they are no longer withheld and not due', () => {
    const withdrawn = instalment('a', 'HELD', { heldFrom: 'PLANNED', heldOn: TODAY, withheldClause: '第八条' });
    expect(freed(withdrawn)).toMatchObject({ status: 'HELD', heldFrom: 'PLANNED', withheldClause: null });
  });

  it('return to their former status', () => {
    expect(shown(releasedOf(heldOf(each, HOLD)))).toEqual([['PLANNED', 'PLANNED', null]]);
    expect(releasedOf([instalment('a', 'PAID'), instalment('b', 'CANCELLED')])).toEqual([]);
  });

  it('are cancelled with their lot while unpaid', () => {
    const ids = cancelledOf([...each, instalment('h', 'HELD', { heldFrom: 'DUE' })]);
    expect(shown(ids)).toEqual(['PLANNED', 'DUE', 'REQUESTED', 'HELD', 'h'].map((id) => [id, 'CANCELLED', null]));
  });

  const at = '2026-06-16T08:00:00.000Z';
  const reached = { milestone: 'EVALUATION_QUALIFIED', projectYear: 2025, startsOn: '2025-03-01', at } as const;

  it('become due when their milestone is reached, in the year of the milestone', () => {
    expect(shown(dueOf(each, reached))).toEqual([['PLANNED', 'DUE', null]]);
    expect(dueOf(each, { ...reached, milestone: 'ACCEPTANCE' })).toEqual([]);
    expect(dueOf(each, { ...reached, projectYear: 2026 })).toEqual([]);
    const next = instalment('next', 'PLANNED', { yearOrdinal: 2 });
    expect(shown(dueOf([next], { ...reached, projectYear: 2026 }))).toEqual([['next', 'DUE', null]]);
  });

  it('are due with the previous year’s evaluation if they are paid at the start of a year', () => {
    const initial = (yearOrdinal: number) =>
      instalment(String(yearOrdinal), 'PLANNED', { yearOrdinal, kind: 'INITIAL' });
    const years = [initial(1), initial(2), initial(3)];
    expect(shown(dueOf(years, reached))).toEqual([
      ['1', 'DUE', null],
      ['2', 'DUE', null],
    ]);
    expect(shown(dueOf(years, { ...reached, projectYear: 2027 }))).toEqual([['3', 'DUE', null]]);
    expect(dueOf(years, { ...reached, projectYear: 2024 })).toEqual([]);
    const interim = instalment('interim', 'PLANNED', { yearOrdinal: 2, kind: 'INTERIM' });
    expect(dueOf([interim], reached)).toEqual([]);
  });

  it('become due at the release if their milestone was reached while they were held', () => {
    const waiting = instalment('a', 'HELD', { heldFrom: 'PLANNED' });
    const due = dueOf([waiting, instalment('b', 'HELD', { heldFrom: 'REQUESTED' })], reached);
    expect(shown(due)).toEqual([['a', 'HELD', 'DUE']]);
    expect(shown(releasedOf(due))).toEqual([['a', 'DUE', null]]);
    expect(dueOf(due, reached)).toEqual([]);
  });
});

describe('consequence of an evaluation (EV-2)', () => {
  const signed = { districtCode: LOT.districtCode, signedOn: '2026-02-01' };
  const rules = (goesOnWith: 'EXCELLENT' | 'GOOD' | 'QUALIFIED', terminationDays: number): Policy['rules'] => ({
    ...JINAN_2021.rules,
    'EV-2': { ...JINAN_2021.rules['EV-2'], parameters: { goesOnWith, terminationDays } },
  });

  it.each([
    ['EXCELLENT', true],
    ['GOOD', true],
    ['QUALIFIED', true],
    ['UNQUALIFIED', false],
  ] as const)('allows the lot to continue with the grade %s: %s', (grade, goesOn) => {
    expect(consequenceOf(grade, signed, [JINAN_2021])).toEqual({ goesOn, dueOn: '2026-03-03' });
  });

  it('follows another policy from its effective date', () => {
    const strict = { ...JINAN_2021, division: '3701', effectiveFrom: '2026-02-01', rules: rules('GOOD', 10) };
    const of = (signedOn: string) => consequenceOf('QUALIFIED', { ...signed, signedOn }, [JINAN_2021, strict]);
    expect(of('2026-01-31')).toEqual({ goesOn: true, dueOn: '2026-03-02' });
    expect(of('2026-02-01')).toEqual({ goesOn: false, dueOn: '2026-02-11' });
  });

  it('is unknown without a policy', () => {
    expect(consequenceOf('UNQUALIFIED', { ...signed, signedOn: '2021-02-03' }, [JINAN_2021])).toBeNull();
    expect(consequenceOf('UNQUALIFIED', { ...signed, districtCode: divisionCode('110101') }, [JINAN_2021])).toBeNull();
  });

  it('follows from the last signed evaluation of a year, in every year', () => {
    const judgement = (evaluationId: string, yearOrdinal: number, goesOn: boolean) => ({
      ...{ evaluationId, yearOrdinal, goesOn, isStanding: true },
    });
    const [first, second] = [judgement('a', 1, false), judgement('b', 2, true)];
    expect(replacedBy([first, second], 1)).toEqual([{ ...first, isStanding: false }]);
    expect(replacedBy([{ ...first, isStanding: false }], 1)).toEqual([]);
    expect(standsAgainst([first, second])).toBe(true);
    expect(standsAgainst([{ ...first, isStanding: false }, second])).toBe(false);
  });
});

describe('termination case', () => {
  it('is opened for a lot and records the outcome', () => {
    const ground = { evaluationId: 'evaluation', dueOn: '2026-07-17' };
    const open = opened(LOT, ground, { id: 'case', today: TODAY });
    expect(open).toMatchObject({ lotId: 'lot', openLotId: 'lot', openedOn: TODAY, ...ground, outcome: null });
    expect(open).toMatchObject({ contractId: 'contract', contractorId: 'contractor', stationId: 'station' });
    const done = { openLotId: null, closedOn: '2026-07-01', outcome: 'TERMINATED' };
    expect(closed(open, 'TERMINATED', '2026-07-01')).toEqual({ ...open, ...done });
  });
});

describe('payments of a lot that has ended', () => {
  it.each([
    ['2024-12-25', '2027-12-31', 1],
    ['2026-01-01', '2027-12-31', 2],
    ['2028-03-01', '2027-12-31', 3],
    ['2029-03-01', '2029-12-31', 5],
  ])('settle in the project year of the end: on %s, for a term until %s', (terminatedOn, endsOn, year) => {
    const over = lot('SETTLED', { terminatedOn, endsOn });
    expect(settlementInstalment(over, 1, { id: 'i', today: '2030-01-01' }).yearOrdinal).toBe(year);
  });

  const stamp = { contractId: 'c', contractorId: 'r', districtCode: LOT.districtCode, stationId: null, lotId: 'lot' };
  const payment = (id: string, status: 'REQUESTED' | 'APPROVED' | 'PAID' | 'CONFIRMED' | 'REJECTED' | 'RETURNED') => ({
    ...{
      ...stamp,
      id,
      instalmentId: 'i',
      status,
      amountFen: 10,
      dueOn: null,
      invoiceNumber: 'F',
      invoiceAmountFen: 10,
    },
    ...{ requestedAt: '2026-01-01T01:00:00.000Z', approvedAt: null, paidOn: null, voucher: null, confirmedOn: null },
    ...{ reason: null, requestedBy: null, approvedBy: null, paidBy: null, returnedOn: null, returnVoucher: null },
  });
  const each = (['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED', 'REJECTED', 'RETURNED'] as const).map((status) =>
    payment(status, status),
  );

  it('are rejected if they were requested or approved', () => {
    const rejected = rejectedAtEnd(each).map(({ id, status, reason }) => [id, status, reason]);
    expect(rejected).toEqual(['REQUESTED', 'APPROVED'].map((id) => [id, 'REJECTED', '标段已终止']));
  });

  it('count if they were paid and not returned', () => {
    expect(paidFen(each)).toBe(20);
    expect(paidFen([])).toBe(0);
  });
});
