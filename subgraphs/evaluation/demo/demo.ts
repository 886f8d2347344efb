import { type EntityManager } from 'typeorm';
import { type EventDraft } from '../../../shared/store/write';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { PlaceLotRow, PlaceRow } from '../../../shared/follow/projection/place';
import { type DistrictFacts, type FillDemo } from '../../../shared/demo/facts/batch';
import { placeLotsOf, placesOf, signedYearsOf } from '../../../shared/demo/places';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { POLICIES } from '../../../shared/policy/policy';
import { fillCommissions, fillOversight, waiverEvents } from './demo-oversight';
import { type ComplaintVault } from '../oversight/complaint/complaint-vault';
import { AttachmentRow } from '../ground/attachment/attachment.row';
import { fillEvaluations } from './demo-evaluations';
import { demoSubmissions } from './demo-submissions';
import { fillUnscoredLots } from './demo-unscored-lots';
import { PastFilling } from './past/fill-past';
import { ExpectationRow } from '../submission/expectation/expectation.row';
import { ObligationRow } from '../submission/obligation/obligation.row';
import { SubmissionRow } from '../submission/submission/submission.row';

/**
 * Returns a function that inserts the rows of the demonstration in batches, so that memory does not grow with the
 * number of districts. The function encrypts the text and contact of complaints before it stores them.
 */
export function fillDemoWith(vault: ComplaintVault): FillDemo {
  return async (manager, batches, now) => {
    const today = shanghaiToday(now);
    const events = await fillEvents(manager, { subgraph: 'evaluation', now });
    let past: PastFilling | null = null;
    for (const batch of batches) {
      if (batch.kind === 'CITY') {
        await past?.close();
        past = new PastFilling(manager, batch);
        await fillCommissions(manager, batch);
        continue;
      }
      const judged = await fillDistrict(manager, batch, today);
      await fillOversight(manager, batch, vault);
      await past?.fillDistrict(batch, judged);
      await events.append([...waiverEvents(batch), ...signedEvents(batch)]);
    }
    await past?.close();
    await events.close();
  };
}

async function fillDistrict(manager: EntityManager, batch: DistrictFacts, today: string) {
  await insertRows(manager, PlaceRow, placesOf(batch));
  const lots = placeLotsOf(batch);
  await insertRows(manager, PlaceLotRow, lots);
  const evaluations = await fillEvaluations(manager, batch);
  await fillUnscoredLots(manager, lots, evaluations);
  const { obligations, submissions, expectations } = demoSubmissions(batch, { today, policies: POLICIES });
  await insertRows(manager, ObligationRow, obligations);
  await insertRows(manager, SubmissionRow, submissions);
  await insertRows(manager, ExpectationRow, expectations);
  await insertRows(manager, AttachmentRow, batch.attachments);
  return { evaluations, obligations };
}

/**
 * Returns the events of a district's signed evaluations. From these events the personnel subgraph rebuilds its
 * projection of signed years.
 */
function signedEvents(batch: DistrictFacts): EventDraft[] {
  const streets = new Map(batch.stations.map(({ id, divisionCode }) => [id, divisionCode]));
  return signedYearsOf(batch).map(({ evaluationId, stationId, ...year }) => ({
    action: 'EVALUATION_ENTERED',
    subject: { type: 'Evaluation', id: evaluationId },
    place: { stationId, divisionCode: streets.get(stationId) ?? batch.district, districtCode: batch.district },
    before: null,
    after: { stationId, ...year, status: 'SIGNED' },
  }));
}
