import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * Derives the secret of a webhook from the Hub's key and the webhook's id. The database does not contain the secret,
 * and a repeated subscription returns the same one.
 */
export function secretOf(key: Buffer, webhookId: string): string {
  return `${PREFIX}${createHmac('sha256', key).update(`webhook:${webhookId}`).digest('base64')}`;
}

export type Signed = { id: string; at: Date; body: string };

/**
 * Returns the headers of Standard Webhooks 1.0.0 (symmetric signature) for one attempt. The signature covers the time
 * of the attempt.
 */
export function signatureHeaders(secret: string, { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
