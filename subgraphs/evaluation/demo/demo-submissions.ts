import { type SubmissionFact } from '../../../shared/demo/facts/evaluation';
import { type PlaceLotRow } from '../../../shared/follow/projection/place';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { placeLotsOf } from '../../../shared/demo/places';
import { grouped } from '../../../shared/kernel/grouped';
import { type PlainDate, projectYearOf } from '../../../shared/kernel/dates/period';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { basisOf } from '../submission/expectation/basis';
import { type ExpectationRow } from '../submission/expectation/expectation.row';
import { horizonOf, isWithin, keyOf } from '../submission/expectation/expectation.rules';
import { type Owner, newObligation, ownerOfDistrict } from '../submission/obligation/new-obligation';
import { type ObligationRow } from '../submission/obligation/obligation.row';
import { arrivalOf } from '../submission/obligation/arrival.rules';
import { type Expected, type Service, filingsOf, obligationsOfLot } from '../submission/obligation/obligation.rules';
import { contentHashOf } from '../submission/submission/submission-hash';
import { type SubmissionRow } from '../submission/submission/submission.row';

/** The rows about the submissions of a district and its lots. The Hub's own rules compute the obligations. */
export type DemoSubmissions = {
  obligations: ObligationRow[];
  submissions: SubmissionRow[];
  expectations: ExpectationRow[];
};
type On = { today: PlainDate; policies: readonly Policy[] };
/**
 * An owner of obligations: a district, or a lot with the facts of the service under it. `schedule` holds the
 * obligations that the rules require. `startsOn` is the first day of the lot, or null for a district.
 */
type Party = Service & { owner: Owner; schedule: Expected[]; startsOn: PlainDate | null };

export function demoSubmissions(facts: DistrictFacts, on: On): DemoSubmissions {
  const parties = facts.stations.length === 0 ? [] : [districtOf(facts, on), ...lotsOf(facts, on)];
  const sent = grouped(facts.submissions, (fact) => partyOf(fact, parties).owner.ownerId);
  const basis = basisOf(on.policies, horizonOf(on.today).until);
  return {
    obligations: parties.flatMap((party) => obligationsOf(party, sent.get(party.owner.ownerId) ?? [], on)),
    submissions: parties.flatMap(({ owner }) => revisionsOf(owner, sent.get(owner.ownerId) ?? [], facts.attachments)),
    expectations: parties.map(({ owner: { ownerId, stationId }, arrivedOn, suspensions }) => {
      return { ownerId, stationId, arrivedOn, suspensions: [...suspensions], basis };
    }),
  };
}

function districtOf({ district }: DistrictFacts, { today, policies }: On): Party {
  const schedule = filingsOf({ policies, division: district }, horizonOf(today).years);
  return { owner: ownerOfDistrict(district), schedule, startsOn: null, arrivedOn: null, suspensions: [] };
}

function lotsOf(facts: DistrictFacts, { policies }: On): Party[] {
  const lots = placeLotsOf(facts);
  return lots.flatMap((lot) => {
    const station = facts.stations.find(({ id }) => id === lot.stationId);
    if (station === undefined) return [];
    const { id: stationId, districtCode, divisionCode } = station;
    const { lotId, contractorId, startsOn } = lot;
    const owner = { ownerId: lotId, districtCode, divisionCode, stationId, lotId, contractorId };
    const own = lots.filter((each) => each.stationId === stationId && each.contractorId === contractorId);
    const service = { arrivedOn: arrivalOf(lot, postingsUnder(facts, lot), own), suspensions: station.suspensions };
    const schedule = obligationsOfLot(lot, service, { policies, division: districtCode });
    return [{ owner, startsOn, ...service, schedule }];
  });
}

function postingsUnder({ postings }: DistrictFacts, { stationId, contractorId }: PlaceLotRow) {
  return postings.filter((each) => each.stationId === stationId && each.contractorId === contractorId);
}

/**
 * Returns the party that made a submission: the district, or a lot of the contractor at the station. If there are
 * several lots, the result is the last lot that had started by the period. If none had started, it is the first lot in
 * the list.
 */
function partyOf({ stationId, contractorId, period }: SubmissionFact, parties: readonly Party[]): Party {
  const own = parties.filter(({ owner }) => owner.stationId === stationId && owner.contractorId === contractorId);
  const started = own.filter(({ startsOn }) => (startsOn ?? '').slice(0, period.length) <= period);
  const party = started.sort((one, other) => (other.startsOn ?? '').localeCompare(one.startsOn ?? ''))[0] ?? own[0];
  if (party === undefined) throw new Error(`No district or lot in the demo data owes the submission of ${period}.`);
  return party;
}

/**
 * Returns the obligations within the horizon (`horizonOf`), and the obligations outside the horizon for which something
 * was submitted.
 */
function obligationsOf(party: Party, facts: readonly SubmissionFact[], { today }: On): ObligationRow[] {
  const horizon = horizonOf(today);
  const sent = grouped(facts, keyOf);
  const asked = party.schedule.filter((each) => isWithin(each, horizon) || sent.has(keyOf(each)));
  const known = new Set(asked.map(keyOf));
  const beyond = [...sent.values()].flatMap(([first]) =>
    first === undefined || known.has(keyOf(first)) ? [] : [asSubmitted(first, party)],
  );
  return [...asked, ...beyond].map((each) => obligation(party.owner, each, sent.get(keyOf(each)) ?? []));
}

/**
 * Returns an obligation for a submission that no rule requires, for example in a district without a policy, or for a
 * year long past.
 */
function asSubmitted({ kind, period, dueOn }: SubmissionFact, { startsOn }: Party): Expected {
  const beginsOn = `${period}-01-01`.slice(0, 10);
  const projectYear = startsOn === null ? null : (projectYearOf(startsOn, beginsOn)?.projectYear ?? null);
  return { kind, period, dueOn, beginsOn, projectYear };
}

/**
 * Returns an obligation. If something was submitted, the obligation has the id of the first revision, like rows that
 * were stored before obligations had ids of their own.
 */
function obligation(owner: Owner, expected: Expected, facts: readonly SubmissionFact[]): ObligationRow {
  const [first, last] = [facts[0], facts.at(-1)];
  const unsent = newObligation(owner, expected);
  if (first === undefined || last === undefined) return unsent;
  const { revision, submittedAt: lastSubmittedAt, returned } = last;
  const sent = { id: first.id, revision, firstSubmittedAt: first.submittedAt, lastSubmittedAt };
  return { ...unsent, ...sent, returnedOn: returned?.on ?? null, returnReason: returned?.reason ?? null };
}

function revisionsOf(
  owner: Owner,
  facts: readonly SubmissionFact[],
  attachments: DistrictFacts['attachments'],
): SubmissionRow[] {
  return [...grouped(facts, keyOf).values()].flatMap((revisions) =>
    revisions.map(({ id, kind, period, revision, submittedAt, content }) => {
      const sent = { revision, submittedAt, content };
      const files = attachments.filter(({ ownerKind, ownerId }) => ownerKind === 'SUBMISSION' && ownerId === id);
      const contentHash = contentHashOf({ owed: { ...owner, kind, period }, sent, files });
      return { id, obligationId: revisions[0]?.id ?? id, ...sent, submittedBy: null, contentHash };
    }),
  );
}
