import { z } from 'zod';
import { jsonOrNull } from '../../../../shared/kernel/json-or-null';
import { type Sealing } from '../../../../shared/runtime/sealing';

const startedSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The path to which the person is redirected after the sign-in. */
  returnTo: z.string(),
  /** The id of the session that the browser had before, which the sign-in ends; null if it had none. */
  former: z.string().nullable(),
  /** The instant at which the sign-in expires, in milliseconds. */
  until: z.number(),
});

/** The content of the encrypted sign-in cookie while the person is at the identity provider. */
export type SealedSignIn = z.output<typeof startedSchema>;

const PLACE = { table: 'console_sign_in', column: 'cookie', id: '' };

export function sealStarted(started: SealedSignIn, sealing: Sealing): string {
  return sealing.seal(JSON.stringify(started), PLACE);
}

/**
 * Decrypts a sign-in cookie.
 * @returns null if it is missing, was changed, or has expired
 */
export function openStarted(
  sealed: string | null,
  { sealing, now }: { sealing: Sealing; now: Date },
): SealedSignIn | null {
  if (sealed === null) return null;
  try {
    const started = startedSchema.safeParse(jsonOrNull(sealing.open(sealed, PLACE))).data;
    return started !== undefined && now.getTime() < started.until ? started : null;
  } catch {
    return null;
  }
}
