import DataLoader from 'dataloader';
import { type TrainingAttendeeRepository, type TrainingRepository } from './training.repository';
import { type TrainingRow } from './training.row';

export type TrainingSources = { trainings: TrainingRepository; attendees: TrainingAttendeeRepository };

/** Workers to the trainings that they passed, verified or not. */
export function passedTrainingsLoader({ trainings, attendees }: TrainingSources): DataLoader<string, TrainingRow[]> {
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
