import { notFound } from '../../../../shared/kernel/errors';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { moveInstalment } from '../instalment/instalment.commands';
import { type InstalmentRow } from '../instalment/instalment.row';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type LotRow } from '../../ground/lot/lot.row';
import { type LotSlice } from '../lot/lot.repository';
import { type Withholding, released, withheld } from './withholding.rules';

/** The transaction that the commands of this file need. */
export type WithholdingTransaction = Transaction<LotSlice & InstalmentSlice>;

/** Withholds an instalment that was already due when its lot was held. @returns the instalment's id */
export async function withholdInstalment(
  tx: WithholdingTransaction,
  { instalmentId, ...withholding }: Withholding & { instalmentId: string },
): Promise<string[]> {
  const { instalment, lot } = await locked(tx, instalmentId);
  const after = withheld(instalment, lot, { ...withholding, today: tx.today });
  await moveInstalment(tx, instalment, after, 'INSTALMENT_WITHHELD');
  return [instalmentId];
}

/** Releases a withheld instalment. @returns the instalment's id */
export async function releaseInstalment(tx: WithholdingTransaction, instalmentId: string): Promise<string[]> {
  const { instalment } = await locked(tx, instalmentId);
  await moveInstalment(tx, instalment, released(instalment), 'INSTALMENT_RELEASED');
  return [instalmentId];
}

/**
 * Locks the lot of an instalment, and then the instalment. Every command locks them in this order.
 * @returns the locked rows
 * @throws HubError NOT_FOUND unless the caller can read the instalment
 */
async function locked(
  { instalments, lots }: WithholdingTransaction,
  id: string,
): Promise<{ instalment: InstalmentRow; lot: LotRow }> {
  const [found] = await instalments.findByKeys('id', [id]);
  if (found === undefined) throw notFound();
  const lot = await lots.getLocked('id', found.lotId);
  return { instalment: await instalments.getLocked('id', id), lot };
}
