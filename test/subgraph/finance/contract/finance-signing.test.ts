import fc from 'fast-check';
import { expandToLots } from '../../../../shared/kernel/money';
import { finance } from '../../../../subgraphs/finance/schema';
import { contractor, office } from '../../../support/city/callers';
import { NOTICE, UNSERVED, procurementCity } from '../../../support/city/money/procurement-city';
import { CLAUSES, MUTATIONS, signing } from '../../../support/drivers/writes/procurement-writes';
import { CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET, TODAY, idOf } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const under = sharedSubgraph(finance, procurementCity(), NOW);
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});
beforeEach(() => restore({ finance: under.database }, made));

type Row = Record<string, unknown>;
type Instalment = { amountFen: number; status: string; kind: string };
type Lot = { id: string; priceFen: number; station: Row | null; instalments: Instalment[] };
const bureau = office('DISTRICT_BUREAU', LIXIA);
const [FIRST = '', SECOND = ''] = UNSERVED;
const lot = (stationId: string | null = FIRST, priceFen = 100_000) => ({ stationId, priceFen });
const free = { noticeId: NOTICE.free, contractorId: CONTRACTOR.none, lots: [lot()] };
const hubOf = (noticeId: string, contractorId: string) => ({ noticeId, contractorId, kind: 'HUB', priceFen: 100_000 });

async function answered(more: Row) {
  const { data, errors } = await under.ask(bureau, MUTATIONS.signContract, { input: signing(more) });
  const { code = null, rule = null, field = null, state = null } = errors?.[0]?.extensions ?? {};
  const contract = data?.['signContract'] as (Row & { id: string; lots: Lot[] }) | null | undefined;
  return { signed: contract ?? null, code, rule, field, state };
}
const signed = async (more: Row) => {
  const { signed: contract, code, field, rule } = await answered(more);
  expect([code, field, rule]).toEqual([null, null, null]);
  return contract as Row & { id: string; lots: Lot[] };
};
const rows = (sql: string, parameters: unknown[] = []) => under.database.query<Row[]>(sql, parameters);
let waivers = 0;
const waive = (rule: string, of: { stationId?: string; divisionCode?: string }, until: string = TODAY) => {
  waivers += 1;
  const values = [idOf('WV', 900 + waivers), rule, of.stationId ?? null, of.divisionCode ?? null, '2026-01-01', until];
  const sql =
    'INSERT INTO waiver (waiverId, rule, stationId, divisionCode, grantedOn, until) VALUES (?, ?, ?, ?, ?, ?)';
  return rows(sql, values);
};
const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

describe('a signed contract', () => {
  it('has a lot for each station with its share of every instalment, and makes the first instalments due', async () => {
    const contract = await signed({ ...free, lots: [lot(FIRST, 33_333), lot(SECOND, 66_667)] });
    expect(contract).toMatchObject({ kind: 'STATION', status: 'IN_SERVICE', priceFen: 100_000, version: 1 });
    expect(contract['missingClauses']).toEqual([]);
    const byStation = contract.lots.toSorted((a, b) => a.priceFen - b.priceFen);
    expect(byStation).toMatchObject([
      { station: { id: FIRST }, instalments: [{ amountFen: 19_999, status: 'DUE' }, { amountFen: 13_334 }] },
      { station: { id: SECOND }, instalments: [{ amountFen: 40_001, status: 'DUE' }, { amountFen: 26_666 }] },
    ]);
    expect(byStation.map(({ instalments }) => instalments[1]?.status)).toEqual(['PLANNED', 'PLANNED']);
  });

  it('is recorded without its clauses, and its lots with the facts that other subgraphs need', async () => {
    const { id } = await signed(free);
    const events = await rows("SELECT * FROM event WHERE chain = '3701' ORDER BY sequence DESC LIMIT 3");
    expect(events.map(({ action }) => action)).toEqual(['INSTALMENT_DUE', 'LOT_SIGNED', 'CONTRACT_SIGNED']);
    const after = events.map((each) => JSON.parse(String(each['after'])) as Row);
    const term = { signedOn: TODAY, startsOn: TODAY, endsOn: '2029-06-16' };
    const parties = { contractorId: CONTRACTOR.none, ...term };
    expect(after[1]).toMatchObject({ stationId: FIRST, contractId: id, ...parties, endedOn: null, status: 'ACTIVE' });
    const contract = { noticeId: NOTICE.free, districtCode: LIXIA, kind: 'STATION', version: 1 };
    expect(after[2]).toEqual({ ...contract, ...parties, stationIds: [FIRST] });
    expect(JSON.stringify(events)).not.toContain(CLAUSES.content);
  });

  it('is shown to its parties, the street and the public', async () => {
    const { id } = await signed(free);
    const seen = async (caller: Parameters<typeof under.ask>[0]) =>
      (await under.ask(caller, `{ contract(id: "${id}") { id } }`)).data?.['contract'];
    for (const caller of [
      ...[bureau, contractor(CONTRACTOR.none), office('STREET_OFFICE', STREET.lixiaSecond)],
      office('FINANCE_BUREAU', LIXIA),
      { role: 'PUBLIC' } as const,
    ]) {
      expect(await seen(caller)).toEqual({ id });
    }
    for (const caller of [office('DISTRICT_BUREAU', SHIZHONG), contractor(CONTRACTOR.lixia)]) {
      expect(await seen(caller)).toBeNull();
    }
  });

  it('has one lot for a district hub, whether the input names a price or a lot without a station', async () => {
    const { lots } = await signed(hubOf(NOTICE.hubToFree, CONTRACTOR.none));
    expect(lots).toMatchObject([{ station: null, priceFen: 100_000 }]);
    await restore({ finance: under.database }, made);
    const other = { ...hubOf(NOTICE.hubToFree, CONTRACTOR.none), priceFen: null, lots: [{ priceFen: 100_000 }] };
    expect((await signed(other)).lots).toMatchObject([{ station: null, priceFen: 100_000 }]);
  });

  it('is accepted once for each notice', async () => {
    await signed(free);
    expect(await answered({ ...free, lots: [lot(SECOND)] })).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
  });
});

describe('a contract with a contractor that serves the station already', () => {
  const [atOnce = {}] = signing({}).instalments;
  const waiting = { ...free, instalments: [{ ...atOnce, milestone: 'STAFF_ON_POST', amountFen: 100_000 }] };
  const later = { startsOn: '2026-06-18', endsOn: '2029-06-17' };
  const cases: [string, { contractorId?: string; startsOn?: string; endsOn?: string }, Row, string][] = [
    ['is on post when it is signed, if the staff goes on', {}, {}, 'DUE'],
    ['is on post when it is signed, if somebody was posted since', { startsOn: TODAY }, later, 'DUE'],
    ['is not on post if the term begins later', {}, later, 'PLANNED'],
    ['is not on post if the staff has left', { endsOn: '2026-06-16' }, {}, 'PLANNED'],
    ['is not on post if the staff starts later', { startsOn: '2026-06-18' }, {}, 'PLANNED'],
    ['is not on post if the staff belongs to another contractor', { contractorId: CONTRACTOR.several }, {}, 'PLANNED'],
  ];

  it.each(cases)('has staff that %s', async (_, of, more, status) => {
    const { contractorId = CONTRACTOR.none, startsOn = '2023-06-17', endsOn = null } = of;
    await rows(
      'INSERT INTO staff_posting (postingId, stationId, contractorId, startsOn, endsOn) VALUES (?, ?, ?, ?, ?)',
      [...[idOf('PX', 1), FIRST, contractorId, startsOn, endsOn]],
    );
    const { lots } = await signed({ ...waiting, ...more });
    expect(lots).toMatchObject([{ instalments: [{ status }] }]);
    const [lotRow] = await rows('SELECT staffedOn FROM lot WHERE id = ?', [lots[0]?.id]);
    expect(lotRow).toEqual({ staffedOn: status === 'DUE' ? TODAY : null });
  });

  it('has staff that is on post when the contract of its station is renewed', async () => {
    await rows("UPDATE lot SET endsOn = '2026-06-16' WHERE stationId = ?", [STATION.lixiaFirst]);
    await rows('UPDATE procurement_notice SET awardContractorId = ? WHERE id = ?', [CONTRACTOR.lixia, NOTICE.free]);
    const renewed = { ...waiting, contractorId: CONTRACTOR.lixia, lots: [lot(STATION.lixiaFirst)] };
    expect((await signed(renewed)).lots).toMatchObject([{ instalments: [{ status: 'DUE' }] }]);
  });

  it('waits for its first day if somebody was posted since the signature while the former contract runs', async () => {
    await rows("UPDATE lot SET endsOn = '2026-06-17' WHERE stationId = ?", [STATION.lixiaFirst]);
    await rows('UPDATE staff_posting SET startsOn = ? WHERE stationId = ?', [TODAY, STATION.lixiaFirst]);
    await rows('UPDATE procurement_notice SET awardContractorId = ? WHERE id = ?', [CONTRACTOR.lixia, NOTICE.free]);
    const renewed = { ...waiting, ...later, contractorId: CONTRACTOR.lixia, lots: [lot(STATION.lixiaFirst)] };
    expect((await signed(renewed)).lots).toMatchObject([{ instalments: [{ status: 'PLANNED' }] }]);
  });

  it('makes the instalment of a district hub due when it is signed, if its project year has begun', async () => {
    const { lots } = await signed({ ...hubOf(NOTICE.hubToFree, CONTRACTOR.none), instalments: waiting.instalments });
    expect(lots).toMatchObject([{ instalments: [{ status: 'DUE' }] }]);
  });
});

describe('the preconditions of a contract', () => {
  const short = { ...free, endsOn: '2028-06-16' };
  const silent = { ...free, clauses: { ...CLAUSES, price: '', quality: null } };
  const preconditions = [
    ['CO-1', 'a term of two years', short],
    ['CO-1', 'a term that ends a day late', { ...free, endsOn: '2029-06-17' }],
    ['CO-2', 'clauses that are empty', silent],
    ['CO-6', 'a notice published on the day of the award', { ...free, noticeId: NOTICE.late }],
    ['CO-6', 'a notice with missing parts', { ...free, noticeId: NOTICE.silent }],
  ] as const;

  it.each(preconditions)('refuse, by %s, %s', async (rule, _, more) => {
    expect(await answered(more)).toMatchObject({ code: 'RULE_VIOLATION', rule });
  });

  it.each(preconditions)(
    'allow, by %s, %s while the city’s waiver for the district is in force',
    async (...precondition) => {
      const [rule, , more] = precondition;
      await waive(rule, { divisionCode: LIXIA }, '2026-06-16');
      await waive(rule, { divisionCode: SHIZHONG });
      await waive(rule === 'CO-1' ? 'CO-2' : 'CO-1', { divisionCode: LIXIA });
      expect(await answered(more)).toMatchObject({ code: 'RULE_VIOLATION', rule });
      await waive(rule, { divisionCode: LIXIA });
      await signed(more);
    },
  );

  it('accept a waiver for each of the stations instead of one for the district', async () => {
    const both = { ...short, lots: [lot(FIRST, 40_000), lot(SECOND, 60_000)] };
    await waive('CO-1', { stationId: FIRST });
    expect(await answered(both)).toMatchObject({ rule: 'CO-1' });
    await waive('CO-1', { stationId: SECOND });
    await signed(both);
  });

  it('limit a waived term to ten years, and its instalments to the term', async () => {
    await waive('CO-1', { divisionCode: LIXIA });
    expect(await answered({ ...free, endsOn: '2036-06-17' })).toMatchObject({ field: 'input.endsOn' });
    const [at = {}] = signing({}).instalments;
    const late = { ...at, projectYear: 2028, amountFen: 100_000, dueOn: '2027-01-01' };
    const none = await answered({ ...short, instalments: [late] });
    expect(none).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.instalments.0.projectYear' });
    await signed({ ...short, instalments: [{ ...late, projectYear: 2027 }] });
  });

  const unwaivable = [
    [
      'CO-3',
      'the contractor of the district hub',
      { noticeId: NOTICE.toHub, contractorId: CONTRACTOR.hub, lots: [lot()] },
    ],
    ['CO-3', 'the contractor of a station', hubOf(NOTICE.hubToServing, CONTRACTOR.lixia)],
    ['CO-4', 'a treasury-funded body', { noticeId: NOTICE.toFunded, contractorId: idOf('CR', 31), lots: [lot()] }],
    ['CO-4', 'a contractor whose credit check was late', { ...free, noticeId: NOTICE.unchecked }],
  ] as const;

  it.each(unwaivable)('refuse, by %s, %s despite any waiver', async (rule, _, more) => {
    await waive(rule, { divisionCode: LIXIA });
    await waive(rule, { stationId: FIRST });
    expect(await answered(more)).toMatchObject({ code: 'RULE_VIOLATION', rule });
  });

  it('allow, by CO-3, a contractor whose lot has ended, and a term without an overlap', async () => {
    await signed(hubOf(NOTICE.hubToLeft, CONTRACTOR.left));
    const later = { startsOn: '2028-01-01', endsOn: '2030-12-31' };
    const [at = {}] = signing({}).instalments;
    const once = { instalments: [{ ...at, projectYear: 2028, amountFen: 100_000, dueOn: '2028-02-01' }] };
    await signed({ ...hubOf(NOTICE.hubToServing, CONTRACTOR.lixia), ...later, ...once });
    const overlapping = { ...later, startsOn: '2027-12-31', endsOn: '2030-12-30' };
    const instalments = [{ ...at, projectYear: 2027, amountFen: 100_000, dueOn: '2028-02-01' }];
    const asHub = { noticeId: NOTICE.toHub, contractorId: CONTRACTOR.hub, lots: [lot()] };
    expect(await answered({ ...asHub, ...overlapping, instalments })).toMatchObject({ rule: 'CO-3' });
    await signed({ ...asHub, ...later, ...once });
  });

  it('refuse, by CO-3, the contractor of a station that has moved to the district, and no longer of one that has left', async () => {
    const move = (stationId: string, district: string) =>
      rows('UPDATE place SET districtCode = ? WHERE stationId = ?', [district, stationId]);
    await rows('UPDATE lot SET contractorId = ? WHERE stationId = ?', [CONTRACTOR.none, STATION.shizhong]);
    const asHub = hubOf(NOTICE.hubToFree, CONTRACTOR.none);
    await move(STATION.shizhong, LIXIA);
    const { code, rule } = await answered(asHub);
    expect([code, rule]).toEqual(['RULE_VIOLATION', 'CO-3']);
    await rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.shizhong]);
    await signed(asHub);
    await restore({ finance: under.database }, made);
    await move(STATION.lixiaFirst, SHIZHONG);
    await signed(hubOf(NOTICE.hubToServing, CONTRACTOR.lixia));
  });

  it('refuse any contract when no standard is in force', async () => {
    await rows("UPDATE procurement_notice SET districtCode = '110101' WHERE id = ?", [NOTICE.free]);
    await rows("UPDATE place SET districtCode = '110101' WHERE stationId = ?", [FIRST]);
    const elsewhere = office('DISTRICT_BUREAU', '110101' as typeof LIXIA);
    const { errors } = await under.ask(elsewhere, MUTATIONS.signContract, { input: signing(free) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', state: 'NO_POLICY' });
  });
});

describe('a station under contract', () => {
  const at = (stationId: string) => ({ ...free, lots: [lot(stationId)] });

  it('is refused in a second contract, even of another bureau', async () => {
    expect(await answered(at(STATION.lixiaFirst))).toMatchObject({ code: 'INVALID_STATE', state: 'CONTRACTED' });
    await rows('UPDATE place SET districtCode = ? WHERE stationId = ?', [LIXIA, STATION.shizhong]);
    expect(await answered(at(STATION.shizhong))).toMatchObject({ code: 'INVALID_STATE', state: 'CONTRACTED' });
    expect(await answered(at(STATION.other))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is accepted from the day on which its lot was terminated', async () => {
    await rows("UPDATE lot SET status = 'TERMINATED', terminatedOn = ? WHERE stationId = ?", [
      TODAY,
      STATION.lixiaFirst,
    ]);
    const { id } = await signed(at(STATION.lixiaFirst));
    const { data } = await under.ask(bureau, `{ contract(id: "${id}") { lots { station { lot { status } } } } }`);
    expect(data?.['contract']).toEqual({ lots: [{ station: { lot: { status: 'ACTIVE' } } }] });
  });
});

describe('the money of a contract', () => {
  const [atOnce = {}] = signing({}).instalments;
  const priced = (prices: readonly number[], amounts: readonly number[]) => ({
    ...free,
    lots: prices.map((priceFen, index) => lot(UNSERVED[index] ?? '', priceFen)),
    instalments: amounts.map((amountFen) => ({ ...atOnce, amountFen })),
  });

  it('is exact up to the largest safe integer, and refused beyond it', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { lots } = await signed(priced([1, most - 1], [most - 1, 1]));
    const shares = lots.flatMap(({ instalments }) => instalments.map(({ amountFen }) => amountFen));
    expect(sum(shares)).toBe(most);
    await restore({ finance: under.database }, made);
    expect((await signed(priced([most], [most]))).lots).toMatchObject([{ instalments: [{ amountFen: most }] }]);
    await restore({ finance: under.database }, made);
    expect(await answered(priced([1, most], [most]))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.lots' });
    expect(await answered(priced([most], [1, most]))).toMatchObject({ field: 'input.instalments' });
    const { errors } = await under.ask(bureau, MUTATIONS.signContract, { input: signing(priced([most + 1], [most])) });
    expect(errors).toHaveLength(1);
  });

  it('is refused for years and days outside its term, even if they are far away', async () => {
    const far = { ...atOnce, amountFen: 100_000, projectYear: 2_147_483_647 };
    const outside = { code: 'BAD_USER_INPUT', field: 'input.instalments.0.projectYear' };
    expect(await answered({ ...free, instalments: [far] })).toMatchObject(outside);
    expect(await answered({ ...free, instalments: [{ ...far, projectYear: -9 }] })).toMatchObject(outside);
    const late = { code: 'BAD_USER_INPUT', field: 'input.endsOn' };
    expect(await answered({ ...free, startsOn: '2097-01-02', endsOn: '2100-01-01' })).toMatchObject(late);
    const last = { code: 'BAD_USER_INPUT', field: 'input.startsOn' };
    expect(await answered({ ...free, startsOn: '9998-01-01', endsOn: '9999-12-31' })).toMatchObject(last);
    const leap = { ...atOnce, amountFen: 100_000, projectYear: 2030, dueOn: '2032-02-27' };
    const term = { startsOn: '2028-02-29', endsOn: '2031-02-27' };
    const { lots } = await signed({ ...free, ...term, instalments: [leap] });
    expect(lots).toMatchObject([{ instalments: [{ projectYear: 2030 }] }]);
  });

  it('is refused if the instalments do not sum to the price', async () => {
    expect(await answered(priced([50, 51], [100]))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.instalments',
    });
  });

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const amounts = (most: number) => fc.array(amount, { minLength: 1, maxLength: most });
  const purchases = fc.tuple(amounts(UNSERVED.length - 1), amounts(8), amount);

  /**
   * Adds a price and an instalment of which one is `last`. Afterwards, the prices and the instalments have the same
   * sum.
   */
  function balanced([prices, parts, last]: [number[], number[], number]): [number[], number[]] {
    const more = sum(prices) - sum(parts);
    return more > 0
      ? [
          [...prices, last],
          [...parts, more + last],
        ]
      : [
          [...prices, last - more],
          [...parts, last],
        ];
  }

  it('is divided between lots and instalments to the fen, without a negative share', async () => {
    let done = 0;
    const holds = async (purchase: [number[], number[], number]) => {
      await restore({ finance: under.database }, made);
      const [prices, parts] = balanced(purchase);
      const { signed: contract, field } = await answered(priced(prices, parts));
      if (contract === null) {
        expect(field).toBe('input.instalments');
        expect(() => expandToLots(parts, prices)).toThrow(RangeError);
        return;
      }
      done += 1;
      const sql =
        'SELECT l.priceFen, i.amountFen FROM instalment i JOIN lot l ON l.id = i.lotId WHERE l.contractId = ?';
      const shares = await rows(sql, [contract.id]);
      expect(shares).toHaveLength(prices.length * parts.length);
      expect(shares.filter(({ amountFen }) => Number(amountFen) < 0)).toEqual([]);
      const bought = contract.lots.map(({ instalments }) => sum(instalments.map(({ amountFen }) => amountFen)));
      expect(bought).toEqual(contract.lots.map(({ priceFen }) => priceFen));
      expect(sum(shares.map(({ amountFen }) => Number(amountFen)))).toBe(sum(parts));
    };
    await fc.assert(fc.asyncProperty(purchases, holds), { numRuns: 40, endOnFailure: true });
    expect(done).toBeGreaterThan(30);
  });
});
