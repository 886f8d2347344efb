import { type Reach } from './webhook-address';

/** The key that all secrets are derived from, and where the hub may send to. */
export type WebhookSettings = Reach & { key: Buffer };
