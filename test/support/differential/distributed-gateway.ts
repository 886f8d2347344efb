import { createPublicKey } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownIssuer } from '../../../gateway/identity/trusted-issuer';
import { assembleGateway } from '../../../gateway/process/assemble-gateway';
import { httpTransport } from '../../../gateway/transport/http/http-transport';
import { openAttachments } from '../../../shared/attachments/open-store';
import { AT_ONCE } from '../../../shared/runtime/open-connections';
import { readConfig } from '../../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { type GatewayUnderTest, USERS } from '../drivers/hub/gateway-under-test';
import { MANY_REQUESTS } from '../drivers/wide-limits';
import { NOW } from '../city/small-city';
import { type SubgraphOrigins } from './subgraphs-over-http';

/** Starts a second gateway of a Hub. It calls the subgraphs over HTTP, as in a distributed Hub. */
export async function startDistributedGateway(
  hub: Pick<GatewayUnderTest, 'keys' | 'access'>,
  origins: SubgraphOrigins,
): Promise<{ url: string; close: () => Promise<void> }> {
  const { keys, access } = hub;
  const clock = () => NOW;
  const folder = mkdtempSync(join(tmpdir(), 'hub-differential-'));
  const http = httpTransport(origins, keys.passport);
  const internal = { kind: 'internal', subgraph: 'evaluation' } as const;
  const gateway = await assembleGateway({
    limits: { ...readConfig({}).limits, ...MANY_REQUESTS },
    persisted: { file: join(folder, 'persisted.json'), isSafelist: false },
    issuers: [
      ownIssuer(USERS, { kind: 'user' }, createPublicKey(keys.users)),
      ownIssuer('hub:evaluation', internal, createPublicKey(keys.internal)),
    ],
    transport: http.transport,
    access,
    clients: null,
    explorer: null,
    console: { folder: null, sessions: null },
    attachments: { ...(await openAttachments({ folder, s3: null }, clock)), receiptKey: keys.passport, clock },
    ready: () => http.ready(),
    log: SILENT_LOG,
  });
  const url = `${await gateway.listen(0, '127.0.0.1')}/graphql`;
  const close = async () => {
    await gateway.close(AT_ONCE);
    await http.close();
    await rm(folder, { recursive: true });
  };
  return { url, close };
}
