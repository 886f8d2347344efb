import { type DemoBatch } from '../../shared/demo/facts';
import { FREE_TEXT, writingCity } from './writing-city';

/** What the writes of the tests enter of a person who is not in the city yet. */
export const NEWCOMER = {
  name: '钱新来',
  birthDate: '1991-11-23',
  identityNumber: '990000199111230013',
  phone: '10987654321',
};

/** Everything that is somebody's own: no event, log or error may hold it. */
export function personalTexts(): string[] {
  const workers = writingCity().flatMap((batch: DemoBatch) => (batch.kind === 'DISTRICT' ? batch.workers : []));
  const texts = [...workers, NEWCOMER].flatMap(({ name, birthDate, identityNumber, phone }) => [
    ...[name, birthDate, identityNumber, phone],
  ]);
  return [...new Set([...texts, FREE_TEXT])];
}
