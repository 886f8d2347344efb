import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type Reach } from './webhook-address';

/** The keys from which all secrets are derived, newest first, and the addresses to which the Hub may send webhooks. */
export type WebhookSettings = Reach & { keys: KeyRing };
