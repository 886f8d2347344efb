import { type ContractFact, type LotFact } from '../../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import { EvaluationRecord, receive } from '../../../support/drivers/writes/evaluation-events';
import { CLAUSES, MUTATIONS, creditCodeOf } from '../../../support/drivers/writes/procurement-writes';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STREET,
  TODAY,
  idOf,
  smallCity,
} from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

/** Builds the small city. In it, instalments of Lixia's first lot wait for the acceptance of two project years. */
function performedCity(): DemoBatch[] {
  return smallCity().map((batch) =>
    batch.kind === 'DISTRICT' && batch.district === LIXIA ? withAcceptances(batch) : batch,
  );
}

const LOT = idOf('XT', 1);
const CONTRACT = idOf('CN', 1);
const YEARS = { first: idOf('NS', 501), second: idOf('NS', 502), asked: idOf('NS', 503) };

function withAcceptances(lixia: DistrictFacts): DistrictFacts {
  const [contract, ...others] = lixia.contracts as [ContractFact];
  const [lot] = contract.lots as [LotFact];
  const [model] = lot.instalments;
  if (model === undefined) throw new Error('The lot must have instalments.');
  const waiting = { ...model, kind: 'FINAL', milestone: 'ACCEPTANCE', status: 'PLANNED', acceptance: null } as const;
  const instalments = [
    { ...waiting, id: YEARS.first },
    { ...waiting, id: YEARS.second, yearOrdinal: 2 },
    { ...waiting, id: YEARS.asked, status: 'REQUESTED' as const },
  ];
  return { ...lixia, contracts: [{ ...contract, lots: [{ ...lot, instalments }] }, ...others] };
}

const under = sharedSubgraph(finance, performedCity(), NOW);
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});
beforeEach(() => restore({ finance: under.database }, made));

type Row = Record<string, unknown>;
type Name = keyof typeof MUTATIONS;
const bureau = office('DISTRICT_BUREAU', LIXIA);
const rows = (sql: string, parameters: unknown[] = []) => under.database.query<Row[]>(sql, parameters);

async function send(name: Name, input: Row, caller: Caller = bureau) {
  const { data, errors } = await under.ask(caller, MUTATIONS[name], { input });
  return { done: data?.[name] as Row | null, error: errors?.[0]?.extensions };
}
async function done(name: Name, input: Row, caller: Caller = bureau): Promise<Row> {
  const { done: row, error } = await send(name, input, caller);
  expect(error).toBeUndefined();
  return row ?? {};
}
const actions = async () => {
  const known = made.get('finance.event') ?? [];
  const all = await rows('SELECT id, action FROM event ORDER BY chain, sequence');
  return all.filter(({ id }) => !known.some((each) => each['id'] === id)).map(({ action }) => action);
};

describe('an acceptance', () => {
  const accept = (more: Row = {}) => ({ lotId: LOT, projectYear: 2025, acceptedOn: TODAY, passed: true, ...more });
  const statuses = async () => {
    const sql = 'SELECT status, heldFrom FROM instalment WHERE lotId = ? ORDER BY id';
    const found = await under.database.query<{ status: string; heldFrom: string | null }[]>(sql, [LOT]);
    return found.map(({ status, heldFrom }) => (heldFrom === null ? status : `${status} ${heldFrom}`));
  };
  const shown = `{ contract(id: "${CONTRACT}") { lots { acceptances { projectYear passed remark }
    instalments { projectYear acceptance { passed } } } } }`;

  it('makes the instalments of its project year that wait for it due once', async () => {
    expect(await done('recordAcceptance', accept({ remark: '良好' }))).toEqual({
      ...{ id: expect.any(String) as string, projectYear: 2025, acceptedOn: TODAY, passed: true, remark: '良好' },
    });
    expect(await statuses()).toEqual(['DUE', 'PLANNED', 'REQUESTED']);
    expect(await actions()).toEqual(['ACCEPTANCE_RECORDED', 'INSTALMENT_DUE']);
    await done('recordAcceptance', accept());
    expect(await statuses()).toEqual(['DUE', 'PLANNED', 'REQUESTED']);
    expect(await actions()).toEqual(['ACCEPTANCE_RECORDED', 'INSTALMENT_DUE', 'ACCEPTANCE_RECORDED']);
  });

  it('overrides an earlier acceptance, and a failed acceptance makes unrequested instalments wait again', async () => {
    await done('recordAcceptance', accept());
    await done('recordAcceptance', accept({ passed: false, remark: '复核未通过' }));
    expect(await statuses()).toEqual(['PLANNED', 'PLANNED', 'REQUESTED']);
    expect((await actions()).slice(2)).toEqual(['ACCEPTANCE_RECORDED', 'INSTALMENT_MILESTONE_WITHDRAWN']);
    const { data } = await under.ask(bureau, shown);
    const acceptances = [{ passed: true }, { passed: false, remark: '复核未通过' }];
    expect(data).toMatchObject({ contract: { lots: [{ acceptances }] } });
  });

  it('makes the instalments of a held lot due after its release', async () => {
    const record = new EvaluationRecord().signed({ evaluation: 1, lotId: LOT, year: 1, grade: 'UNQUALIFIED' });
    await receive(under.database, record);
    await done('recordAcceptance', accept());
    expect(await statuses()).toEqual(['HELD DUE', 'HELD PLANNED', 'REQUESTED']);
    record.signed({ evaluation: 2, lotId: LOT, year: 1, grade: 'GOOD' });
    await receive(under.database, record);
    expect(await statuses()).toEqual(['DUE', 'PLANNED', 'REQUESTED']);
  });

  it('is recorded for a terminated lot, and refused for a settled lot', async () => {
    await rows("UPDATE lot SET status = 'TERMINATED', terminatedOn = ? WHERE id = ?", [TODAY, LOT]);
    await done('recordAcceptance', accept({ passed: false }));
    await rows("UPDATE lot SET status = 'SETTLED', settledOn = ? WHERE id = ?", [TODAY, LOT]);
    expect((await send('recordAcceptance', accept())).error).toMatchObject({ code: 'INVALID_STATE', state: 'SETTLED' });
  });

  it('is read by the parties of the contract and the street, each within its scope', async () => {
    await done('recordAcceptance', accept({ remark: '良好' }));
    const street = office('STREET_OFFICE', STREET.lixiaFirst);
    for (const caller of [bureau, street, contractor(CONTRACTOR.lixia), office('FINANCE_BUREAU', LIXIA)]) {
      expect((await under.ask(caller, shown)).data).toEqual({
        contract: {
          lots: [
            {
              acceptances: [{ projectYear: 2025, passed: true, remark: '良好' }],
              instalments: [
                { projectYear: 2025, acceptance: { passed: true } },
                { projectYear: 2025, acceptance: { passed: true } },
                { projectYear: 2026, acceptance: null },
              ],
            },
          ],
        },
      });
    }
    expect((await under.ask(office('DISTRICT_BUREAU', SHIZHONG), shown)).data).toEqual({ contract: null });
    for (const caller of [PUBLIC, hub(LIXIA, CONTRACTOR.hub)]) {
      expect((await under.ask(caller, shown)).errors).toHaveLength(1);
    }
  });
});

describe('an amendment', () => {
  const amend = (more: Row = {}) => ({
    ...{ contractId: CONTRACT, expectedVersion: 1, signedOn: '2026-06-01', reason: '增加服务频次' },
    ...{ clauses: { ...CLAUSES, quantity: '每周五次' }, ...more },
  });

  it('adds a revision, keeps the earlier revisions, and changes neither dates nor price', async () => {
    const first = await done('amendContract', amend());
    expect(first).toMatchObject({
      version: 2,
      priceFen: 100_000_00,
      endsOn: '2027-12-31',
      clauses: { quantity: '每周五次' },
    });
    const more = { expectedVersion: 2, signedOn: TODAY, clauses: { ...CLAUSES, quantity: '每周六次' } };
    const { revisions } = await done('amendContract', amend(more));
    expect(revisions).toEqual([
      { version: 1, signedOn: '2024-12-20', reason: null, clauses: { quantity: '数量' } },
      { version: 2, signedOn: '2026-06-01', reason: '增加服务频次', clauses: { quantity: '每周五次' } },
      { version: 3, signedOn: TODAY, reason: '增加服务频次', clauses: { quantity: '每周六次' } },
    ]);
    const events = await rows(
      "SELECT `before`, `after` FROM event WHERE action = 'CONTRACT_AMENDED' ORDER BY sequence",
    );
    expect(events.map(({ after }) => (JSON.parse(String(after)) as Row)['version'])).toEqual([2, 3]);
    expect(JSON.stringify(events)).not.toMatch(/频次|每周/);
  });

  it('requires the current version, so that each amendment is based on the previous one', async () => {
    const twice = await Promise.all([send('amendContract', amend()), send('amendContract', amend())]);
    expect(twice.map(({ error }) => error?.['code'] ?? null).sort()).toEqual(['CONFLICT', null]);
    const early = amend({ expectedVersion: 2, signedOn: '2026-05-31' });
    expect((await send('amendContract', early)).error).toMatchObject({ field: 'input.signedOn' });
  });

  it('is refused for a contract that has expired', async () => {
    await rows("UPDATE service_contract SET endsOn = '2026-06-16' WHERE id = ?", [CONTRACT]);
    expect((await send('amendContract', amend())).error).toMatchObject({ code: 'INVALID_STATE', state: 'EXPIRED' });
  });

  it('is read by callers who may read the clauses', async () => {
    const source = `{ contract(id: "${CONTRACT}") { revisions { version } } }`;
    for (const caller of [office('AUDITOR', CITY), contractor(CONTRACTOR.lixia), office('FINANCE_BUREAU', LIXIA)]) {
      expect((await under.ask(caller, source)).data).toEqual({ contract: { revisions: [{ version: 1 }] } });
    }
    for (const caller of [PUBLIC, office('STREET_OFFICE', STREET.lixiaFirst)]) {
      expect((await under.ask(caller, source)).errors).toHaveLength(1);
    }
  });
});

describe('a contractor', () => {
  const registration = (more: Row = {}) => ({
    ...{ name: '示例新中心', creditCode: creditCodeOf(1), kind: 'ENTERPRISE', treasuryFunded: false },
    ...{ division: LIXIA, bankAccount: '6222' },
    ...more,
  });
  const elsewhere = office('DISTRICT_BUREAU', SHIZHONG);
  const seen = async (caller: Caller, id: unknown) =>
    (await under.ask(caller, `{ contractor(id: "${String(id)}") { name } }`)).data?.['contractor'];

  it('is registered once under its credit code, and another bureau that registers it gets the same contractor', async () => {
    const { id } = await done('registerContractor', registration());
    expect(await seen(elsewhere, id)).toBeNull();
    const again = registration({ kind: 'OTHER_LAWFUL', division: SHIZHONG });
    expect(await done('registerContractor', again, elsewhere)).toMatchObject({
      ...{ id, name: '示例新中心', kind: 'ENTERPRISE', bankAccount: null, division: null },
    });
    expect(await seen(elsewhere, id)).toEqual({ name: '示例新中心' });
    for (const caller of [office('DISTRICT_BUREAU', '370112' as typeof LIXIA), PUBLIC, contractor(CONTRACTOR.lixia)]) {
      expect(await seen(caller, id)).toBeNull();
    }
    await done('registerContractor', again, elsewhere);
    expect(await rows('SELECT * FROM known_contractor')).toEqual([{ districtCode: SHIZHONG, contractorId: id }]);
    expect(await actions()).toEqual(['CONTRACTOR_REGISTERED', 'CONTRACTOR_MADE_KNOWN']);
  });

  it('is stored once when eight callers register it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        const caller = index % 2 === 0 ? bureau : elsewhere;
        return done('registerContractor', registration(), caller);
      }),
    );
    expect(new Set(answers.map(({ id }) => id))).toHaveProperty('size', 1);
    expect(await rows('SELECT id FROM contractor WHERE creditCode = ?', [creditCodeOf(1)])).toHaveLength(1);
    expect(await actions()).toEqual(['CONTRACTOR_REGISTERED', 'CONTRACTOR_MADE_KNOWN']);
  });

  it('is recorded in the chain of its own city, and can be read by the registering district', async () => {
    const { id } = await done('registerContractor', registration({ division: '110101' }));
    expect(await seen(bureau, id)).toEqual({ name: '示例新中心' });
    const [event] = await rows("SELECT chain, districtCode FROM event WHERE action = 'CONTRACTOR_REGISTERED'");
    expect(event).toEqual({ chain: '1101', districtCode: '110101' });
  });

  it('is refused under another name: the error shows the registered name, and the district cannot read the contractor', async () => {
    const { id } = await done('registerContractor', registration());
    const other = await send('registerContractor', registration({ name: '别名' }), elsewhere);
    expect(other.error).toMatchObject({ code: 'CONFLICT', registeredName: '示例新中心' });
    expect(await seen(elsewhere, id)).toBeNull();
  });

  it('stores no bank account, although the input still has a field for it', async () => {
    expect(await done('registerContractor', registration({ bankAccount: '6222' }))).toMatchObject({
      bankAccount: null,
    });
    expect(await rows("SELECT id FROM contractor WHERE bankAccount <> ''")).toEqual([]);
  });
});
