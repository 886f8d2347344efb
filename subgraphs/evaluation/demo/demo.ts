import { type EntityManager } from 'typeorm';
import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { PlaceLotRow, PlaceRow } from '../../../shared/follow/projection/place';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { placeLotsOf, placesOf } from '../../../shared/demo/places';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { POLICIES, policyFor, ruleOf } from '../../../shared/policy/policy';
import { fillCommissions, fillOversight, waiverEvents } from './demo-oversight';
import { EvaluationScoreRow } from '../scoring/evaluation/evaluation-score.row';
import { EvaluationRow } from '../scoring/evaluation/evaluation.row';
import { AttachmentRow } from '../ground/attachment/attachment.row';
import { demoSubmissions } from './demo-submissions';
import { ExpectationRow } from '../submission/expectation/expectation.row';
import { ObligationRow } from '../submission/obligation/obligation.row';
import { SubmissionRow } from '../submission/submission/submission.row';

/** Inserts the rows of a demonstration city in batches, so that memory does not grow with the number of districts. */
export async function fillDemo(manager: EntityManager, batches: Iterable<DemoBatch>, now: Date): Promise<void> {
  const today = shanghaiToday(now);
  const events = await fillEvents(manager, { subgraph: 'evaluation', now });
  for (const batch of batches) {
    if (batch.kind === 'CITY') {
      await fillCommissions(manager, batch);
      continue;
    }
    const { district, evaluations } = batch;
    await insertRows(manager, PlaceRow, placesOf(batch));
    await insertRows(manager, PlaceLotRow, placeLotsOf(batch));
    await insertRows(
      manager,
      EvaluationRow,
      evaluations.map((fact) => evaluationRow(fact, district)),
    );
    await insertRows(manager, EvaluationScoreRow, evaluations.flatMap(scoreRows));
    const { obligations, submissions, expectations } = demoSubmissions(batch, { today, policies: POLICIES });
    await insertRows(manager, ObligationRow, obligations);
    await insertRows(manager, SubmissionRow, submissions);
    await insertRows(manager, ExpectationRow, expectations);
    await insertRows(manager, AttachmentRow, batch.attachments);
    await fillOversight(manager, batch);
    await events.append(waiverEvents(batch));
  }
  await events.close();
}

function evaluationRow(fact: EvaluationFact, division: DivisionCode): EvaluationRow {
  const { id, stationId, contractorId, lotId, yearOrdinal, projectYear, status, scoreTenths, grade } = fact;
  const policy = policyFor(POLICIES, { division, on: `${projectYear}-12-31` });
  const signedOn = (by: EvaluationFact['signatures'][number]['office']) =>
    fact.signatures.find(({ office }) => office === by)?.on ?? null;
  const scoredOn = (by: EvaluationFact['signatures'][number]['office']) =>
    fact.scores.find(({ office }) => office === by)?.scoredOn ?? null;
  return {
    id,
    stationId,
    contractorId,
    lotId,
    yearOrdinal,
    projectYear,
    status,
    scoreTenths,
    grade,
    districtScoredBy: null,
    streetScoredBy: null,
    districtSignedBy: null,
    streetSignedBy: null,
    supersededOn: null,
    supersededReason: null,
    isCurrent: status === 'SUPERSEDED' ? null : true,
    districtScoredOn: scoredOn('DISTRICT_BUREAU'),
    streetScoredOn: scoredOn('STREET_OFFICE'),
    weightsTenths: ruleOf(policy, 'EV-1')?.parameters.weightsTenths ?? null,
    districtSignedOn: signedOn('DISTRICT_BUREAU'),
    streetSignedOn: signedOn('STREET_OFFICE'),
    objectedOn: fact.objection?.on ?? null,
    objectionReason: fact.objection?.reason ?? null,
  };
}

function scoreRows({ id, scores }: EvaluationFact): EvaluationScoreRow[] {
  return scores.map((score) => ({ evaluationId: id, ...score, remark: null }));
}
