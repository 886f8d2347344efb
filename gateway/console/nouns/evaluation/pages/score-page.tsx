import { type RouteObject, useSearchParams } from 'react-router-dom';
import { EVALUATION_KIND, type EvaluationStatus } from '../../../../../shared/domain/evaluations';
import { type Document } from '../../../graph/document';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { say } from '../../../words/language';
import { SCORING } from '../../../words/nouns/scoring';
import { evaluationTitle } from '../evaluation-columns';
import { type Evidence } from '../evidence/evidence';
import { daysOfProjectYear } from '../evidence/project-year';
import { PointsForm } from '../points-form';
import { type PolicyRule, type Scored, maximaIn, scoringInput } from '../scoring';
import { gradesNote } from './grades-note';

type Station = {
  id: string;
  name: string;
  lot: { contract: { startsOn: string; endsOn: string } | null } | null;
};
/** The status is SCORED if the other office has already scored. */
type ScoreAnswer = { scoreEvaluation: { status: EvaluationStatus } | null };
type ScoreDocuments<Row extends Station> = {
  /** The query that reads the station to score. */
  station: Document<{ station: Row | null }, { id: string }>;
  /** The query that reads the policy in force on a given day. The policy contains the maximum points. */
  policy: Document<{ policy: { rules: readonly PolicyRule[] } | null }, { on: string | null }>;
  score: Document<ScoreAnswer, { input: ReturnType<typeof scoringInput> }>;
};

type ScorePageProps<Row extends Station> = ScoreDocuments<Row> & {
  /** Returns links to the pages that support a score. The addresses depend on the role. */
  evidenceOf: (station: Row, projectYear: number) => readonly Evidence[];
};

/** Returns the route of the form with which an office scores a project year. */
export function scoreRoute<Row extends Station>(page: ScorePageProps<Row>): RouteObject {
  return { path: 'evaluations/score', element: <ScorePage {...page} /> };
}

/** Reads the station, the project year and the kind of the evaluation from the address of the page. */
export function useAsked(): Scored {
  const [search] = useSearchParams();
  const kind = EVALUATION_KIND.values.find((each) => each === search.get('kind')) ?? 'ANNUAL';
  return { stationId: search.get('station') ?? '', projectYear: Number(search.get('year') ?? ''), kind };
}

/** Reads the station that the address names, and shows the form with which an office scores it. */
function ScorePage<Row extends Station>(page: ScorePageProps<Row>) {
  const about = useAsked();
  const loaded = useRecord(page.station, { id: about.stationId }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => data.station}>
      {(row) => <ScoreForm {...page} row={row} about={about} />}
    </LoadedRecord>
  );
}

/**
 * Returns the message for the second office that scores: its scores form the result, and the Hub delivers it at once.
 * Null for the first office.
 */
function doneText({ scoreEvaluation }: ScoreAnswer): string | null {
  return scoreEvaluation?.status === 'SCORED' ? say(SCORING.completed) : null;
}

type ScoreFormProps<Row extends Station> = ScorePageProps<Row> & { row: Row; about: Scored };

/**
 * Shows the form with which an office scores. It does not show the scores of the other office. As in the Hub, the
 * maximum points are those of the policy that was in force when the project year began.
 */
function ScoreForm<Row extends Station>({ policy, score, evidenceOf, row, about }: ScoreFormProps<Row>) {
  const { projectYear, kind } = about;
  const contract = row.lot?.contract ?? null;
  const on = contract === null ? null : (daysOfProjectYear(contract, projectYear)?.from ?? null);
  const loaded = useRecord(policy, { on }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => data}>
      {(data) => (
        <PointsForm
          form={{
            id: `score-${about.stationId}-${projectYear}-${kind}`,
            title: `${say(SCORING.scoreTitle)}:${evaluationTitle({ station: row, kind, projectYear })}`,
            backTo: '/evaluations',
            doneText,
          }}
          maxima={maximaIn(data.policy?.rules ?? [])}
          notes={[say(SCORING.officeShare), ...gradesNote(data.policy?.rules ?? []), say(SCORING.effect)]}
          evidence={evidenceOf(row, projectYear)}
          send={(act, { values }, key) => act(score, { input: scoringInput(about, values) }, key)}
        >
          <p className="hint">{say(SCORING.scoreHint)}</p>
        </PointsForm>
      )}
    </LoadedRecord>
  );
}
