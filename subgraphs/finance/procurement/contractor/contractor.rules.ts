import { HubError } from '../../../../shared/kernel/errors';
import { type ContractorRow } from './contractor.row';

/**
 * Checks that a credit code is registered under the given name. Code and name are public facts, so the refusal shows
 * the registered name.
 * @throws HubError CONFLICT, with `registeredName`, if the code is registered under another name
 */
export function assertSameName({ name: registeredName }: Pick<ContractorRow, 'name'>, name: string): void {
  if (name === registeredName) return;
  const text = {
    zh: `该统一社会信用代码已登记为“${registeredName}”,请以该名称登记。登记名称有误的,请联系市民政局更正。`,
    en: `The credit code is registered as "${registeredName}". Use that name. If it is wrong, ask the city bureau to correct it.`,
  };
  throw new HubError('CONFLICT', text, { registeredName });
}
