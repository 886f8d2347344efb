import { type InstalmentStatus, type LotStatus } from '../domain/contracts';
import { type PlainDate } from '../kernel/dates/period';
import { type Fen, addFen, sumFen } from '../kernel/money';

/** The money of a lot. `openFen` is the sum of its instalments that are neither paid nor cancelled. */
export type LotMoney = { committedFen: Fen; disbursedFen: Fen; openFen: Fen };

type Instalment = { amountFen: Fen; dueOn: PlainDate; status: InstalmentStatus };

/** A lot with its amounts and its instalments. The encumbered amount includes what has been paid. */
export type LotWithInstalments = Omit<LotMoney, 'openFen'> & {
  status: LotStatus;
  priceFen: Fen;
  instalments: readonly Instalment[];
};

/**
 * The amount that can still be encumbered for a lot, and the part of it that is needed for the instalments due up to a
 * day.
 */
export type LotRoom = { roomFen: Fen; needFen: Fen };

/**
 * Returns the amount that can still be encumbered for a lot (FN-3), which is never below 0. For an active or held lot,
 * it is the price less the encumbered amount. For a terminated lot, it is 0 until the settlement. For a settled lot, it
 * is the sum of the open instalments less the amount that is encumbered and not paid.
 */
export function roomOf({ status, priceFen }: { status: LotStatus; priceFen: Fen }, money: LotMoney): Fen {
  if (status === 'TERMINATED') return 0;
  const unpaidFen = addFen(money.committedFen, -money.disbursedFen);
  const roomFen = status === 'SETTLED' ? addFen(money.openFen, -unpaidFen) : addFen(priceFen, -money.committedFen);
  return Math.max(0, roomFen);
}

/** Returns the amount that can still be encumbered for a lot whose instalments are known. */
export function roomOfLot(lot: LotWithInstalments): Fen {
  const { committedFen, disbursedFen, instalments } = lot;
  return roomOf(lot, { committedFen, disbursedFen, openFen: openFenOf(instalments) });
}

/** Returns the sum of the instalments that are neither paid nor cancelled. */
export function openFenOf(instalments: readonly Pick<Instalment, 'amountFen' | 'status'>[]): Fen {
  return sumOf(instalments, ({ status }) => status !== 'PAID' && status !== 'CANCELLED');
}

/**
 * Returns the amount that can still be encumbered for a lot, and the part of it that is needed up to a day. The part
 * covers the instalments that are owed up to the day, less the amount that is already encumbered. A settled lot needs
 * the whole amount.
 */
export function lotRoomUntil(lot: LotWithInstalments, until: PlainDate): LotRoom {
  const { status, committedFen, instalments } = lot;
  const roomFen = roomOfLot(lot);
  if (status === 'SETTLED') return { roomFen, needFen: roomFen };
  const owedFen = sumOf(instalments, (each) => isOwed(each, until));
  return { roomFen, needFen: Math.min(roomFen, Math.max(0, addFen(owedFen, -committedFen))) };
}

/** Returns the sums of `roomFen` and of `needFen` over the lots of a contract. */
export function contractRoomUntil(lots: readonly LotWithInstalments[], until: PlainDate): LotRoom {
  const rooms = lots.map((lot) => lotRoomUntil(lot, until));
  return { roomFen: sumFen(rooms.map(({ roomFen }) => roomFen)), needFen: sumFen(rooms.map(({ needFen }) => needFen)) };
}

/** Returns whether an instalment is owed up to a day. A held instalment is not owed, because it may not be paid now. */
function isOwed({ status, dueOn }: Instalment, until: PlainDate): boolean {
  return status === 'DUE' || status === 'REQUESTED' || status === 'PAID' || (status === 'PLANNED' && dueOn <= until);
}

function sumOf<Each extends { amountFen: Fen }>(all: readonly Each[], isCounted: (each: Each) => boolean): Fen {
  return sumFen(all.filter(isCounted).map(({ amountFen }) => amountFen));
}
