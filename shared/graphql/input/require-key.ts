import { badInput } from '../../kernel/errors';

/**
 * Where money moves, a call has a name of its own: one that is sent again because its answer was lost must not move it twice
 * (api.md, Conventions).
 * @throws HubError BAD_USER_INPUT with the field `idempotencyKey`
 */
export function requireKey({ idempotencyKey }: { idempotencyKey?: string | null }): void {
  if (idempotencyKey != null) return;
  throw badInput('idempotencyKey', {
    zh: '该操作涉及资金变动,须提供幂等键(idempotencyKey)。',
    en: 'This call moves money. Give it an idempotencyKey.',
  });
}
