import { badInput } from '../errors';

/**
 * Where money moves a call has a name of its own, so that one that is sent again is not made twice (api.md, Conventions).
 * @throws HubError BAD_USER_INPUT
 */
export function requireKey({ idempotencyKey }: { idempotencyKey?: string | null }): void {
  if (idempotencyKey != null) return;
  throw badInput('idempotencyKey', {
    zh: '涉及资金的操作须带幂等键(idempotencyKey)。',
    en: 'Where money moves a call takes an idempotency key.',
  });
}
