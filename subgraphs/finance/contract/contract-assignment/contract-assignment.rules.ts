import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** CO-5 (五(四)): no contract is handed on before it is signed. @throws HubError BAD_USER_INPUT */
export function assertDiscovered(
  discoveredOn: PlainDate,
  { signedOn }: { signedOn: PlainDate },
  today: PlainDate,
): void {
  if (discoveredOn >= signedOn && discoveredOn <= today) return;
  throw badInput('input.discoveredOn', {
    zh: '发现日期须在合同签订之后,且不得晚于今日。',
    en: 'It is discovered after the contract was signed, today or earlier.',
  });
}
