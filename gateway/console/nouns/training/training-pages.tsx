import { type RouteObject } from 'react-router-dom';
import { type RecordTrainingInput } from '../../generated/documents/district-bureau';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { type Act } from '../../kit/act/use-act';
import { LinkButton } from '../../kit/feedback/link-button';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { type Page } from '../../kit/record/read-whole';
import { useWhole } from '../../kit/record/use-whole';
import { yesNo } from '../../words/format';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { DistrictTrainingForm, type Trainee } from './training-form';
import { TRAINING_COLUMNS } from './training-list';
import { type VerifiableTraining, VerifyTrainings } from './verify-trainings';

/** The GraphQL documents for a district office that holds trainings and verifies the trainings that others recorded. */
export type TrainingDocuments = {
  list: Document<{ trainings: Connection<VerifiableTraining> | null }, never>;
  trainees: Document<{ workers: Page<Trainee> | null }, { after?: string | null }>;
  verify: Document<unknown, { ids: string | string[]; idempotencyKey: string }>;
  record: Document<unknown, { input: RecordTrainingInput }>;
};

/** Returns the routes of the list of trainings and of the form for a new one. */
export function trainingRoutes(documents: TrainingDocuments): RouteObject[] {
  const spec = trainingList(documents);
  return [
    { path: 'trainings', element: <TrainingsPage spec={spec} documents={documents} /> },
    { path: 'trainings/new', element: <TrainingFormPage documents={documents} /> },
  ];
}

function trainingList({ list }: TrainingDocuments): ListSpec<VerifiableTraining> {
  const verified = { name: 'verified', label: PERSONNEL.trainingVerified, kind: 'choice' } as const;
  const options = [true, false].map((value) => ({ value: String(value), label: yesNo(value) }));
  return {
    name: 'trainings',
    title: PERSONNEL.trainings,
    columns: TRAINING_COLUMNS,
    filters: [{ ...verified, options }],
    read: readConnection(
      list,
      (filters) => variablesOf(filters, { flags: ['verified'] }),
      (data) => data.trainings,
    ),
    idOf: ({ id }) => id,
    empty: PERSONNEL.emptyTrainings,
  };
}

type TrainingsPageProps = { spec: ListSpec<VerifiableTraining>; documents: TrainingDocuments };

/** Lists the trainings. The office can verify in one call several trainings that others recorded. */
function TrainingsPage({ spec, documents }: TrainingsPageProps) {
  const verify = (act: Act, ids: string[], idempotencyKey: string) =>
    act(documents.verify, { ids, idempotencyKey }, idempotencyKey);
  return (
    <ListPage
      spec={spec}
      actions={<LinkButton to="/trainings/new">{say(PERSONNEL.recordTraining)}</LinkButton>}
      selectionTools={(selected, done) => <VerifyTrainings selected={selected} send={verify} onDone={done} />}
    />
  );
}

/** Shows the form with which the office records a training that it held. */
function TrainingFormPage({ documents }: { documents: TrainingDocuments }) {
  const loaded = useWhole(documents.trainees, 'workers', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(workers) => workers}>
      {(workers) => (
        <DistrictTrainingForm workers={workers} send={(act, input, key) => act(documents.record, { input }, key)} />
      )}
    </LoadedRecord>
  );
}
