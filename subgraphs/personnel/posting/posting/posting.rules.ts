import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Fault, invalidState } from '../../../../shared/kernel/errors';
import { type Term, hasOpenPosting, overlap } from '../../ground/posting/term.rules';

/**
 * Checks that no posting of the person, by any contractor, is open on the start day or later.
 * @throws HubError CONFLICT if one is open
 */
export function assertFree(startsOn: string, postings: readonly Term[]): void {
  if (postings.some((each) => overlap(each, { startsOn, endsOn: null }))) throw hasOpenPosting();
}

type Lot = Pick<PlaceLotRow, 'signedOn' | 'endsOn' | 'endedOn'>;

/**
 * Returns a fault if no contract of the caller covers the start. A contract covers the days from its signing until the
 * lot ends or is terminated. It also covers the days before the service begins, so that staff may settle in.
 */
export function startFaults(startsOn: string, lots: readonly Lot[]): Fault[] {
  const covers = ({ signedOn, endsOn, endedOn }: Lot) =>
    signedOn <= startsOn && startsOn <= endsOn && (endedOn === null || startsOn < endedOn);
  if (lots.some(covers)) return [];
  const text = {
    zh: `派驻开始日期(${startsOn})须在合同签订日期至本单位在该社工站的标段结束之日之间,请改正。`,
    en: `The first day of the posting (${startsOn}) must lie between the signing of your contract and the end of your lot at this station. Correct the date.`,
  };
  return [{ field: 'startsOn', text }];
}

/** Checks that a station is not closed. @throws HubError INVALID_STATE if it is closed */
export function assertNotClosed(status: string): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, {
    zh: '该社工站已关闭,请选择其他社工站。',
    en: 'The station is closed. Choose another station.',
  });
}
