import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BulkArgs, bulkIdsSchema } from '../../../../shared/graphql/input/bulk-input';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { allWritten, written } from '../../../../shared/graphql/input/written';
import { WorkerType, toWorker } from '../../worker/worker/worker.type';
import { DivisionType } from '../../ground/division/division.type';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { TRAINERS, TRAINING_VERIFIERS } from '../../ground/roles/writers';
import { type TrainingTransaction, recordTraining, verifyTraining, verifyTrainings } from './training.commands';
import { RecordTrainingInput, TrainingsArgs, VerifyTrainingArgs, recordTrainingSchema } from './training.input';
import { isVerifiable, listedDivision, maySearch } from './training.rules';
import { TrainingAttendeeType, TrainingConnectionType, TrainingType, toAttendee, toTraining } from './training.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';
import { type TrainingLoaders } from './training.loader';
import { type TrainingSlice } from './training.repository';

type Context = Writing<TrainingTransaction, TrainingLoaders & WorkerLoaders & PlaceLoaders> & TrainingSlice;

@Resolver(() => TrainingType)
export class TrainingResolver {
  @Query(() => TrainingType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  async training(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<TrainingType | null> {
    const row = await load.training.load(id);
    return row && toTraining(row);
  }

  @Query(() => TrainingConnectionType, {
    nullable: true,
  })
  @VisibleTo(...STAFF_RECORDS)
  async trainings(
    @Args(() => TrainingsArgs) { division: asked = null, verified = null, ...paging }: TrainingsArgs,
    @Ctx() { trainings, scope, load }: Context,
  ): Promise<ConnectionOf<TrainingType>> {
    const isSeen = asked !== null && (await load.seenDistrict.load(asked)) !== null;
    const division = maySearch(asked, scope, isSeen) ? listedDivision(asked, scope) : 'NONE';
    const page = await trainings.page({ division, verified }, pageRequest(paging));
    return new TrainingConnectionType(page, toTraining);
  }

  @Mutation(() => TrainingType, { nullable: true })
  @VisibleTo(...TRAINERS)
  async recordTraining(
    @Arg('input', () => RecordTrainingInput) input: RecordTrainingInput,
    @Ctx() { write, load }: Context,
  ): Promise<TrainingType | null> {
    const training = parseInput(recordTrainingSchema, input);
    const ids = await write('recordTraining', input, (tx) => recordTraining(tx, training));
    return written(ids, load.training, toTraining);
  }

  @Mutation(() => TrainingType, { nullable: true })
  @VisibleTo(...TRAINING_VERIFIERS)
  async verifyTraining(
    @Args(() => VerifyTrainingArgs) args: VerifyTrainingArgs,
    @Ctx() { write, load }: Context,
  ): Promise<TrainingType | null> {
    const ids = await write('verifyTraining', args, (tx) => verifyTraining(tx, args.id));
    return written(ids, load.training, toTraining);
  }

  @Mutation(() => [TrainingType], { nullable: true })
  @VisibleTo(...TRAINING_VERIFIERS)
  async verifyTrainings(
    @Args(() => BulkArgs) args: BulkArgs,
    @Ctx() { write, load }: Context,
  ): Promise<TrainingType[]> {
    const trainings = parseInput(bulkIdsSchema, args.ids, 'ids');
    const ids = await write('verifyTrainings', args, (tx) => verifyTrainings(tx, trainings));
    return allWritten(ids, load.training, toTraining);
  }

  @FieldResolver(() => Boolean)
  @VisibleTo(...TRAINING_VERIFIERS)
  mayVerify(@Root() { recorded }: TrainingType, @Ctx() { caller, scope }: Context): boolean {
    return isVerifiable(recorded, { author: entryAuthorOf(caller), scope });
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  division(@Root() { recorded }: TrainingType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.seenDistrict.load(recorded.districtCode);
  }

  @FieldResolver(() => [TrainingAttendeeType])
  @VisibleTo(...STAFF_RECORDS)
  async attendees(@Root() training: TrainingType, @Ctx() { load }: Context): Promise<TrainingAttendeeType[]> {
    return (await load.attendeesOfTraining.load(training.id)).map(toAttendee);
  }
}

@Resolver(() => TrainingAttendeeType)
export class TrainingAttendeeResolver {
  @FieldResolver(() => WorkerType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  async worker(@Root() attendee: TrainingAttendeeType, @Ctx() { load }: Context): Promise<WorkerType | null> {
    const row = await load.worker.load(attendee.workerId);
    return row && toWorker(row);
  }
}
