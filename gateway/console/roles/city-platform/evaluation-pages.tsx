import { useParams } from 'react-router-dom';
import {
  EvaluationListDocument,
  EvaluationRecordDocument,
  PanelBasisDocument,
  PanelFormsDocument,
  RecusePanelMemberDocument,
  ScoreAsPanelDocument,
} from '../../generated/documents/city-platform';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { EVALUATION_COLUMNS, EVALUATION_FILTERS, type EvaluationRow } from '../../nouns/evaluation/evaluation-columns';
import { EvaluationRecordPage } from '../../nouns/evaluation/evaluation-record';
import { PanelScorePage } from '../../nouns/evaluation/panel-score-page';
import { panelTabs } from '../../nouns/evaluation/panel-tab';
import { EVALUATION } from '../../words/nouns/evaluation';

const SPEC: ListSpec<EvaluationRow> = {
  name: 'evaluations',
  title: EVALUATION.list,
  columns: EVALUATION_COLUMNS,
  filters: EVALUATION_FILTERS,
  read: readConnection(
    EvaluationListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.evaluations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/evaluations/${id}`,
  empty: EVALUATION.empty,
};

export function EvaluationsPage() {
  return <ListPage spec={SPEC} />;
}

/** Shows an evaluation and its panel, of which the city platform may be a member. */
export function EvaluationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(EvaluationRecordDocument, { id });
  const subject = loaded.data?.me?.subject ?? null;
  return (
    <LoadedRecord loaded={loaded} pick={({ evaluation }) => evaluation}>
      {(row, reload) => (
        <EvaluationRecordPage
          row={row}
          history={row.history}
          actions={[]}
          more={panelTabs({ row, subject, recuse: RecusePanelMemberDocument, onDone: reload })}
        />
      )}
    </LoadedRecord>
  );
}

/** Shows the scoring form of a panel member. */
export function PanelFormPage() {
  return <PanelScorePage basis={PanelBasisDocument} forms={PanelFormsDocument} score={ScoreAsPanelDocument} />;
}
