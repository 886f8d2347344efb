import { type Area } from '../../shared/graphql/area';
import { OFFICES } from '../../shared/graphql/audience/visible-to';
import { always, historyEntries, historyResolver } from '../../shared/graphql/history/history.resolver';
import { OfficeReferenceType } from '../../shared/graphql/history/office.type';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { ContractorType } from './ground/contractor/contractor.type';
import { workerTable } from './worker/worker/worker.row';
import { WorkerType } from './worker/worker/worker.type';

const entries = historyEntries({
  office: () => OfficeReferenceType,
  contractor: () => ContractorType,
  findContractor: (id) => Promise.resolve({ id }),
});

/** The area that adds the field `history` to workers. Only offices may read this field. */
export const history = {
  resolvers: [
    entries.resolver,
    historyResolver({
      noun: 'StationWorker',
      type: () => WorkerType,
      readers: OFFICES,
      entries,
      contractors: ({ contractor }) => Promise.resolve(always(contractor?.id ?? null)),
    }),
  ],
  tables: [],
} satisfies Area;

/** Creates the loader of the histories of workers. */
export function histories(access: Access) {
  return { StationWorker: historyLoader(access, { table: workerTable }) };
}
