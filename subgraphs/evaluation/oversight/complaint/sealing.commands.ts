import { type BeyondUnsealed } from './complaint.repository';
import { type VaultSlice } from './complaint-vault';

/**
 * Seals the complaints that are older than the sealing. It may be killed and repeated: each row says whether it is
 * sealed. No event records it, because nothing that may be read has changed.
 */
export async function sealOlderComplaints(tx: BeyondUnsealed, { vault }: VaultSlice): Promise<void> {
  const older = await tx.beyond.unsealed.lockAll();
  if (older.length > 0) await tx.beyond.unsealed.put(older.map((row) => ({ ...row, ...vault.seal(row.id, row) })));
}
