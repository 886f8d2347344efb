import { badInput } from '../../kernel/errors';

/**
 * Requires an idempotency key of a call that moves money. Without it, repeating a call whose answer was lost would move
 * the money twice.
 * @throws HubError BAD_USER_INPUT with the field `idempotencyKey`
 */
export function requireKey({ idempotencyKey }: { idempotencyKey?: string | null }): void {
  if (idempotencyKey != null) return;
  throw badInput('idempotencyKey', {
    zh: '该操作涉及资金变动,请填写幂等键(idempotencyKey)。',
    en: 'This call moves money. Give it an idempotencyKey.',
  });
}
