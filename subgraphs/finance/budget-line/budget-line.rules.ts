import { addFen, type Fen } from '../../../shared/money';

/** What can still be committed of a line; what is paid is part of what is committed (api.md, Money). */
export function availableFen(amountFen: Fen, committedFen: Fen): Fen {
  return addFen(amountFen, -committedFen);
}
