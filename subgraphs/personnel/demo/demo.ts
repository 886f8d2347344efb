import { grouped } from '../../../shared/kernel/grouped';
import { type EntityManager } from 'typeorm';
import { type TrainingFact, type WorkerFact } from '../../../shared/demo/facts/personnel';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { PlaceLotRow, PlaceRow } from '../../../shared/follow/projection/place';
import { PlaceContractorRow } from '../../../shared/follow/projection/place-contractor';
import { type DistrictFacts, type FillDemo } from '../../../shared/demo/facts/batch';
import { placeContractorsOf, placeLotsOf, placesOf, signedYearsOf, suspensionsOf } from '../../../shared/demo/places';
import { ContactRow } from '../contact/contact/contact.row';
import { contactRows } from './demo-contacts';
import { PostingAccessRow } from '../ground/posting/posting-access.row';
import { postingsEntered } from './demo-events';
import { accessRow } from '../ground/access/posting-access.rules';
import { SignedYearRow } from '../ground/access/signed-year.row';
import { SuspensionRow } from '../ground/station/suspension.row';
import { CertificateRow } from '../worker/certificate/certificate.row';
import { ServiceHoursRow } from '../hours/hours/hours.row';
import { LeaveRow } from '../worker/leave/leave.row';
import { PostingRow } from '../ground/posting/posting.row';
import { TrainingAttendeeRow, TrainingRow } from '../training/training/training.row';
import { type PersonalDataVault } from '../worker/worker/personal-data-vault';
import { UNSEALED, UNVERIFIED, WorkerRow } from '../worker/worker/worker.row';
import { isQualified } from '../worker/worker/worker.rules';

/**
 * Returns the function that fills the database with a demonstration city, one batch at a time. As in operation, data
 * that identifies a person is encrypted before it is stored.
 */
export function fillDemoWith(vault: PersonalDataVault): FillDemo {
  return async (manager, batches, now) => {
    const events = await fillEvents(manager, { subgraph: 'personnel', now });
    for (const batch of batches) {
      await insertRows(manager, ContactRow, contactRows(batch, vault));
      if (batch.kind === 'CITY') {
        await insertRows(manager, PlaceContractorRow, placeContractorsOf(batch));
        continue;
      }
      await insertRows(manager, PlaceRow, placesOf(batch));
      await insertRows(manager, SuspensionRow, suspensionsOf(batch));
      await insertRows(manager, PlaceLotRow, placeLotsOf(batch));
      await insertRows(
        manager,
        WorkerRow,
        batch.workers.map((fact) => workerRow(fact, vault)),
      );
      await insertParts(manager, batch);
      await events.append(postingsEntered(batch));
    }
    await events.close();
  };
}

async function insertParts(manager: EntityManager, batch: DistrictFacts): Promise<void> {
  await insertRows(manager, CertificateRow, batch.workers.flatMap(certificateRows));
  await insertRows(manager, PostingRow, batch.postings);
  await insertRows(manager, SignedYearRow, signedYearsOf(batch));
  await insertRows(manager, PostingAccessRow, accessRows(batch));
  await insertRows(manager, TrainingRow, batch.trainings.map(trainingRow));
  await insertRows(
    manager,
    TrainingAttendeeRow,
    batch.trainings.flatMap(({ id, attendees }) => attendees.map((each) => ({ trainingId: id, ...each }))),
  );
  await insertRows(manager, LeaveRow, batch.leaves);
  await insertRows(
    manager,
    ServiceHoursRow,
    batch.hours.map((fact) => ({ ...fact, revision: 1, loggedBy: null, statusSince: null })),
  );
}

function workerRow(
  { name, birthDate, phone, identityNumber, certificates, verification, ...fact }: WorkerFact,
  vault: PersonalDataVault,
): WorkerRow {
  const qualified = isQualified({ majorKind: fact.majorKind, certificates });
  const verified =
    verification === null
      ? UNVERIFIED
      : {
          verifiedEducation: fact.education,
          verifiedQualified: qualified,
          verifiedOn: verification.on,
          verificationMethod: verification.method,
        };
  const sealed = vault.sealPerson(fact.id, { name, birthDate, phone, identityNumber });
  return { ...fact, ...sealed, qualified, ...verified, ...UNSEALED, version: 1 };
}

function accessRows(batch: DistrictFacts): PostingAccessRow[] {
  const lots = grouped(placeLotsOf(batch), ({ stationId }) => stationId ?? '');
  const signed = signedYearsOf(batch);
  return batch.postings.flatMap(({ endsOn, ...posting }) => {
    const there = { lots: lots.get(posting.stationId) ?? [], signed };
    return endsOn === null ? [] : [accessRow({ ...posting, endsOn }, there, batch.district)];
  });
}

function trainingRow({ id, districtCode, contractorId, heldOn, topic, hours, verifiedOn }: TrainingFact): TrainingRow {
  const recorder = { recordedBy: null, recorderContractorId: contractorId, recordedByRole: 'CONTRACTOR' } as const;
  return { id, districtCode, heldOn, topic, hours, verifiedOn, ...recorder };
}

function certificateRows({ id, certificates }: WorkerFact): CertificateRow[] {
  return certificates.map((each) => ({ ...each, workerId: id }));
}
