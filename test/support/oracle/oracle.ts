import { addMonths, addYears } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type EVENT_NOUNS } from './gathered-events';
import { type EventFact, type FactsByNoun, type Gathered } from './gathered-facts';
import { moneyOf } from './oracle-money';
import { oversightOf } from './oracle-oversight';
import { type Part, type World, holds, isOffice, keysOf } from './oracle-world';

/**
 * Returns the facts that a caller may read on a day by any query. This code implements the scopes a second time,
 * without SQL. It does not decide which fields of a fact a role sees. The schema does that.
 */
export function visibleFacts(all: Gathered, caller: Caller, today: string): Gathered {
  if (caller.role === 'ASSESSOR' || caller.role === 'FOLLOWER') return all;
  const stationIds = keysOf(all.Station.filter((station) => seesStation(caller, { station, all, today })));
  const atPlace = ({ stationId }: { stationId: string | null }) => stationId !== null && stationIds.has(stationId);
  const stamped = ({ contractorId }: { contractorId: string | null }) =>
    caller.role === 'CONTRACTOR' && contractorId === caller.contractorId;
  /**
   * Returns whether the caller sees work at a station. An office sees the work if it sees the station. A contractor
   * sees only its own work.
   */
  const work = (fact: { stationId: string | null; contractorId: string | null }) =>
    isOffice(caller) ? atPlace(fact) : stamped(fact);
  const world = { all, caller, today, stationIds, atPlace, stamped, work };
  const inspected = oversightOf(world);
  const judged = { ...judgementsOf(world, inspected.Inspection), ...findingsOf(world) };
  return { ...placesOf(world), ...peopleOf(world), ...moneyOf(world), ...inspected, ...judged, ...eventsOf(world) };
}

/**
 * Returns the events of the caller's division, and the earlier events of stations that were moved to this division
 * later.
 */
function eventsOf({ all, caller, atPlace }: World): Part<(typeof EVENT_NOUNS)[SubgraphName]> {
  const seen = (events: readonly EventFact[]) =>
    isOffice(caller) ? events.filter((each) => holds(caller, each) || atPlace(each)) : [];
  return {
    StationEvent: seen(all.StationEvent),
    PersonnelEvent: seen(all.PersonnelEvent),
    FinanceEvent: seen(all.FinanceEvent),
    EvaluationEvent: seen(all.EvaluationEvent),
  };
}

type Looking = { station: FactsByNoun['Station']; all: Gathered; today: string };

function seesStation(caller: Caller, { station, all, today }: Looking): boolean {
  if (caller.role === 'PUBLIC') return ['OPERATING', 'SUSPENDED', 'CLOSED'].includes(station.status);
  if (caller.role !== 'CONTRACTOR') return holds(caller, station);
  return all.Lot.some(({ stationId, contract, terminatedOn }) => {
    const isInForce = contract.signedOn <= today && contract.endsOn >= today;
    const isItsOwn = stationId === station.id && contract.contractorId === caller.contractorId;
    return isItsOwn && isInForce && (terminatedOn === null || terminatedOn > today);
  });
}

function placesOf({
  all,
  caller,
  stationIds,
}: World): Part<'Division' | 'Office' | 'Station' | 'StationAttachment' | 'Regulation'> {
  const stations = all.Station.filter(({ id }) => stationIds.has(id));
  const around = new Set<string>(stations.flatMap(({ divisionCode, districtCode }) => [divisionCode, districtCode]));
  const own = 'division' in caller ? caller.division : '';
  const isOwn = ({ code, districtCode }: FactsByNoun['Division']) =>
    caller.role === 'PUBLIC' || (own !== '' && (own.startsWith(code) || (districtCode ?? code).startsWith(own)));
  const divisions = all.Division.filter((each) => isOwn(each) || around.has(each.code));
  const named = keysOf(divisions);
  return {
    Station: stations,
    // A photograph may show persons, so the public sees no files of stations.
    StationAttachment: all.StationAttachment.filter(
      ({ stationId }) => caller.role !== 'PUBLIC' && stationIds.has(stationId),
    ),
    Division: divisions,
    Office: all.Office.filter(({ division }) => named.has(division)),
    Regulation: all.Regulation.filter(({ stationId, districtCode }) => {
      if (stationId !== null) return stationIds.has(stationId);
      return holds(caller, { districtCode }) || (caller.role !== 'PUBLIC' && around.has(districtCode));
    }),
  };
}

/**
 * Returns the visible facts about workers. An employer sees its workers. An office sees the workers with a posting that
 * counts for this office. The finance bureau and the public see no workers.
 */
function peopleOf(
  world: World,
): Part<
  | 'StationWorker'
  | 'Certificate'
  | 'QualificationFile'
  | 'Posting'
  | 'Training'
  | 'Leave'
  | 'ServiceHours'
  | 'PersonalDataRead'
> {
  const { all, caller, stamped, work } = world;
  const isBlind = caller.role === 'FINANCE_BUREAU' || caller.role === 'PUBLIC';
  const postings = isBlind ? [] : all.Posting.filter(work);
  const ever = new Set(postings.map(({ workerId }) => workerId));
  const posted = new Set(postings.filter((each) => counts(each, world)).map(({ workerId }) => workerId));
  const workers = isBlind
    ? []
    : all.StationWorker.filter((each) => (isOffice(caller) ? posted.has(each.id) : stamped(each)));
  const known = keysOf(workers);
  const ofKnown = ({ workerId }: { workerId: string }) => known.has(workerId);
  return {
    Posting: postings,
    StationWorker: workers,
    Certificate: all.Certificate.filter(ofKnown),
    QualificationFile: all.QualificationFile.filter(ofKnown),
    Leave: all.Leave.filter(ofKnown),
    // An office still sees the record of reads when it may no longer read the worker.
    PersonalDataRead: isOffice(caller) ? all.PersonalDataRead.filter(({ workerId }) => ever.has(workerId)) : [],
    ServiceHours: isBlind ? [] : all.ServiceHours.filter(work),
    Training: isBlind ? [] : all.Training.filter((each) => holds(caller, each) || each.attendees.some(ofKnown)),
  };
}

/**
 * Returns whether a posting still gives an office access to its worker. An ended posting counts until the evaluation of
 * its project year is signed, and for 12 months at most.
 */
function counts({ contractorId, stationId, endsOn }: FactsByNoun['Posting'], { all, today }: World): boolean {
  if (endsOn === null || endsOn >= today) return true;
  const isSigned = all.Evaluation.some((each) => {
    const lot = all.Lot.find(({ id }) => id === each.lotId);
    if (each.status !== 'SIGNED' || each.stationId !== stationId || lot?.contract.contractorId !== contractorId)
      return false;
    const { startsOn } = lot.contract;
    const signedOn =
      each.signatures
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? '';
    const begins = addYears(startsOn, each.yearOrdinal - 1);
    return signedOn <= today && endsOn >= begins && endsOn < addYears(startsOn, each.yearOrdinal);
  });
  return !isSigned && addMonths(endsOn, 12) >= today;
}

/**
 * Returns the visible findings. A caller who sees a station sees its findings. The district and the city also see the
 * findings of the district and of its hub lots. The contractor of a district hub sees the findings of its own hub lots.
 */
function findingsOf({ all, caller, atPlace, stamped }: World): Part<'Finding'> {
  const isBlind = caller.role === 'FINANCE_BUREAU' || caller.role === 'PUBLIC';
  const ofPlace = (each: FactsByNoun['Finding']) => {
    return isOffice(caller) ? holds(caller, { districtCode: each.districtCode }) : stamped(each);
  };
  return {
    Finding: all.Finding.filter((each) => !isBlind && (each.stationId === null ? ofPlace(each) : atPlace(each))),
  };
}

/**
 * Returns the visible evaluations and submissions. Only offices see an unsigned evaluation, and only the district and
 * the city see the district's own filings.
 */
function judgementsOf(
  { all, caller, atPlace, stamped, work }: World,
  inspections: Gathered['Inspection'],
): Part<'Evaluation' | 'ScoredEvaluation' | 'ContestableEvaluation' | 'Submission' | 'Attachment'> {
  const isBlind = caller.role === 'FINANCE_BUREAU' || caller.role === 'PUBLIC';
  const submissions = all.Submission.filter((each) => {
    if (isBlind) return false;
    return each.stationId === null ? holds(caller, { districtCode: each.districtCode }) : work(each);
  });
  const owners = { SUBMISSION: keysOf(submissions), INSPECTION: keysOf(inspections) };
  const evaluations = all.Evaluation.filter((each) => {
    if (isOffice(caller) && caller.role !== 'FINANCE_BUREAU') return atPlace(each) && hasStarted(caller, each);
    return each.status === 'SIGNED' && (caller.role === 'CONTRACTOR' ? stamped(each) : atPlace(each));
  });
  const isDelivered = (each: FactsByNoun['ScoredEvaluation']) =>
    caller.role === 'CONTRACTOR' ? stamped(each) : evaluations.some(({ id }) => id === each.id);
  return {
    Evaluation: evaluations,
    ScoredEvaluation: all.ScoredEvaluation.filter(isDelivered),
    ContestableEvaluation: all.ContestableEvaluation.filter((each) => isDelivered(each) && each.objection === null),
    Submission: submissions,
    Attachment: all.Attachment.filter(({ ownerKind, ownerId }) => owners[ownerKind].has(ownerId)),
  };
}

/**
 * Returns whether the scoring of an evaluation has progressed so far that the caller, an office, may see it. A street
 * may see a draft once the street has scored. Another office may see a draft once the district has scored.
 */
function hasStarted(caller: Caller, { status, scores }: FactsByNoun['Evaluation']): boolean {
  const own = caller.role === 'STREET_OFFICE' ? 'STREET_OFFICE' : 'DISTRICT_BUREAU';
  return status !== 'DRAFT' || scores.some(({ office }) => office === own);
}
