import { badInput } from '../../kernel/errors';

/**
 * Requires an idempotency key of a call on money, a contract or a payment account. Without the key, a caller could not
 * safely repeat a call whose answer was lost.
 * @throws HubError BAD_USER_INPUT with the field `idempotencyKey`
 */
export function requireKey({ idempotencyKey }: { idempotencyKey?: string | null }): void {
  if (idempotencyKey != null) return;
  throw badInput('idempotencyKey', {
    zh: '请填写幂等键(idempotencyKey),以防重复提交时重复办理。',
    en: 'Give an idempotencyKey, so that a repeated call is carried out only once.',
  });
}
