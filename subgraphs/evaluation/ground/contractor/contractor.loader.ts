import DataLoader from 'dataloader';
import { type ContractorRepository, type ContractorSlice } from './contractor.repository';

/**
 * Makes the loader of references to contractors by id. A reference is null where the caller can see no station that the
 * contractor serves or served.
 */
export function contractorLoader(contractors: ContractorRepository): DataLoader<string, { id: string } | null> {
  return new DataLoader(async (ids) => {
    const known = await contractors.known(ids);
    return ids.map((id) => (known.has(id) ? { id } : null));
  });
}

/** Makes the loader of references to the contractors that the caller may see. */
export function contractorLoaders({ contractors }: ContractorSlice) {
  return { contractor: contractorLoader(contractors) };
}
export type ContractorLoaders = ReturnType<typeof contractorLoaders>;
