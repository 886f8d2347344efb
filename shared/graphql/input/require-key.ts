import { badInput } from '../../kernel/errors';

/**
 * Checks that a call on money, a contract or a payment account has an idempotency key. Without the key, a caller could
 * not safely repeat a call whose answer was lost.
 * @throws HubError BAD_USER_INPUT with the field `idempotencyKey` if the key is missing
 */
export function requireKey({ idempotencyKey }: { idempotencyKey?: string | null }): void {
  if (idempotencyKey != null) return;
  throw badInput('idempotencyKey', {
    zh: '请填写幂等键(idempotencyKey),以防重复提交时重复办理。',
    en: 'Give an idempotencyKey, so that a repeated call is carried out only once.',
  });
}
