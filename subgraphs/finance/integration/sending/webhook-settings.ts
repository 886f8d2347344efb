import { type Reach } from './webhook-address';

/** The key from which all secrets are derived, and where the Hub may send to. */
export type WebhookSettings = Reach & { key: Buffer };
