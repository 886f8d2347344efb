import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { PostingTrainingResolver } from './training/posting-training.resolver';
import { trainingLoaders } from './training/training.loader';
import { TrainingAttendeeRepository, TrainingRepository } from './training/training.repository';
import { TrainingAttendeeResolver, TrainingResolver } from './training/training.resolver';
import { trainingAttendeeTable, trainingTable } from './training/training.row';

/** The area of trainings, their attendees, and the day from which a posting counts as trained (PE-6). */
export const training = {
  resolvers: [TrainingResolver, TrainingAttendeeResolver, PostingTrainingResolver],
  tables: [trainingTable, trainingAttendeeTable],
  repositories: (access: Access) => ({
    trainings: new TrainingRepository(access),
    attendees: new TrainingAttendeeRepository(access),
  }),
  loaders: trainingLoaders,
} satisfies Area;
