import { setTimeout as pause } from 'node:timers/promises';
import { identityUnavailable } from '../access/identity-unavailable';
import { type SealedSessions } from './sealed-sessions';

/**
 * The maximum duration of a change. A process that is killed during a change blocks other changes for at most this
 * time.
 */
export const CHANGE_MILLISECONDS = 15_000;
const RETRY_MILLISECONDS = 50;

/**
 * Runs a change of a session while no other change of it is running.
 * @throws HubError UNAVAILABLE if an earlier change does not end in time
 */
export async function alone<T>(sealed: Pick<SealedSessions, 'claim'>, id: string, work: () => Promise<T>): Promise<T> {
  const release = await claimInTurn(sealed, id);
  return work().finally(release);
}

/**
 * Waits until earlier changes of a session have ended, and claims the session for one change.
 * @returns the function that releases the claim
 * @throws HubError UNAVAILABLE if an earlier change does not end in time
 */
export async function claimInTurn(sealed: Pick<SealedSessions, 'claim'>, id: string): Promise<() => Promise<void>> {
  for (let waited = 0; waited < CHANGE_MILLISECONDS; waited += RETRY_MILLISECONDS) {
    const release = await sealed.claim(id, CHANGE_MILLISECONDS);
    if (release !== null) return release;
    await pause(RETRY_MILLISECONDS);
  }
  throw identityUnavailable(new Error('Another change to the session did not finish in time.'));
}
