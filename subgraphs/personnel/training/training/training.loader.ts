import DataLoader from 'dataloader';
import { type TrainingSlice } from './training.repository';
import { type TrainingRow } from './training.row';
import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';

/** Returns the loader of the trainings that a worker passed, verified or not. */
function passedTrainingsLoader({ trainings, attendees }: TrainingSlice): DataLoader<string, TrainingRow[]> {
  return new DataLoader(async (workerIds) => {
    const passed = await attendees.passedBy(workerIds);
    const ids = new Set(passed.map((row) => row.trainingId));
    const rows = new Map((await trainings.findByKeys('id', [...ids])).map((row) => [row.id, row]));
    const found = new Map<string, TrainingRow[]>(workerIds.map((id) => [id, []]));
    for (const { workerId, trainingId } of passed) {
      const training = rows.get(trainingId);
      if (training !== undefined) found.get(workerId)?.push(training);
    }
    return workerIds.map((id) => found.get(id) ?? []);
  });
}

/** Returns the loaders of trainings by id, of their attendees, and of the trainings that a worker passed. */
export function trainingLoaders(repositories: TrainingSlice) {
  const { trainings, attendees } = repositories;
  return {
    training: rowLoader(trainings, 'id'),
    attendeesOfTraining: rowsLoader('trainingId', (ids) => attendees.ofTrainings(ids)),
    passedTrainings: passedTrainingsLoader(repositories),
  };
}
export type TrainingLoaders = ReturnType<typeof trainingLoaders>;
