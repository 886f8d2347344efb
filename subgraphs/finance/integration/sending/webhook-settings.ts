import { type Reach } from './webhook-address';

/** The key from which all secrets are derived, and the addresses to which the Hub may send webhooks. */
export type WebhookSettings = Reach & { key: Buffer };
