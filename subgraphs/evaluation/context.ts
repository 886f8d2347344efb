import { type Request } from '../../shared/graphql/request';
import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { assessment } from './assessment/area';
import { ground } from './ground/area';
import { record } from './ground/event/event.row';
import { histories } from './history';
import { oversight } from './oversight/area';
import { type ComplaintSettings } from './oversight/complaint/complaint-vault';
import { ContactReads } from './oversight/complaint/contact-reads.loader';
import { scoring } from './scoring/area';
import { standard } from './standard/area';
import { submission } from './submission/area';
import { inTransaction, repositories } from './transaction';

export type EvaluationContext = ReturnType<typeof createContext>;

/** The settings of the subgraph. Only complaints have settings. */
export type EvaluationSettings = ComplaintSettings;

/** Creates the context of a request for all resolvers, with the loaders and repositories of all areas. */
export function createContext(request: Request, { mostComplaintsADay, vault }: EvaluationSettings) {
  const base = requestContext(request);
  const all = repositories(base.access);
  const load = loadersOf({ ...base, ...all });
  const writes = { write: mutationRunner(request, inTransaction), readReceipts: receiptReader(request) };
  const complaining = { contactReads: new ContactReads(request), mostComplaintsADay, vault };
  return mergeDistinct([
    base,
    recordContext(request, base, record),
    all,
    { histories: histories(base) },
    { load },
    writes,
    complaining,
  ]);
}

type Sources = ReturnType<typeof requestContext> & ReturnType<typeof repositories>;

function loadersOf(sources: Sources) {
  return mergeDistinct([
    ground.loaders(sources),
    standard.loaders(sources),
    submission.loaders(sources),
    scoring.loaders(sources),
    oversight.loaders(sources),
    assessment.loaders(sources),
  ]);
}
