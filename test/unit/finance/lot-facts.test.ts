import { demoMoney } from '../../../subgraphs/finance/demo/demo-money';
import { isInConflict } from '../../../subgraphs/finance/facts/lot/conflict.rules';
import { type Payment, awardFacts, moneyFacts } from '../../../subgraphs/finance/facts/lot/lot-facts.rules';
import { missingParts } from '../../../subgraphs/finance/procurement/notice/notice-parts.rules';
import { type LotRow } from '../../../subgraphs/finance/ground/lot/lot.row';
import { type NoticeRow } from '../../../subgraphs/finance/procurement/notice/notice.row';
import { listCity } from '../../support/city/demo/demo-city';
import { findViolations } from '../../support/city/violations/find-violations';

const ON = '2026-06-17';

const row = (change: Partial<LotRow> = {}): LotRow =>
  ({
    ...{ id: 'lot', districtCode: '370102', contractorId: 'c', stationId: 's', status: 'ACTIVE', priceFen: 100 },
    ...{ startsOn: '2025-01-01', endsOn: '2027-12-31', heldOn: null, terminatedOn: null },
    settledOn: null,
    ...change,
  }) as LotRow;
const paid = (paidOn: string, amountFen = 10, change: Partial<Payment> = {}): Payment => ({
  ...{ id: paidOn, paidOn, amountFen, heldOn: null, postedFen: amountFen, sources: ['GENERAL_BUDGET'] },
  ...change,
});
const wrong = ({ owedFen = 0, ...lot }: Partial<LotRow> & { owedFen?: number }, payments: Payment[], on = ON) =>
  moneyFacts({ lot: row(lot), payments, owedFen }, on).wronglyPaidOn;

describe('wrongful payment (FN-3)', () => {
  it.each([
    ['before the hold', '2026-01-09', []],
    ['on the day of the hold', '2026-01-10', []],
    ['after the hold', '2026-01-11', ['2026-01-11']],
  ])('is found only after the hold: %s', (_, day, expected) => {
    const lot = { status: 'HELD', heldOn: '2026-01-10' } as const;
    expect(wrong(lot, [paid(day, 10, { heldOn: '2026-01-10' })])).toEqual(expected);
    expect(wrong(lot, [paid(day)])).toEqual([]);
  });

  it('is found after a termination, even without a hold before', () => {
    const payments = [paid('2026-03-02'), paid('2026-03-01'), paid('2026-02-01')];
    expect(wrong({ status: 'TERMINATED', terminatedOn: '2026-03-01' }, payments)).toEqual(['2026-03-02']);
  });

  it('is not found for an active lot or for a lot whose term has ended', () => {
    expect(wrong({}, [paid('2026-01-11')])).toEqual([]);
    expect(wrong({ endsOn: '2026-01-01' }, [paid('2026-01-11')])).toEqual([]);
  });

  const settled: Partial<LotRow> & { owedFen: number } = {
    status: 'SETTLED',
    heldOn: '2026-01-10',
    terminatedOn: '2026-02-01',
    settledOn: '2026-03-01',
    owedFen: 25,
  };

  it('is not found in a settlement, even in parts, up to the amount owed', () => {
    expect(wrong(settled, [paid('2026-03-01', 10), paid('2026-03-05', 15)])).toEqual([]);
    expect(wrong(settled, [paid('2026-03-05', 15), paid('2026-03-06', 10), paid('2026-03-07', 1)])).toEqual([
      '2026-03-07',
    ]);
  });

  it('is found between termination and settlement, for any amount owed', () => {
    expect(wrong(settled, [paid('2026-02-15', 10)])).toEqual(['2026-02-15']);
  });

  it('is counted once a day, and only up to the day of the facts', () => {
    const heldOn = '2026-01-10';
    const payments = ['2026-01-11', '2026-01-11', '2026-01-20'].map((day, index) =>
      paid(day, 5, { id: String(index), heldOn }),
    );
    expect(wrong({ heldOn }, payments, '2026-01-15')).toEqual(['2026-01-11']);
  });
});

describe('paid amount (FN-2)', () => {
  it('sums the payments up to the day, and the part of them that no line covers', () => {
    const payments = [paid('2026-01-01', 10, { postedFen: 7 }), paid(ON, 5), paid('2026-06-18', 3)];
    expect(moneyFacts({ lot: row(), payments, owedFen: 0 }, ON)).toMatchObject({ paidFen: 15, untracedFen: 3 });
  });

  it('names each source once, in order', () => {
    const payments = [
      paid('2026-01-01', 1, { sources: ['ELDERLY', 'CHARITY'] }),
      paid('2026-01-02', 1, { sources: ['CHARITY'] }),
    ];
    expect(moneyFacts({ lot: row(), payments, owedFen: 0 }, ON).paidSources).toEqual(['CHARITY', 'ELDERLY']);
    expect(moneyFacts({ lot: row(), payments: [], owedFen: 0 }, ON)).toEqual({
      ...{ paidFen: 0, paidSources: [], untracedFen: 0, wronglyPaidOn: [] },
    });
  });
});

describe('conflict of interest (CO-3)', () => {
  const hub = row({ id: 'hub', stationId: null });
  const servedDistrict = hub.districtCode;
  it.each<[string, Partial<LotRow>, boolean]>([
    ['in force on the day', {}, true],
    ['of another district', { districtCode: '370103' as LotRow['districtCode'] }, false],
    ['of another contractor', { contractorId: 'd' }, false],
    ['on its last day', { endsOn: ON }, true],
    ['that ended the day before', { endsOn: '2026-06-16' }, false],
    ['on its first day', { startsOn: ON }, true],
    ['that begins the day after', { startsOn: '2026-06-18' }, false],
    ['terminated that day', { terminatedOn: ON }, false],
    ['to be terminated the day after', { terminatedOn: '2026-06-18' }, true],
    ['of a station as well', { stationId: 't' }, false],
  ])('is checked between a station’s lot and a district hub’s lot: %s', (_, change, expected) => {
    expect(isInConflict({ lot: row(), servedDistrict, rivals: [{ ...hub, ...change }] }, ON)).toBe(expected);
  });

  it('is also found for the lot of a district hub, but never with a lot that has ended', () => {
    expect(isInConflict({ lot: hub, servedDistrict, rivals: [row()] }, ON)).toBe(true);
    expect(isInConflict({ lot: { ...hub, terminatedOn: ON }, servedDistrict, rivals: [row()] }, ON)).toBe(false);
    expect(isInConflict({ lot: hub, servedDistrict, rivals: [] }, ON)).toBe(false);
  });
});

describe('facts of the award', () => {
  const notice = {
    ...{ content: '内容', standard: '标准', requirements: '要求', method: '方式', contractorConditions: '条件' },
    ...{ publishedAt: '2024-11-30T16:00:00.000Z', awardedOn: '2024-12-20', creditCheckedOn: null },
  } as NoticeRow;
  const found = (...days: string[]) => days.map((discoveredOn) => ({ discoveredOn })) as never[];

  it('contain the day of publication in Shanghai', () => {
    expect(awardFacts({ notice, assignments: [] }, ON)).toEqual({
      ...{ awardedOn: '2024-12-20', creditCheckedOn: null, noticePublishedOn: '2024-12-01' },
      ...{ missingNoticeParts: [], subcontractedOn: null },
    });
  });

  it('are empty without a notice', () => {
    const { noticePublishedOn, missingNoticeParts } = awardFacts({ notice: null, assignments: [] }, ON);
    expect(noticePublishedOn).toBeNull();
    expect(missingNoticeParts).toEqual(['CONTENT', 'STANDARD', 'REQUIREMENTS', 'METHOD', 'CONTRACTOR_CONDITIONS']);
  });

  it('lack the parts that are empty or blank', () => {
    expect(missingParts({ ...notice, method: '', contractorConditions: ' \n' })).toEqual([
      'METHOD',
      'CONTRACTOR_CONDITIONS',
    ]);
  });

  it('contain the first discovery of a contract assignment by the day', () => {
    const on = (day: string) =>
      awardFacts({ notice, assignments: found('2026-05-05', '2026-03-03') }, day).subcontractedOn;
    expect(on(ON)).toBe('2026-03-03');
    expect(on('2026-03-03')).toBe('2026-03-03');
    expect(on('2026-03-02')).toBeNull();
  });
});

describe('demonstration data', () => {
  const today = '2026-03-18';
  const city = listCity(today);
  const lots = city.contracts.flatMap((contract) =>
    contract.lots.map((lot) => ({
      lot: { ...contract, ...lot, settledOn: lot.settlement?.settledOn ?? null } as unknown as LotRow,
      owedFen: lot.settlement?.owedFen ?? 0,
      contract,
    })),
  );
  const heldOn = new Map(
    city.districts.flatMap((facts) => demoMoney(facts).instalments.map((each) => [each.id, each.heldOn])),
  );
  const paymentsOf = (lotId: string): Payment[] =>
    city.disbursements
      .filter((each) => each.lotId === lotId && ['PAID', 'CONFIRMED'].includes(each.status))
      .map(({ id, instalmentId, amountFen, paidOn, postings }) => ({
        ...{ id, amountFen, paidOn, heldOn: heldOn.get(instalmentId) ?? null, sources: [] },
        postedFen: postings.reduce((sum, posting) => sum + posting.amountFen, 0),
      }));
  const lotsOf = (ids: readonly string[]) =>
    city.disbursements.filter(({ id }) => ids.includes(id)).map(({ lotId }) => lotId);

  it('contain exactly the generated payments on held lots', () => {
    const found = lots.filter(
      ({ lot, owedFen }) => moneyFacts({ lot, owedFen, payments: paymentsOf(lot.id) }, today).wronglyPaidOn[0],
    );
    expect(found.map(({ lot }) => lot.id)).toEqual(lotsOf(findViolations(city, 'FN-3')));
    expect(found).not.toEqual([]);
  });

  it('contain no payment without a source', () => {
    const found = lots.filter(
      ({ lot, owedFen }) => moneyFacts({ lot, owedFen, payments: paymentsOf(lot.id) }, today).untracedFen !== 0,
    );
    expect(found).toEqual([]);
  });

  it('contain the generated conflict, for the district hub and for each station', () => {
    const rivals = lots.map(({ lot }) => lot);
    const found = lots.filter(({ lot }) => isInConflict({ lot, servedDistrict: lot.districtCode, rivals }, today));
    const keys = found.map(({ lot }) => `${lot.districtCode} ${lot.contractorId}`);
    expect([...new Set(keys)]).toEqual(findViolations(city, 'CO-3'));
    expect(new Set(found.map(({ lot }) => lot.stationId === null))).toEqual(new Set([true, false]));
  });
});
