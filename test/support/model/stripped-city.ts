import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { gather } from '../oracle/gathered-facts';
import { visibleFacts } from '../oracle/oracle';
import { TODAY } from '../city/small-city';

/**
 * Returns the city without the rows that a caller may not read. The city keeps all rows of the caller's own stations,
 * because the findings of a station depend on them. It also keeps divisions and contractors, because they are public.
 */
export function strippedCity(batches: readonly DemoBatch[], caller: Caller): DemoBatch[] {
  const visible = visibleFacts(gather(batches), caller, TODAY);
  const ids = Object.values(visible).flatMap((facts) => facts.map((fact) => ('id' in fact ? fact.id : fact.code)));
  const stations = new Set(visible.Station.map(({ id }) => id));
  const postings = batches.flatMap((batch) => (batch.kind === 'DISTRICT' ? batch.postings : []));
  const posted = postings.filter(({ stationId }) => stations.has(stationId)).map(({ workerId }) => workerId);
  const own: Own = { ids: new Set([...ids, ...posted]), stations };
  return batches.map((batch) => {
    if (batch.kind === 'DISTRICT') return strippedDistrict(batch, own);
    return { ...batch, commissions: batch.commissions.filter(({ id }) => own.ids.has(id)) };
  });
}

type Own = { ids: ReadonlySet<string>; stations: ReadonlySet<string> };
type Fact = { id: string; stationId?: string | null; lotId?: string | null };

function strippedDistrict(facts: DistrictFacts, { ids, stations }: Own): DistrictFacts {
  const isAtOwn = ({ stationId }: { stationId?: string | null }) => stationId != null && stations.has(stationId);
  const allLots = facts.contracts.flatMap(({ lots }) => lots);
  const lots = new Set(allLots.filter((lot) => ids.has(lot.id) || isAtOwn(lot)).map(({ id }) => id));
  const isKept = (fact: Fact) => ids.has(fact.id) || isAtOwn(fact) || (fact.lotId != null && lots.has(fact.lotId));
  const kept = <T extends Fact>(all: readonly T[]) => all.filter(isKept);
  const contracts = facts.contracts
    .filter((contract) => isKept(contract) || contract.lots.some(({ id }) => lots.has(id)))
    .map((contract) => ({ ...contract, lots: contract.lots.filter(({ id }) => lots.has(id)) }));
  const commitments = kept(facts.commitments);
  const isDrawn = ({ id }: Fact) => commitments.some(({ budgetLineId }) => budgetLineId === id);
  const isNoticed = ({ id }: Fact) => contracts.some(({ noticeId }) => noticeId === id);
  const isKnown = ({ workerId }: { workerId: string }) => ids.has(workerId);
  return {
    ...facts,
    ...{ contracts, commitments, postings: kept(facts.postings), workers: kept(facts.workers) },
    budgetLines: facts.budgetLines.filter((line) => isKept(line) || isDrawn(line)),
    notices: facts.notices.filter((notice) => isKept(notice) || isNoticed(notice)),
    trainings: facts.trainings
      .map((training) => ({ ...training, attendees: training.attendees.filter(isKnown) }))
      .filter((training) => isKept(training) || training.attendees.length > 0),
    regulations: facts.regulations.filter((each) => isKept(each) || each.stationId === null),
    ...{ stations: kept(facts.stations), leaves: facts.leaves.filter(isKnown), hours: kept(facts.hours) },
    ...{ disbursements: kept(facts.disbursements), subcontractings: kept(facts.subcontractings) },
    ...{ evaluations: kept(facts.evaluations), terminationCases: kept(facts.terminationCases) },
    ...{ submissions: kept(facts.submissions), inspections: kept(facts.inspections), visits: kept(facts.visits) },
    ...{ rectifications: kept(facts.rectifications), waivers: kept(facts.waivers), complaints: kept(facts.complaints) },
    ...{ attachments: kept(facts.attachments), contractAttachments: kept(facts.contractAttachments) },
    ...{ accountLetters: kept(facts.accountLetters), stationAttachments: kept(facts.stationAttachments) },
  };
}
