import { useSearchParams } from 'react-router-dom';
import { EVALUATION_KIND } from '../../../../shared/domain/evaluations';
import { ScoreEvaluationDocument, StationToScoreDocument } from '../../generated/documents/street-office';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { evidenceOfHours, evidenceOfStation } from '../../nouns/evaluation/evidence/evidence';
import { ScoreForm } from '../../nouns/evaluation/score-form';
import { weightsIn } from '../../nouns/evaluation/scoring';

/** Shows the form with which the street office scores a project year. It does not show the scores of the district. */
export function ScorePage() {
  const [search] = useSearchParams();
  const kind = EVALUATION_KIND.values.find((each) => each === search.get('kind')) ?? 'ANNUAL';
  const about = { stationId: search.get('station') ?? '', projectYear: Number(search.get('year') ?? ''), kind };
  const loaded = useRecord(StationToScoreDocument, { id: about.stationId }, 'form');
  const weights = weightsIn(loaded.data?.policy?.rules ?? []);
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <ScoreForm
          about={about}
          station={station}
          weights={weights}
          evidence={[
            ...evidenceOfStation(`/station?station=${station.id}`),
            ...evidenceOfHours(station.lot?.contract, about.projectYear),
          ]}
          send={(act, input, key) => act(ScoreEvaluationDocument, { input }, key)}
        />
      )}
    </LoadedRecord>
  );
}
