import { useMemo } from 'react';
import {
  RecordTrainingDocument,
  TraineesDocument,
  TrainingListDocument,
} from '../../../generated/documents/contractor';
import { recordTraining } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { variablesOf } from '../../../kit/list/filter-values';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { TRAINING_COLUMNS, type TrainingRow, trainingFields } from '../../../nouns/training/training-list';
import { useSession } from '../../../session/session-context';
import { say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';

const SPEC: ListSpec<TrainingRow> = {
  name: 'trainings',
  title: PERSONNEL.trainings,
  columns: TRAINING_COLUMNS,
  filters: [],
  read: readConnection(
    TrainingListDocument,
    (filters) => variablesOf(filters, { flags: ['verified'] }),
    (data) => data.trainings,
  ),
  idOf: ({ id }) => id,
  empty: PERSONNEL.emptyTrainings,
};

export function TrainingsPage() {
  return (
    <ListPage spec={SPEC} actions={<LinkButton to="/trainings/new">{say(PERSONNEL.recordTraining)}</LinkButton>} />
  );
}

/** Shows the form with which a contractor records a training that it held. */
export function TrainingForm() {
  const loaded = useWhole(TraineesDocument, 'workers', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(workers) => workers}>
      {(workers) => <LoadedForm workers={workers} />}
    </LoadedRecord>
  );
}

type Trainee = {
  id: string;
  name: string;
  posting: { station: { name: string; district: { code: string; name: string } | null } | null } | null;
};

function LoadedForm({ workers }: { workers: readonly Trainee[] }) {
  const { today } = useSession();
  const fields = useMemo(() => trainingFields(choicesOf(workers)), [workers]);
  return (
    <FormPage
      spec={{
        id: 'training',
        title: say(PERSONNEL.recordTraining),
        fields,
        limits: recordTraining,
        initial: { division: '', heldOn: today, topic: '', hours: '', attendees: [] },
        backTo: '/trainings',
        send: (act, input, key) => act(RecordTrainingDocument, { input }, key),
      }}
    />
  );
}

/** Returns the districts and the workers that the form offers. */
function choicesOf(workers: readonly Trainee[]) {
  const districts = new Map(
    workers.flatMap(({ posting }) => {
      const district = posting?.station?.district ?? null;
      return district === null ? [] : [[district.code, district.name] as const];
    }),
  );
  return {
    districts: [...districts].map(([value, label]) => ({ value, label })),
    workers: workers.map(({ id, name, posting }) => ({
      value: id,
      label: `${name} ${posting?.station?.name ?? ''}`.trim(),
    })),
  };
}
