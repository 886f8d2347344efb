import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { basisOf } from './basis';
import { type ExpectationRow } from './expectation.row';
import { horizonOf, reconciled } from './expectation.rules';
import { type Owner, newObligation, ownerOfDistrict } from '../obligation/new-obligation';
import { type Expected, type Service, filingsOf, obligationsOfLot } from '../obligation/obligation.rules';
import { type LotSlice, type PlaceSlice } from '../../ground/station/place.repository';
import { type ExpectationSlice } from './expectation.repository';
import { type ExpectedObligationSlice } from './expected-obligation.repository';

/** The transaction that the commands of this file run in. */
export type ExpectationTransaction = OwnTransaction<LotSlice & PlaceSlice & ExpectationSlice & ExpectedObligationSlice>;

/** The day and the policies from which the Hub works out obligations. */
export type Expecting = { today: PlainDate; policies: readonly Policy[] };

const OWNERS_A_RUN = 100;

/**
 * Works out the obligations of a lot. While the district of its station is not known, the command only creates the
 * lot's row in the table `expectation`. A later call then works out the obligations.
 */
export async function expectOfLot(tx: ExpectationTransaction, lotId: string, expecting: Expecting): Promise<void> {
  const [lot] = await tx.lots.findByKeys('lotId', [lotId]);
  if (lot === undefined || lot.stationId === null) return;
  await tx.expectations.lock({ ownerId: lotId, stationId: lot.stationId });
  const [place] = await tx.places.findByKeys('stationId', [lot.stationId]);
  if (place !== undefined) await expectAt(tx, { lot, place }, expecting);
}

/**
 * Works out the obligations that depend on the current division of a station. These are the outdated obligations of its
 * lots and its district, and all obligations of the districts that the station has left.
 */
export async function expectAtStation(
  tx: ExpectationTransaction,
  stationId: string,
  expecting: Expecting,
): Promise<void> {
  const [place] = await tx.places.findByKeys('stationId', [stationId]);
  if (place === undefined) return;
  const left = await followStation(tx, place);
  for (const district of left) await expectOfDistrict(tx, district, expecting);
  const lots = await tx.lots.findByKeys('stationId', [stationId]);
  const basis = basisOf(expecting.policies, horizonOf(expecting.today).until);
  const owners = await tx.expectations.findByKeys('ownerId', [place.districtCode, ...lots.map(({ lotId }) => lotId)]);
  const done = new Set(owners.filter((each) => each.basis === basis).map(({ ownerId }) => ownerId));
  if (!done.has(place.districtCode)) await expectOfDistrict(tx, place.districtCode, expecting);
  for (const lot of lots) if (!done.has(lot.lotId)) await expectAt(tx, { lot, place }, expecting);
}

/**
 * Works out the obligations of at most `OWNERS_A_RUN` owners whose obligations were last worked out for an earlier year
 * or policy. Repeated calls reach all such owners.
 */
export async function expectFurther(tx: ExpectationTransaction, expecting: Expecting): Promise<void> {
  const basis = basisOf(expecting.policies, horizonOf(expecting.today).until);
  for (const { ownerId, stationId } of await tx.expectations.behind(basis, OWNERS_A_RUN)) {
    if (stationId === null) await expectOfDistrict(tx, ownerId as DivisionCode, expecting);
    else await expectOfLot(tx, ownerId, expecting);
  }
}

/** Works out the filings of a district. A district without any station owes none. */
async function expectOfDistrict(
  tx: ExpectationTransaction,
  district: DivisionCode,
  expecting: Expecting,
): Promise<void> {
  const standard = { policies: expecting.policies, division: district };
  const has = await tx.places.isAnyIn(district);
  const schedule = has ? filingsOf(standard, horizonOf(expecting.today).years) : [];
  const owner = ownerOfDistrict(district);
  await expectOf(tx, { owner, known: await tx.expectations.lock(owner), schedule }, expecting);
}

type At = { lot: PlaceLotRow; place: PlaceRow };

/**
 * Works out the obligations of a lot, from the recorded arrival of its staff and the recorded suspensions of its
 * station.
 */
async function expectAt(tx: ExpectationTransaction, at: At, expecting: Expecting): Promise<void> {
  const known = await tx.expectations.lock(ownerOfLot(at));
  const { arrivedOn, suspensions } = known;
  await expectUnder(tx, { ...at, arrivedOn, suspensions: suspensions ?? [] }, expecting);
}

/** Works out the obligations of a lot for the given arrival of its staff and suspensions of its station. */
export async function expectUnder(
  tx: ExpectationTransaction,
  { arrivedOn, suspensions, ...at }: At & Service,
  expecting: Expecting,
): Promise<void> {
  const owner = ownerOfLot(at);
  const standard = { policies: expecting.policies, division: owner.districtCode };
  const service = { arrivedOn, suspensions };
  const known = { ...(await tx.expectations.lock(owner)), arrivedOn, suspensions: [...suspensions] };
  await expectOf(tx, { owner, known, schedule: obligationsOfLot(at.lot, service, standard) }, expecting);
}

/**
 * Stores the obligations of an owner. Callers hold the lock on the owner's row in `expectation`, so that two processes
 * never work on one owner at once.
 */
async function expectOf(
  tx: ExpectationTransaction,
  { owner, known, schedule }: { owner: Owner; known: ExpectationRow; schedule: readonly Expected[] },
  { today, policies }: Expecting,
): Promise<void> {
  const existing = await tx.expected.ofOwnerLocked(owner.ownerId);
  const { added, changed } = reconciled(existing, schedule, today);
  await tx.expected.add(added.map((each) => newObligation(owner, each)));
  await tx.expected.put(changed);
  await tx.expectations.put([{ ...known, basis: basisOf(policies, horizonOf(today).until) }]);
}

function ownerOfLot({ lot: { lotId, contractorId }, place }: At): Owner {
  const { stationId, districtCode, divisionCode } = place;
  return { ownerId: lotId, districtCode, divisionCode, stationId, lotId, contractorId };
}

/**
 * Moves all obligations of a station to its current division, because the offices of that division now supervise the
 * station. Documents that are already submitted move as well.
 * @returns the districts that the station has left
 */
async function followStation(
  tx: ExpectationTransaction,
  { stationId, districtCode, divisionCode }: PlaceRow,
): Promise<ReadonlySet<DivisionCode>> {
  const stray = await tx.expected.strayLocked(stationId, { districtCode, divisionCode });
  await tx.expected.put(stray.map((row) => ({ ...row, districtCode, divisionCode })));
  return new Set(stray.map((row) => row.districtCode).filter((code) => code !== districtCode));
}
