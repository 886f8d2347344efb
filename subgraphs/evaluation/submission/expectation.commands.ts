import { type PlaceLotRow, type PlaceRow } from '../../../shared/data/place';
import { type DivisionCode } from '../../../shared/division-code';
import { type PlainDate } from '../../../shared/period';
import { type Policy } from '../../../shared/policy/policy-schema';
import { type HubTx } from '../transaction';
import { basisOf } from './basis';
import { horizonOf, reconciled } from './expectation.rules';
import { type Owner, newObligation, ownerOfDistrict } from './new-obligation';
import { type Expected, filingsOf, obligationsOfLot } from './obligation.rules';

/** By which standard, and on which day, it is worked out what is to be sent. */
export type Expecting = { today: PlainDate; policies: readonly Policy[] };

const OWNERS_A_DAY = 100;

/** A lot as it is now. While the place of its station is not known here, it waits for the station's event. */
export async function expectOfLot(tx: HubTx, lotId: string, expecting: Expecting): Promise<void> {
  const [lot] = await tx.lots.findByKeys('lotId', [lotId]);
  if (lot === undefined || lot.stationId === null) return;
  const [place] = await tx.places.findByKeys('stationId', [lot.stationId]);
  if (place !== undefined) await expectAt(tx, { lot, place }, expecting);
}

/** The lots of a station at its place of now, and its district. */
export async function expectAtStation(tx: HubTx, stationId: string, expecting: Expecting): Promise<void> {
  const [place] = await tx.places.findByKeys('stationId', [stationId]);
  if (place === undefined) return;
  const left = await followStation(tx, place);
  for (const district of left) await expectOfDistrict(tx, district, expecting);
  const lots = await tx.lots.findByKeys('stationId', [stationId]);
  const owners = [place.districtCode, ...lots.map(({ lotId }) => lotId)];
  const known = new Set((await tx.expectations.findByKeys('ownerId', owners)).map(({ ownerId }) => ownerId));
  if (!known.has(place.districtCode)) await expectOfDistrict(tx, place.districtCode, expecting);
  for (const lot of lots) if (!known.has(lot.lotId)) await expectAt(tx, { lot, place }, expecting);
}

/** Some of whatever rests on another year or policy, a few owners a time: done often, it comes to an end. */
export async function expectFurther(tx: HubTx, expecting: Expecting): Promise<void> {
  const basis = basisOf(expecting.policies, horizonOf(expecting.today).until);
  for (const { ownerId, stationId } of await tx.expectations.behind(basis, OWNERS_A_DAY)) {
    if (stationId === null) await expectOfDistrict(tx, ownerId as DivisionCode, expecting);
    else await expectOfLot(tx, ownerId, expecting);
  }
}

/** One that has no station, or none any more, owes nothing. */
async function expectOfDistrict(tx: HubTx, district: DivisionCode, expecting: Expecting): Promise<void> {
  const standard = { policies: expecting.policies, division: district };
  const has = await tx.places.isAnyIn(district);
  const schedule = has ? filingsOf(standard, horizonOf(expecting.today).years) : [];
  await expectOf(tx, { owner: ownerOfDistrict(district), schedule, arrivedOn: null }, expecting);
}

type At = { lot: PlaceLotRow; place: PlaceRow };

/** With the arrival of its staff as it is known. */
async function expectAt(tx: HubTx, at: At, expecting: Expecting): Promise<void> {
  const known = await tx.expectations.findOneLocked(at.lot.lotId);
  await expectUnder(tx, { ...at, arrivedOn: known?.arrivedOn ?? null }, expecting);
}

/** The same of an arrival that is told; null: nobody has come. */
export async function expectUnder(
  tx: HubTx,
  { lot, place, arrivedOn }: At & { arrivedOn: PlainDate | null },
  expecting: Expecting,
): Promise<void> {
  const { stationId, districtCode, divisionCode } = place;
  const { lotId, contractorId } = lot;
  const schedule = obligationsOfLot(lot, arrivedOn, { policies: expecting.policies, division: districtCode });
  const owner = { ownerId: lotId, districtCode, divisionCode, stationId, lotId, contractorId };
  await expectOf(tx, { owner, schedule, arrivedOn }, expecting);
}

async function expectOf(
  tx: HubTx,
  { owner, schedule, arrivedOn }: { owner: Owner; schedule: readonly Expected[]; arrivedOn: PlainDate | null },
  { today, policies }: Expecting,
): Promise<void> {
  const { ownerId, stationId } = owner;
  const basis = basisOf(policies, horizonOf(today).until);
  const known = await tx.expectations.findOneLocked(ownerId);
  const { added, changed } = reconciled(await tx.obligations.ofOwnerLocked(ownerId), schedule, today);
  const isSame = added.length + changed.length === 0;
  if (isSame && known?.basis === basis && known.arrivedOn === arrivedOn) return;
  await tx.expectations.put([{ ownerId, stationId, arrivedOn, basis }]);
  if (isSame) return;
  await tx.obligations.insert(...added.map((each) => newObligation(owner, each)));
  await tx.obligations.updateAll(changed, ['dueOn', 'cancelledOn']);
  const cancelled = changed.filter(({ cancelledOn }) => cancelledOn !== null).length;
  recordExpectation(tx, 'SUBMISSIONS_EXPECTED', {
    owner,
    after: { added: added.length, moved: changed.length - cancelled, cancelled, basis },
  });
}

/**
 * Jurisdiction follows the station: what is due of it, and what was sent, goes with it to another street or district.
 * @returns the districts that it has left
 */
async function followStation(
  tx: HubTx,
  { stationId, districtCode, divisionCode }: PlaceRow,
): Promise<ReadonlySet<DivisionCode>> {
  const stray = await tx.obligations.strayLocked(stationId, { districtCode, divisionCode });
  const left = new Set(stray.map((row) => row.districtCode).filter((code) => code !== districtCode));
  if (stray.length === 0) return left;
  await tx.obligations.updateAll(
    stray.map((row) => ({ ...row, districtCode, divisionCode })),
    ['districtCode', 'divisionCode'],
  );
  const none = { ownerId: stationId, lotId: null, contractorId: null };
  recordExpectation(tx, 'SUBMISSIONS_MOVED', {
    owner: { ...none, stationId, districtCode, divisionCode },
    after: { moved: stray.length },
  });
  return left;
}

function recordExpectation(
  { write }: HubTx,
  action: string,
  { owner, after }: { owner: Owner; after: Readonly<Record<string, unknown>> },
): void {
  const { ownerId, stationId, lotId, districtCode } = owner;
  const divisionCode = owner.divisionCode ?? districtCode;
  write.record({
    action,
    subject: { type: 'Expectation', id: ownerId },
    place: { stationId, divisionCode, districtCode },
    before: null,
    after: { stationId, lotId, districtCode, ...after },
  });
}
