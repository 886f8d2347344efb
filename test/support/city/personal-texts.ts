import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { FREE_TEXT, identityNumberOf, writingCity } from './writing-city';

/** The data that the tests enter about a person who is not yet in the city. */
export const NEWCOMER = {
  name: '钱新来',
  birthDate: '1991-11-23',
  identityNumber: identityNumberOf('1991-11-23', 1),
  phone: '10987654321',
};

export const CORRECTED = {
  name: '李改过',
  birthDate: '1988-02-28',
  identityNumber: identityNumberOf('1988-02-28', 2),
  phone: '053188887777',
};

/** The number of the account that the tests enter for a contract. */
export const NEW_ACCOUNT = '6222020200112233445';

/**
 * Returns all texts that no event, log or error may contain: personal data, account numbers and free text in the tests.
 */
export function personalTexts(): string[] {
  const workers = writingCity().flatMap((batch: DemoBatch) => (batch.kind === 'DISTRICT' ? batch.workers : []));
  const texts = [...workers, NEWCOMER, CORRECTED].flatMap(({ name, birthDate, identityNumber, phone }) => [
    ...[name, birthDate, identityNumber, phone],
  ]);
  const contracts = writingCity().flatMap((batch) => (batch.kind === 'DISTRICT' ? batch.contracts : []));
  const accounts = contracts.flatMap(({ paymentAccount }) => paymentAccount?.accountNumber ?? []);
  return [...new Set([...texts, ...accounts, NEW_ACCOUNT, FREE_TEXT])];
}
