import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * A webhook's secret, derived from the hub's key and the webhook's id: whoever reads the database learns none, and a retry of the
 * subscription returns the same one again.
 */
export function secretOf(key: Buffer, webhookId: string): string {
  return `${PREFIX}${createHmac('sha256', key).update(`webhook:${webhookId}`).digest('base64')}`;
}

export type Signed = { id: string; at: Date; body: string };

/** The headers of Standard Webhooks 1.0.0 (symmetric signature), for one try: its instant is part of what is signed. */
export function signatureHeaders(secret: string, { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const bytes = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
