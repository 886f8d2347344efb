import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AttachmentFact } from '../../../shared/demo/facts/attachments';
import { MOST_ATTACHMENT_BYTES } from '../../../gateway/files/attachments/attachment-upload';
import { MOST_OF_ONE } from '../../../gateway/files/attachments/uploads-under-way';
import { placeOfContent } from '../../../shared/attachments/attachment-store';
import { readReceipt } from '../../../shared/access/file-receipt';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { DOCX, JPEG, PDF, pdfOf, PNG, sha256Of, XLSX } from '../../support/drivers/peers/attached-files';
import { ASSESSOR, contractor, hub, office, PUBLIC } from '../../support/city/callers';
import { crowdedCity } from '../../support/city/crowded-city';
import {
  type Answered,
  downloaded,
  headersOf as tokenHeaders,
  uploaded,
} from '../../support/drivers/peers/file-requests';
import {
  type GatewayUnderTest,
  gatewayUnderTest,
  withoutRequestIds,
} from '../../support/drivers/hub/gateway-under-test';
import {
  CITY,
  CONTRACTOR,
  idOf,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
} from '../../support/city/small-city';

/**
 * The ids of three attachments: of a plan of Lixia, of a brief of Lixia's first station, and of an inspection there.
 */
const PLAN = idOf('AS', 6102);
const BRIEF = idOf('AS', 1);
const INSPECTION = idOf('AJ', 1);
/** The contents that this suite stores for the attachments. The demonstration stores none. */
const CONTENTS: Readonly<Record<string, Buffer>> = { [PLAN]: PDF, [BRIEF]: PNG, [INSPECTION]: JPEG };
const TYPES: Readonly<Record<string, AttachmentFact['mediaType']>> = {
  [PLAN]: 'application/pdf',
  [BRIEF]: 'image/png',
  [INSPECTION]: 'image/jpeg',
};

function withContent(fact: AttachmentFact): AttachmentFact {
  const content = CONTENTS[fact.id];
  const mediaType = TYPES[fact.id];
  if (content === undefined || mediaType === undefined) return fact;
  return { ...fact, mediaType, bytes: content.length, sha256: sha256Of(content) };
}

function facts(): DemoBatch[] {
  return crowdedCity().map((batch) =>
    batch.kind === 'DISTRICT' ? { ...batch, attachments: batch.attachments.map(withContent) } : batch,
  );
}

const lixia = office('DISTRICT_BUREAU', LIXIA);
const serving = contractor(CONTRACTOR.lixia);

let gateway: GatewayUnderTest;
let origin: string;
beforeAll(async () => {
  gateway = await gatewayUnderTest(facts, NOW);
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway?.close());
beforeEach(() => {
  gateway.logged.length = 0;
});

const headersOf = (caller: Caller) => tokenHeaders(gateway, caller);
const upload = (caller: Caller, content: Buffer, headers: Record<string, string> = {}) =>
  uploaded(gateway, caller, { content, headers });
const download = (caller: Caller, id: string, method = 'GET') => downloaded(gateway, caller, { id, method });

const incoming = () => readdirSync(join(gateway.folder, 'incoming'));
const storedPath = (content: Buffer) => join(gateway.folder, placeOfContent(sha256Of(content)));

describe('an uploaded file', () => {
  it.each<[string, Buffer, string]>([
    ['PDF', PDF, 'application/pdf'],
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['XLSX', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['DOCX', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('is stored as %s, and its sender gets a receipt', async (_, content, mediaType) => {
    const { status, json } = await upload(serving, content);
    const known = { sha256: sha256Of(content), bytes: content.length, mediaType };
    expect([status, json]).toEqual([201, { receipt: expect.any(String) as string, ...known }]);
    const keys = [createPublicKey(gateway.keys.passport)];
    expect(readReceipt(String(json.receipt), serving, { keys, now: NOW })).toEqual(known);
    expect(readFileSync(storedPath(content)).equals(content)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  it('may have 20 MB but not one byte more, with or without a stated length', async () => {
    const most = pdfOf(MOST_ATTACHMENT_BYTES);
    expect((await upload(serving, most)).json).toMatchObject({ bytes: MOST_ATTACHMENT_BYTES });
    const more = pdfOf(MOST_ATTACHMENT_BYTES + 1);
    for (const answer of [await upload(serving, more), await uploadWithoutLength(serving, more)]) {
      expect(answer.status).toBe(413);
      expect(answer.json.errors).toEqual([
        {
          message: '文件超过 20 MB,请压缩或拆分后重新上传。',
          extensions: { code: 'BAD_USER_INPUT', field: 'body', maximum: MOST_ATTACHMENT_BYTES },
        },
      ]);
    }
    expect(incoming()).toEqual([]);
  });

  it.each<[string, Buffer, Record<string, string>, number, string]>([
    [
      'a page that says it is a PDF',
      Buffer.from('<html>'),
      { 'content-type': 'application/pdf' },
      415,
      'PDF, PNG, JPEG, XLSX and DOCX',
    ],
    ['an empty file', Buffer.alloc(0), {}, 400, 'The file is empty. Choose another file.'],
    ['a form', PDF, { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'not inside a form'],
    ['a compressed file', PDF, { 'content-encoding': 'gzip' }, 415, 'not compressed'],
  ])('is refused if it is %s, in the language of its sender', async (_, content, headers, status, words) => {
    const answer = await upload(serving, content, { ...headers, 'accept-language': 'en' });
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0]?.message).toContain(words);
    expect(incoming()).toEqual([]);
  });

  it('is refused without a token, and from roles that may not attach files', async () => {
    const statuses = async (...callers: Caller[]) =>
      Promise.all(callers.map(async (each) => (await upload(each, PDF)).status));
    expect(await statuses(PUBLIC)).toEqual([401]);
    expect(await statuses(office('AUDITOR', CITY), office('FINANCE_BUREAU', LIXIA), ASSESSOR)).toEqual([403, 403, 403]);
    expect(await statuses(office('CITY_BUREAU', CITY))).toEqual([403]);
    // A street may attach files when it answers a rectification.
    expect(await statuses(office('STREET_OFFICE', STREET.lixiaFirst))).toEqual([201]);
    expect((await upload(PUBLIC, PDF, { authorization: 'Bearer no.real.token' })).status).toBe(401);
    const narrowed = (grants: string[]) => ({ ...serving, grants }) as Caller;
    expect(await statuses(narrowed(['me:read']), narrowed(['attachments:write']))).toEqual([403, 201]);
  });

  it('leaves no file behind if its sender disconnects in the middle of a slow upload', async () => {
    const sending = httpRequest(`${origin}/attachments`, { method: 'POST', headers: await headersOf(serving) });
    sending.on('error', () => undefined);
    sending.write(pdfOf(100_000));
    await until(() => incoming().length === 1);
    sending.write(Buffer.alloc(10));
    sending.destroy();
    await until(() => incoming().length === 0);
    expect(gateway.logged.filter((line) => line.includes('masked'))).toEqual([]);
  });

  it('is refused while its contractor has too many slow uploads, and accepted from other senders', async () => {
    const headers = await headersOf(serving);
    const slow = Array.from({ length: MOST_OF_ONE }, () =>
      httpRequest(`${origin}/attachments`, { method: 'POST', headers }).on('error', () => undefined),
    );
    for (const sending of slow) sending.write(PDF.subarray(0, 10));
    await until(() => incoming().length === MOST_OF_ONE);
    expect(await upload(serving, PDF)).toMatchObject({
      status: 429,
      json: { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 5 } }] },
    });
    expect((await upload(contractor(CONTRACTOR.several), PDF)).status).toBe(201);
    expect((await upload(lixia, PDF)).status).toBe(201);
    for (const sending of slow) sending.destroy();
    await until(() => incoming().length === 0);
    expect((await upload(serving, PDF)).status).toBe(201);
  });

  it('is stored once, even if many callers send it at the same time', async () => {
    const content = pdfOf(50_000);
    const answer = await Promise.all([lixia, serving, lixia, serving].map((caller) => upload(caller, content)));
    expect(answer.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answer.map(({ json }) => json.receipt)).size).toBe(2);
    expect(readFileSync(storedPath(content)).equals(content)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  it('is accepted at one address and with one method only', async () => {
    const ask = async (path: string, method: string) =>
      (await fetch(`${origin}${path}`, { method, headers: await headersOf(serving) })).status;
    expect(await ask('/attachments', 'GET')).toBe(405);
    expect(await ask(`/attachments/${PLAN}`, 'DELETE')).toBe(405);
    expect(await ask('/attachments/', 'POST')).toBe(404);
    expect(await ask('/attachments/..%2f..%2fetc', 'GET')).toBe(404);
  });
});

/** Uploads in chunks, without a stated length. */
function uploadWithoutLength(caller: Caller, content: Buffer): Promise<Answered> {
  return headersOf(caller).then(
    (headers) =>
      new Promise((resolve, reject) => {
        const sending = httpRequest(`${origin}/attachments`, { method: 'POST', headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const json = JSON.parse(Buffer.concat(chunks).toString()) as Answered['json'];
            const requestId = String(response.headers['x-request-id']);
            resolve({ status: response.statusCode ?? 0, json: withoutRequestIds(json, requestId) });
          });
        });
        sending.on('error', reject);
        sending.write(content.subarray(0, 10));
        sending.end(content.subarray(10));
      }),
  );
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

const INSPECT = `mutation ($input: InspectStationInput!) {
  inspectStation(input: $input) { id attachments { id name kind mediaType bytes sha256 } }
}`;

describe('an attached file', () => {
  const platform = office('CITY_PLATFORM', CITY);
  const photograph = Buffer.concat([JPEG, Buffer.from('of the plaque')]);
  const inspect = async (receipt: unknown) => {
    const observations = [{ rule: 'ST-5', verdict: 'MET', text: '服务内容属于三类服务。' }];
    const attachments = [{ receipt, name: '标牌.jpg', kind: 'PHOTOGRAPH' }];
    const about = { stationId: STATION.lixiaFirst, inspectedOn: TODAY, conclusion: 'PASS' };
    return gateway.ask(platform, INSPECT, { input: { ...about, observations, attachments } });
  };

  it('is visible to the readers of the inspection, and to nobody else', async () => {
    const { json } = await upload(platform, photograph);
    const { body } = await inspect(json.receipt);
    expect(body.errors).toBeUndefined();
    const { attachments } = body.data?.inspectStation as { attachments: { id: string }[] };
    const known = { sha256: sha256Of(photograph), bytes: photograph.length, mediaType: 'image/jpeg' };
    const id = attachments[0]?.id ?? '';
    expect(attachments).toEqual([{ id, name: '标牌.jpg', kind: 'PHOTOGRAPH', ...known }]);
    const seen = await download(lixia, id);
    expect(Buffer.from(await seen.arrayBuffer()).equals(photograph)).toBe(true);
    for (const other of [office('DISTRICT_BUREAU', SHIZHONG), serving, office('STREET_OFFICE', STREET.lixiaSecond)])
      expect((await download(other, id)).status).toBe(404);
  });

  it('is refused with the receipt of another sender, and with an invalid receipt', async () => {
    const { json } = await upload(lixia, photograph);
    const forged = String(json.receipt).replace(/^./, 'x');
    for (const receipt of [json.receipt, forged, 'x', await gateway.tokenOf(platform)]) {
      const { body } = await inspect(receipt);
      expect(body.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.attachments.0.receipt',
        faults: [{ field: 'attachments.0.receipt' }],
      });
    }
  });

  it('has a receipt that no route accepts as a token', async () => {
    const { json } = await upload(platform, photograph);
    const answer = await gateway.post(
      { query: '{ me { role } }' },
      { authorization: `Bearer ${String(json.receipt)}` },
    );
    expect(answer.status).toBe(401);
  });
});

describe('a recorded file', () => {
  beforeAll(async () => {
    for (const content of [PDF, PNG, JPEG]) expect((await upload(lixia, content)).status).toBe(201);
  });

  const street = office('STREET_OFFICE', STREET.lixiaFirst);
  const neighbour = office('STREET_OFFICE', STREET.lixiaSecond);
  const cases: [string, Caller, string[]][] = [
    ['its city', office('CITY_BUREAU', CITY), [PLAN, BRIEF, INSPECTION]],
    ['its city’s platform', office('CITY_PLATFORM', CITY), [PLAN, BRIEF, INSPECTION]],
    ['its district', lixia, [PLAN, BRIEF, INSPECTION]],
    ['its district’s hub', hub(LIXIA, CONTRACTOR.hub), [PLAN, BRIEF, INSPECTION]],
    ['its auditor', office('AUDITOR', LIXIA), [PLAN, BRIEF, INSPECTION]],
    ['the street: files of its station', street, [BRIEF, INSPECTION]],
    ['the contractor: its own uploads', serving, [BRIEF]],
    ['another street', neighbour, []],
    ['another district', office('DISTRICT_BUREAU', SHIZHONG), []],
    ['another city', office('CITY_BUREAU', OTHER_CITY), []],
    ['another contractor', contractor(CONTRACTOR.several), []],
    ['its finance bureau', office('FINANCE_BUREAU', LIXIA), []],
  ];
  it.each(cases)('is downloaded by %s', async (_, caller, ids) => {
    for (const id of [PLAN, BRIEF, INSPECTION, idOf('AS', 9999)]) {
      const response = await download(caller, id);
      const content = Buffer.from(await response.arrayBuffer());
      expect([id, response.status]).toEqual([id, ids.includes(id) ? 200 : 404]);
      if (response.status === 200) expect(content.equals(CONTENTS[id] as Buffer)).toBe(true);
      else
        expect(JSON.parse(content.toString())).toEqual({
          errors: [
            {
              message: '未找到,请核对编号或代码。',
              extensions: { code: 'NOT_FOUND', requestId: response.headers.get('x-request-id') },
            },
          ],
        });
    }
  });

  it('is refused without a token, and served to a narrowed token with the right grant', async () => {
    expect((await download(PUBLIC, BRIEF)).status).toBe(401);
    const narrowed = (grants: string[]) => ({ ...street, grants }) as Caller;
    expect((await download(narrowed(['me:read']), BRIEF)).status).toBe(403);
    expect((await download(narrowed(['attachment:read']), BRIEF)).status).toBe(200);
  });

  it('is downloaded under its name, and never shown as a web page', async () => {
    const response = await download(street, BRIEF);
    await response.arrayBuffer();
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition': `attachment; filename="attachment.png"; filename*=UTF-8''${encodeURIComponent('附件SUBMISSION0001.pdf')}.png`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('answers HEAD without its content', async () => {
    const response = await download(street, BRIEF, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(PNG.length)]);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it('is cut off if its stored content has changed, and the gateway logs this', async () => {
    const changed = Buffer.from(PNG);
    changed[50] = 0;
    writeFileSync(storedPath(PNG), changed);
    const response = download(street, BRIEF).then((answer) => answer.arrayBuffer());
    await expect(response).rejects.toThrow();
    const logged = () => gateway.logged.filter((line) => line.includes('ContentChangedError'));
    // The API client may notice the broken connection before the gateway logs the fault.
    await until(() => logged().length > 0);
    expect(logged()).toHaveLength(1);
    await upload(serving, PNG);
    expect(Buffer.from(await (await download(street, BRIEF)).arrayBuffer()).equals(PNG)).toBe(true);
  });

  it('is answered with an internal error when its content is missing', async () => {
    rmSync(storedPath(PNG));
    for (const method of ['GET', 'HEAD']) expect((await download(street, BRIEF, method)).status).toBe(500);
    expect(gateway.logged.filter((line) => line.includes('The attachment store lacks the content'))).toHaveLength(2);
    await upload(serving, PNG);
  });

  it('is unavailable while the subgraph that knows its readers is down', async () => {
    gateway.down.add('evaluation');
    const response = await download(street, BRIEF);
    gateway.down.delete('evaluation');
    expect(response.status).toBe(503);
  });
});
