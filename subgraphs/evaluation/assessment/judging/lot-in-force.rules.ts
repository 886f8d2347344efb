import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotFacts } from '../facts/lot-facts';

/**
 * Returns the lot under which the station is served on the day, or else a signed lot that begins later. Null where
 * there is neither.
 */
export function lotInForce(lots: readonly LotFacts[], asOf: PlainDate): LotFacts | null {
  const notOver = lots.filter((lot) => !isOver(lot, asOf));
  return notOver.findLast(({ startsOn }) => startsOn <= asOf) ?? notOver.at(-1) ?? null;
}

/**
 * Returns the lot by which a station is judged: the lot in force, or else the last lot. Null if the station never had a
 * lot.
 */
export function judgedLot(lots: readonly LotFacts[], asOf: PlainDate): LotFacts | null {
  return lotInForce(lots, asOf) ?? lots.at(-1) ?? null;
}

/** Returns the lots that are signed by the day and have neither ended nor been terminated by then. */
export function lotsInForce(lots: readonly LotFacts[], asOf: PlainDate): LotFacts[] {
  return lots.filter((lot) => lot.signedOn <= asOf && !isOver(lot, asOf));
}

function isOver({ endsOn, terminatedOn }: LotFacts, asOf: PlainDate): boolean {
  return endsOn < asOf || (terminatedOn !== null && terminatedOn <= asOf);
}
