import { type DataSource } from 'typeorm';
import { type AttachmentFact } from '../../../../shared/demo/facts/attachments';
import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type Caller } from '../../../../shared/access/caller';
import { PDF, sha256Of } from '../peers/attached-files';
import { contractor, FOLLOWER, hub, office } from '../../city/callers';
import { crowdedCity } from '../../city/crowded-city';
import { uploaded } from '../peers/file-requests';
import { type GatewayUnderTest, gatewayUnderTest } from '../hub/gateway-under-test';
import { operatorOf } from '../peers/machine-clients';
import { CITY, CONTRACTOR, idOf, LIXIA, NOW, SHIZHONG, STREET } from '../../city/small-city';
import { type Values } from './conversation';

/** The attachment of a brief in Lixia. Its content is stored. */
export const STORED = idOf('AS', 1);
/** The attachment of an inspection in Lixia. Its content is not stored. */
export const NOT_STORED = idOf('AJ', 1);
/** The maximum size of a body. It is small, so that a request above this size is still short. */
export const MOST_BODY_BYTES = 4096;

const lixia = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const serving = contractor(CONTRACTOR.lixia);

/** The callers of the transcript, by the names that its requests use. */
const CALLERS: Readonly<Record<string, Caller>> = {
  city: office('CITY_BUREAU', CITY),
  platform: office('CITY_PLATFORM', CITY),
  district: lixia,
  'other district': office('DISTRICT_BUREAU', SHIZHONG),
  'district hub': hub(LIXIA, CONTRACTOR.hub),
  street,
  contractor: serving,
  finance: office('FINANCE_BUREAU', LIXIA),
  auditor: office('AUDITOR', LIXIA),
  follower: FOLLOWER,
  'narrow street': { ...street, grants: ['me:read'] } as Caller,
  'narrow contractor': { ...serving, grants: ['me:read'] } as Caller,
};

function withContent(fact: AttachmentFact): AttachmentFact {
  return fact.id === STORED ? { ...fact, bytes: PDF.length, sha256: sha256Of(PDF) } : fact;
}

function facts(): DemoBatch[] {
  return crowdedCity().map((batch) =>
    batch.kind === 'DISTRICT' ? { ...batch, attachments: batch.attachments.map(withContent) } : batch,
  );
}

/**
 * Starts the Hub whose answers the transcript records. The Hub trusts the sender of the requests as a proxy. A case
 * that exhausts a limit can therefore state a client address of its own. `values` returns the tokens and secrets of the
 * callers. Some tokens last only a minute, so each case calls `values` again.
 */
export async function startTranscriptHub(): Promise<{ hub: GatewayUnderTest; values: () => Promise<Values> }> {
  const limits = { bodyBytes: MOST_BODY_BYTES, openFiles: 100, clientRequests: 100, trustedProxies: ['127.0.0.1'] };
  const started = await gatewayUnderTest(facts, NOW, limits);
  await uploaded(started, serving, { content: PDF });
  const client = await operatorOf(started.databases['finance'] as DataSource, () => NOW).add();
  const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  const secrets = { 'client id': client.id, 'client secret': client.secret, 'client basic': basic };
  return { hub: started, values: async () => ({ ...(await tokensOf(started)), ...secrets }) };
}

async function tokensOf(hub: GatewayUnderTest): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [name, caller] of Object.entries(CALLERS)) tokens[name] = (await hub.tokenOf(caller)) ?? '';
  return tokens;
}
