import { useMemo } from 'react';
import { recordTraining } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { type FormSpec } from '../../kit/entry/form-spec';
import { useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { trainingFields } from './training-list';

export type Trainee = { id: string; name: string; posting: { station: { name: string } | null } | null };

type DistrictTrainingProps = { workers: readonly Trainee[]; send: FormSpec<keyof typeof recordTraining>['send'] };

/** Shows the form with which an office of a district records a training that it held. */
export function DistrictTrainingForm({ workers, send }: DistrictTrainingProps) {
  const { today, officeName } = useSession();
  const division = useOwnPlace();
  const fields = useMemo(() => {
    const trainees = workers.map(({ id, name, posting }) => ({
      value: id,
      label: `${name} ${posting?.station?.name ?? ''}`,
    }));
    return trainingFields({ districts: [{ value: division, label: officeName ?? division }], workers: trainees });
  }, [workers, division, officeName]);
  return (
    <FormPage
      spec={{
        id: 'training',
        title: say(PERSONNEL.recordTraining),
        fields,
        limits: recordTraining,
        initial: { division, heldOn: today, topic: '', hours: '', attendees: [] },
        backTo: '/trainings',
        send,
      }}
    />
  );
}
