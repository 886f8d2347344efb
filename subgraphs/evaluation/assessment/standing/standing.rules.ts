import { latest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type EventDraft, type EventPlace, recorded } from '../../../../shared/store/write';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { latestOf } from '../../scoring/evaluation/evaluation.rules';
import { type StandingRow } from './standing.row';

/** The facts from which the standing of a station is derived. `signed` are the station's signed annual evaluations. */
export type StandingFacts = {
  notMet: readonly string[];
  signed: readonly Pick<EvaluationRow, 'id' | 'projectYear' | 'scoreTenths' | 'grade'>[];
  inspectedOn: readonly string[];
};

/** The facts of a station without an unmet rule, a signed evaluation or an inspection. */
export const NO_FACTS: StandingFacts = { notMet: [], signed: [], inspectedOn: [] };

/** Returns the standing of a station. It shows the last signed evaluation of the latest project year. */
export function standingOf(stationId: string, { notMet, signed, inspectedOn }: StandingFacts): StandingRow {
  const evaluation = latestOf(signed);
  return {
    stationId,
    notMet: [...new Set(notMet)].sort(),
    projectYear: evaluation?.projectYear ?? null,
    scoreTenths: evaluation?.scoreTenths ?? null,
    grade: evaluation?.grade ?? null,
    inspectedOn: latest(inspectedOn),
  };
}

/** Returns whether two standings of a station are the same. */
export function isSame(one: StandingRow, other: StandingRow): boolean {
  return (
    one.notMet.join() === other.notMet.join() &&
    one.projectYear === other.projectYear &&
    one.scoreTenths === other.scoreTenths &&
    one.grade === other.grade &&
    one.inspectedOn === other.inspectedOn
  );
}

/**
 * Returns the stations whose standing these events may change: the stations of inspections, and of evaluations that
 * were signed or superseded.
 */
export function stationsOfStandings(drafts: readonly EventDraft[]): string[] {
  const changes = ({ subject: { type }, after }: EventDraft) =>
    type === 'Inspection' ||
    (type === 'Evaluation' && (after?.['status'] === 'SIGNED' || after?.['status'] === 'SUPERSEDED'));
  return drafts.filter(changes).flatMap(({ place: { stationId } }) => stationId ?? []);
}

const RECORDED = ['stationId', 'notMet', 'projectYear', 'scoreTenths', 'grade', 'inspectedOn'] as const;

/**
 * Returns the event that records a new standing. `asOf` in its details is the day on which the standing is recorded.
 */
export function standingRecorded({
  before,
  after,
  place,
  today,
}: {
  before: StandingRow;
  after: StandingRow;
  place: EventPlace;
  today: PlainDate;
}): EventDraft {
  return {
    action: 'STANDING_RECORDED',
    subject: { type: 'Standing', id: after.stationId },
    place,
    before: recorded(before, RECORDED),
    after: { ...recorded(after, RECORDED), asOf: today },
  };
}
