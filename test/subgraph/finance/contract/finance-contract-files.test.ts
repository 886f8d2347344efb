import { generateKeyPairSync } from 'node:crypto';
import { mintReceipt } from '../../../../shared/access/file-receipt';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { mintPassport } from '../../../../shared/access/passport';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import { NOTICE, UNSERVED, procurementCity } from '../../../support/city/money/procurement-city';
import { CLAUSES, signing } from '../../../support/drivers/writes/procurement-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET, TODAY } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const under = sharedSubgraph(finance, procurementCity(), NOW);
const { privateKey: key, publicKey } = generateKeyPairSync('ed25519');
const A_WEEK_ON = new Date(NOW.getTime() + 7 * 86_400_000);
let made: Snapshot;
let servers: Map<Date, SubgraphServer>;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
  const serve = async (now: Date) => {
    const parts = { database: under.database, passportKeys: [publicKey], clock: () => now, log: SILENT_LOG };
    return [now, await serveSubgraph(finance, parts)] as const;
  };
  servers = new Map([await serve(NOW), await serve(A_WEEK_ON)]);
});
beforeEach(() => restore({ finance: under.database }, made));

type Row = Record<string, unknown>;
type File = { id: string; name: string };
type Contract = { id: string; version: number; attachments: File[]; revisions: { attachments: File[] }[] };
const bureau = office('DISTRICT_BUREAU', LIXIA);
const rows = (sql: string) => under.database.query<Row[]>(sql);

async function ask(caller: Caller, source: string, variables: Row = {}, now = NOW) {
  const call = { body: null, source, operationName: undefined, variables };
  const server = servers.get(now);
  if (server === undefined) throw new Error('No server with this clock was started.');
  const content = { aud: server.audience, caller, requestId: 'test', digest: digestOfCall(call) };
  return server.answer({ ...call, passport: mintPassport(content, key) });
}

const content = (number: number) => ({
  ...{ sha256: String(number).padStart(64, '0'), bytes: 1000 + number, mediaType: 'application/pdf' as const },
});
const given = (number: number, { sender = bureau, now = NOW }: { sender?: Caller; now?: Date } = {}) => ({
  receipt: mintReceipt(content(number), sender, { key, now }),
  ...{ name: `合同扫描件${number}.pdf`, kind: 'CONTRACT' },
});
const file = (number: number) => ({ name: `合同扫描件${number}.pdf`, kind: 'CONTRACT', ...content(number) });

const FILE = 'id name kind mediaType bytes sha256';
const SHOWN = `id version attachments { ${FILE} } revisions { attachments { ${FILE} } }`;
const SIGN = `mutation M($input: SignContractInput!) { signContract(input: $input) { ${SHOWN} } }`;
const AMEND = `mutation M($input: AmendContractInput!) { amendContract(input: $input) { ${SHOWN} } }`;

const agreed = (more: Row) =>
  signing({
    ...{ noticeId: NOTICE.free, contractorId: CONTRACTOR.none, lots: [{ stationId: UNSERVED[0], priceFen: 100_000 }] },
    ...more,
  });
const amending = (contractId: string, more: Row) => ({
  ...{ contractId, expectedVersion: 1, signedOn: TODAY, reason: '补充协议', clauses: CLAUSES },
  ...more,
});
async function done(source: string, input: Row, now = NOW): Promise<Contract> {
  const { data, errors } = await ask(bureau, source, { input }, now);
  expect(errors?.map(({ extensions }) => extensions)).toBeUndefined();
  return Object.values(data ?? {})[0] as Contract;
}

it('attaches files to a signed contract in the given order, and does not record their names', async () => {
  const contract = await done(SIGN, agreed({ attachments: [given(1), given(2)] }));
  expect(contract.attachments).toMatchObject([file(1), file(2)]);
  expect(contract.revisions).toEqual([{ attachments: contract.attachments }]);
  const events = await rows("SELECT * FROM event WHERE action = 'ATTACHMENT_ADDED' ORDER BY sequence");
  expect(events.map(({ subjectId }) => subjectId)).toEqual(contract.attachments.map(({ id }) => id));
  expect(events[0]).toMatchObject({ subjectType: 'Attachment', districtCode: LIXIA, stationId: null, before: null });
  const after = { contractId: contract.id, version: 1, kind: 'CONTRACT', ...content(1) };
  expect(JSON.parse(String(events[0]?.['after']))).toEqual(after);
});

it('attaches files to an amendment, beside the files of the signature', async () => {
  const { id } = await done(SIGN, agreed({ attachments: [given(1)] }));
  const amended = await done(AMEND, amending(id, { attachments: [given(2), given(3)] }));
  expect(amended.attachments).toMatchObject([file(1), file(2), file(3)]);
  const [first, second] = amended.revisions;
  expect(first?.attachments).toMatchObject([file(1)]);
  expect(second?.attachments).toMatchObject([file(2), file(3)]);
});

it.each([[undefined], [null], [[]]])('accepts a contract without files: %p', async (attachments) => {
  const contract = await done(SIGN, agreed({ attachments }));
  expect([contract.attachments, contract.revisions]).toEqual([[], [{ attachments: [] }]]);
  expect((await done(AMEND, amending(contract.id, { attachments }))).attachments).toEqual([]);
  expect(await rows("SELECT id FROM event WHERE action = 'ATTACHMENT_ADDED'")).toEqual([]);
});

it('attaches a file once when its call is repeated after the receipt has expired', async () => {
  const input = agreed({ attachments: [given(1)] });
  const first = await done(SIGN, input);
  expect(await done(SIGN, input, A_WEEK_ON)).toEqual(first);
  const amendment = { ...amending(first.id, { attachments: [given(2)] }), idempotencyKey: 'amending' };
  const amended = await done(AMEND, amendment);
  expect(await done(AMEND, amendment, A_WEEK_ON)).toEqual(amended);
  expect(await rows('SELECT id FROM contract_attachment')).toHaveLength(2);
});

describe('the files of an input', () => {
  const cases: [string, unknown, string][] = [
    ['a receipt of another office', [given(1), given(2, { sender: office('DISTRICT_BUREAU', SHIZHONG) })], '1.receipt'],
    ['a receipt of the contractor', [given(1, { sender: contractor(CONTRACTOR.none) })], '0.receipt'],
    ['a receipt that has expired', [given(1, { now: new Date(NOW.getTime() - 86_400_000) })], '0.receipt'],
    ['an invalid receipt', [{ ...given(1), receipt: 'a.b' }], '0.receipt'],
    ['a name with a line break', [{ ...given(1), name: 'a\nb' }], '0.name'],
    ['too many files', Array.from({ length: 21 }, (_, index) => given(index)), ''],
  ];
  it.each(cases)('are refused, and the error names the field: %s', async (_, attachments, field) => {
    const refused = { code: 'BAD_USER_INPUT', field: ['input.attachments', ...(field ? [field] : [])].join('.') };
    const signed = await ask(bureau, SIGN, { input: agreed({ attachments }) });
    expect(signed.errors?.[0]?.extensions).toMatchObject(refused);
    expect(await rows(`SELECT id FROM service_contract WHERE noticeId = '${NOTICE.free}'`)).toEqual([]);
    const { id } = await done(SIGN, agreed({}));
    const amended = await ask(bureau, AMEND, { input: amending(id, { attachments }) });
    expect(amended.errors?.[0]?.extensions).toMatchObject(refused);
    expect(await rows(`SELECT version FROM service_contract WHERE id = '${id}'`)).toEqual([{ version: 1 }]);
  });
});

describe('a file of a contract', () => {
  const shown = (id: string, fileId: string) =>
    `{ contractAttachment(id: "${fileId}") { ${FILE} } contract(id: "${id}") { attachments { ${FILE} } } }`;
  const parties: [string, Caller][] = [
    ['its district', bureau],
    ['its city', office('CITY_BUREAU', CITY)],
    ['its city’s platform', office('CITY_PLATFORM', CITY)],
    ['its finance bureau', office('FINANCE_BUREAU', LIXIA)],
    ['its auditor', office('AUDITOR', CITY)],
    ['its contractor', contractor(CONTRACTOR.none)],
  ];
  it.each(parties)('is read by %s, who may read the clauses', async (_, caller) => {
    const { id, attachments } = await done(SIGN, agreed({ attachments: [given(1)] }));
    const { data } = await ask(caller, shown(id, attachments[0]?.id ?? ''));
    expect(data).toEqual({ contractAttachment: attachments[0], contract: { attachments } });
  });

  const others: [string, Caller][] = [
    ['another district', office('DISTRICT_BUREAU', SHIZHONG)],
    ['another district’s finance', office('FINANCE_BUREAU', SHIZHONG)],
    ['another contractor', contractor(CONTRACTOR.hub)],
  ];
  it.each(others)('is hidden from %s', async (_, caller) => {
    const { id, attachments } = await done(SIGN, agreed({ attachments: [given(1)] }));
    const { data, errors } = await ask(caller, shown(id, attachments[0]?.id ?? ''));
    expect([data, errors]).toEqual([{ contractAttachment: null, contract: null }, undefined]);
  });

  const excluded: [string, Caller][] = [
    ['a street', office('STREET_OFFICE', STREET.lixiaSecond)],
    ['a district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['the assessor', ASSESSOR],
    ['the public', PUBLIC],
  ];
  it.each(excluded)('is not in the schema of %s', async (_, caller) => {
    const { id, attachments } = await done(SIGN, agreed({ attachments: [given(1)] }));
    const { data, errors } = await ask(caller, shown(id, attachments[0]?.id ?? ''));
    expect([data ?? null, errors?.length]).toEqual([null, 1]);
  });
});
