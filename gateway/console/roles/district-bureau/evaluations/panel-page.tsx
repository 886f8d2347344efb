import { PANEL_MEMBER_KIND } from '../../../../../shared/domain/evaluations';
import { AppointPanelDocument, StationToScoreDocument } from '../../../generated/documents/district-bureau';
import { appointPanel } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { evaluationTitle } from '../../../nouns/evaluation/evaluation-columns';
import { useAsked } from '../../../nouns/evaluation/pages/score-page';
import { REVIEW } from '../../../words/bureau/casework';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';

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

/** Shows the form that appoints a panel, which scores instead of the district bureau and the street office. */
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
