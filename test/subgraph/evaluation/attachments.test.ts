import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { type Request } from '../../../shared/graphql/request';
import { mintReceipt } from '../../../shared/access/file-receipt';
import { runWrite } from '../../../shared/record/write/run-write';
import { receiptReader } from '../../../shared/graphql/attachment-receipts';
import { attachmentsSchema } from '../../../shared/graphql/types/attachment.input';
import { parseInput } from '../../../shared/graphql/input/parse-input';
import { type Caller } from '../../../shared/access/caller';
import { scopeOf } from '../../../shared/access/scope';
import { attach, type AttachmentOwner } from '../../../subgraphs/evaluation/ground/attachment/attachment.commands';
import { evaluation } from '../../../subgraphs/evaluation/schema';
import { inTransaction } from '../../../subgraphs/evaluation/transaction';
import { contractor, office } from '../../support/city/callers';
import { crowdedCity } from '../../support/city/crowded-city';
import { CONTRACTOR, idOf, LIXIA, NOW, SHIZHONG, STATION, STREET, TODAY } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(evaluation, crowdedCity(), NOW);
const { privateKey } = generateKeyPairSync('ed25519');
const serving = contractor(CONTRACTOR.lixia);
const BRIEF: AttachmentOwner = {
  kind: 'SUBMISSION',
  id: idOf('SB', 1),
  place: { stationId: STATION.lixiaFirst, divisionCode: STREET.lixiaFirst, districtCode: LIXIA },
};

const content = (number: number) => ({
  sha256: String(number).padStart(64, '0'),
  bytes: 1000 + number,
  mediaType: 'application/pdf' as const,
});
const given = (number: number, sender: Caller = serving) => ({
  receipt: mintReceipt(content(number), sender, { key: privateKey, now: NOW }),
  name: `简报附件${number}.pdf`,
  kind: 'REPORT' as const,
});
/** Reads the attachments of an input, as a resolver does for this caller. */
function received(caller: Caller, inputs: unknown) {
  const passportKeys: Request['passportKeys'] = [createPublicKey(privateKey)];
  const request = { caller, passportKeys, now: NOW } as Request;
  return receiptReader(request)(parseInput(attachmentsSchema, inputs, 'input.attachments'));
}

function attaching(caller: Caller, owner: AttachmentOwner, inputs: unknown): Promise<void> {
  const reading = { scope: scopeOf(caller), today: TODAY };
  const author = { actor: 'contractor@test', role: caller.role, requestId: 'test' };
  const writing = { source: under.database, subgraph: 'evaluation' as const, author, now: NOW, reading };
  const given = received(caller, inputs);
  return runWrite(writing, (access) => {
    const asking = { caller, scope: reading.scope, today: TODAY, now: NOW };
    return attach(inTransaction(asking, access), owner, given);
  });
}

const rows = (ownerId: string) =>
  under.database.query<Record<string, unknown>[]>('SELECT * FROM attachment WHERE ownerId = ? ORDER BY ordinal, name', [
    ownerId,
  ]);
const count = async (table: string) =>
  Number((await under.database.query<{ n: unknown }[]>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);

const QUERY = 'query ($id: ID!) { attachment(id: $id) { id name kind mediaType bytes sha256 } }';

it('attaches the files of the receipts in order, and records each hash and kind but not its name', async () => {
  await attaching(serving, BRIEF, [given(1), given(2)]);
  const [first, second] = (await rows(BRIEF.id)).filter(({ name }) => String(name).startsWith('简报附件'));
  expect(first).toMatchObject({ ordinal: 1, name: '简报附件1.pdf', kind: 'REPORT', ...content(1) });
  expect(second).toMatchObject({ ordinal: 2, name: '简报附件2.pdf', ...content(2) });
  const events = await under.database.query<Record<string, unknown>[]>(
    "SELECT * FROM event WHERE action = 'ATTACHMENT_ADDED' ORDER BY sequence",
  );
  expect(events.map(({ subjectId }) => subjectId)).toEqual([first?.id, second?.id]);
  expect(events[0]).toMatchObject({ subjectType: 'Attachment', stationId: STATION.lixiaFirst, districtCode: LIXIA });
  const after = JSON.parse(String(events[0]?.after)) as unknown;
  expect(after).toEqual({ ownerKind: 'SUBMISSION', ownerId: BRIEF.id, kind: 'REPORT', ...content(1) });
  const { data } = await under.ask(serving, QUERY, { id: first?.id });
  expect(data?.attachment).toEqual({ id: first?.id, name: '简报附件1.pdf', kind: 'REPORT', ...content(1) });
  expect((await under.ask(office('DISTRICT_BUREAU', SHIZHONG), QUERY, { id: first?.id })).data?.attachment).toBeNull();
});

it('writes no row if no file is attached', async () => {
  const before = [await count('attachment'), await count('event')];
  for (const none of [[], null, undefined]) await attaching(serving, BRIEF, none);
  expect([await count('attachment'), await count('event')]).toEqual(before);
});

it('attaches no file to a row that its author may not read', async () => {
  const before = [await count('attachment'), await count('event')];
  for (const id of [idOf('SB', 3), idOf('SB', 9999), idOf('NP', 1)]) {
    const refused = attaching(serving, { ...BRIEF, id }, [given(3)]);
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect([await count('attachment'), await count('event')]).toEqual(before);
});

describe('the attachments of an input', () => {
  const foreign = given(4, contractor(CONTRACTOR.several));
  const cases: [string, unknown, string][] = [
    ['a receipt of somebody else', [given(1), foreign], 'input.attachments.1.receipt'],
    ['an invalid receipt', [{ ...given(1), receipt: 'a.b' }], 'input.attachments.0.receipt'],
    ['no receipt', [{ ...given(1), receipt: '' }], 'input.attachments.0.receipt'],
    ['a name that hides its extension', [{ ...given(1), name: 'a\u202Efdp.exe' }], 'input.attachments.0.name'],
    ['a name with a line break', [{ ...given(1), name: 'a\r\nb' }], 'input.attachments.0.name'],
    ['a name that is too long', [{ ...given(1), name: 'x'.repeat(201) }], 'input.attachments.0.name'],
    ['no name', [{ ...given(1), name: ' ' }], 'input.attachments.0.name'],
    ['too many files', Array.from({ length: 21 }, (_, index) => given(index)), 'input.attachments'],
  ];
  it.each(cases)('are refused, and the error names the field: %s', (_, inputs, field) => {
    expect(() => received(serving, inputs)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field } }) as Error,
    );
  });
});
