import { createHmac } from 'node:crypto';
import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';

const PREFIX = 'whsec_';

/**
 * Derives the secret of a webhook from the Hub's key and the webhook's id. The database does not contain the secret.
 * The same key and id always lead to the same secret.
 */
export function secretOf(key: Buffer, webhookId: string): string {
  return `${PREFIX}${createHmac('sha256', key).update(`webhook:${webhookId}`).digest('base64')}`;
}

export type Signed = { id: string; at: Date; body: string };

/**
 * Returns the secrets of a webhook, one for each key of the Hub. The secret of the active key comes first. There are
 * two secrets while the Hub's key is being rotated.
 */
export function secretsOf(keys: KeyRing, webhookId: string): string[] {
  return keys.all.map(({ bytes }) => secretOf(bytes, webhookId));
}

/**
 * Returns the headers of Standard Webhooks 1.0.0 (symmetric signature) for one attempt. The signature covers the time
 * of the attempt. If there are several secrets, the header `webhook-signature` holds one signature for each secret,
 * separated by spaces.
 */
export function signatureHeaders(secrets: readonly string[], { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed = secrets.map((secret) => {
    const bytes = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signed.join(' ') };
}
