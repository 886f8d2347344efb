import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT } from '../../support/drivers/hub/compose-file';
import { ServiceProcess } from '../../support/drivers/hub/service-process';
import { type TestIssuer } from '../../support/drivers/peers/oidc-issuer';

/**
 * A measured server and its address. `front` is the id of the process that receives the requests, and `behind` are the
 * ids of the processes that this process calls.
 */
export type Measured = { name: string; url: string; front: number; behind: readonly number[] };

/** The settings of a measured Hub. The limits are so high that no request reaches them. The Hub logs each request. */
export const WIDE = {
  HUB_ACCESS_LOG: 'true',
  HUB_LIMIT_FIELDS_A_MINUTE: '10000000',
  HUB_LIMIT_REQUESTS_AT_ONCE: '1000',
  HUB_LIMIT_DELAY_MILLISECONDS: '60000',
} as const;

/**
 * Starts the whole Hub in one process on SQLite, with the demonstration.
 * @param built the project folder, in which `dist/` contains the build
 */
export async function startTogether(issuer: TestIssuer, folder: string, built = PROJECT): Promise<Measured> {
  const hub = new ServiceProcess(['node', join(built, 'dist/gateway/standalone.js')], {
    ...WIDE,
    HUB_DATA: folder,
    HUB_PORT: '0',
    HUB_OIDC_ISSUER: issuer.address,
    HUB_OIDC_AUDIENCE: issuer.audience,
  });
  const url = await printed(hub, /http:\S+\/graphql/);
  const name = built === PROJECT ? 'Hub, one process' : `Hub of ${built}`;
  return { name, url, front: hub.id, behind: [] };
}

/**
 * Waits until the output of a process matches `form`, and returns the matched text. @throws Error if the process ends
 * first
 */
export async function printed(process: ServiceProcess, form: RegExp): Promise<string> {
  for (;;) {
    const [found] = form.exec(process.output) ?? [];
    if (found !== undefined) return found;
    if (!process.running) throw new Error(`A process ended: ${process.output}`);
    await pause(50);
  }
}
