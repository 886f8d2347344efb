import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type Reach } from './webhook-address';

/**
 * The settings of webhooks: the keys from which all secrets are derived, newest first, and the hosts to which the Hub
 * may send.
 */
export type WebhookSettings = Reach & { keys: KeyRing };
