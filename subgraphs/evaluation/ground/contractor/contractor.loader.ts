import DataLoader from 'dataloader';
import { type ContractorRepository, type ContractorSlice } from './contractor.repository';

/** Ids to references, in order; null where the caller sees no station that it serves or served. */
export function contractorLoader(contractors: ContractorRepository): DataLoader<string, { id: string } | null> {
  return new DataLoader(async (ids) => {
    const known = await contractors.known(ids);
    return ids.map((id) => (known.has(id) ? { id } : null));
  });
}

/** References to contractors that the caller may see. */
export function contractorLoaders({ contractors }: ContractorSlice) {
  return { contractor: contractorLoader(contractors) };
}
export type ContractorLoaders = ReturnType<typeof contractorLoaders>;
