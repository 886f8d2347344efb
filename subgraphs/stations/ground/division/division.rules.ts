import { invalidState } from '../../../../shared/kernel/errors';
import { type DivisionRow } from './division.row';

/**
 * Checks that a division has not ended. Nothing new may be added to an ended division.
 * @throws HubError INVALID_STATE if the division has ended
 */
export function assertNotEnded({ code, endedOn }: Pick<DivisionRow, 'code' | 'endedOn'>): void {
  if (endedOn === null) return;
  throw invalidState('ENDED', {
    zh: `区划 ${code} 已撤销,请使用现行区划。`,
    en: `The division ${code} has ended. Use a current division.`,
  });
}
