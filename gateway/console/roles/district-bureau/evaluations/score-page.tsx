import { useSearchParams } from 'react-router-dom';
import { EVALUATION_KIND, PANEL_MEMBER_KIND } from '../../../../../shared/domain/evaluations';
import {
  AppointPanelDocument,
  PanelBasisDocument,
  PanelFormsDocument,
  ScoreAsPanelDocument,
  ScoreEvaluationDocument,
  StationToScoreDocument,
} from '../../../generated/documents/district-bureau';
import { appointPanel } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { evaluationTitle } from '../../../nouns/evaluation/evaluation-columns';
import { evidenceOfStation } from '../../../nouns/evaluation/evidence/evidence';
import { PanelScorePage } from '../../../nouns/evaluation/panel-score-page';
import { ScoreForm } from '../../../nouns/evaluation/score-form';
import { type Scored, weightsIn } from '../../../nouns/evaluation/scoring';
import { REVIEW } from '../../../words/bureau/casework';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';

/** Reads the station, the project year and the kind of the evaluation from the address of the page. */
function useAsked(): Scored {
  const [search] = useSearchParams();
  const kind = EVALUATION_KIND.values.find((each) => each === search.get('kind')) ?? 'ANNUAL';
  return { stationId: search.get('station') ?? '', projectYear: Number(search.get('year') ?? ''), kind };
}

/** Shows the form with which the bureau scores a project year. It does not show the scores of the street office. */
export function ScorePage() {
  const about = useAsked();
  const loaded = useRecord(StationToScoreDocument, { id: about.stationId }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <ScoreForm
          about={about}
          station={station}
          weights={weightsIn(loaded.data?.policy?.rules ?? [])}
          evidence={evidenceOfStation(`/stations/${station.id}`)}
          send={(act, input, key) => act(ScoreEvaluationDocument, { input }, key)}
        />
      )}
    </LoadedRecord>
  );
}

const FIELDS: readonly Field[] = [
  {
    name: 'members',
    label: REVIEW.members,
    kind: 'rows',
    isRequired: true,
    atMost: 15,
    blank: { kind: '', name: '', account: '' },
    fields: [
      { name: 'kind', label: REVIEW.memberKind, kind: 'choice', options: optionsOf(PANEL_MEMBER_KIND) },
      { name: 'name', label: REVIEW.memberName, kind: 'line' },
      { name: 'account', label: REVIEW.memberAccount, kind: 'line' },
    ],
  },
];

/** Shows the form that appoints a panel, which scores instead of the two offices. */
export function PanelPage() {
  const about = useAsked();
  const loaded = useRecord(StationToScoreDocument, { id: about.stationId }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <FormPage
          spec={{
            id: `panel-${about.stationId}-${about.projectYear}`,
            title: `${say(REVIEW.appoint)}:${evaluationTitle({ station, ...about })}`,
            fields: FIELDS,
            limits: appointPanel,
            initial: { members: [{ kind: '', name: '', account: '' }] },
            backTo: '/evaluations',
            isChecked: true,
            send: (act, values, key) => act(AppointPanelDocument, { input: { ...about, ...values } }, key),
          }}
        >
          <p className="hint">{say(REVIEW.appointHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

/** Shows the form for the caller's own scores, or for the signed sheet of a panel member without an account. */
export function PanelFormPage() {
  return <PanelScorePage basis={PanelBasisDocument} forms={PanelFormsDocument} score={ScoreAsPanelDocument} />;
}
