import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../shared/graphql/page-args';
import { type ConnectionOf, pageRequest } from '../../../shared/graphql/paging';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { type PersonnelContext } from '../context';
import { WorkerType, toWorker } from '../worker/worker.type';
import { STAFF_RECORDS } from '../readers';
import { listedDivision } from './training.rules';
import { TrainingAttendeeType, TrainingConnectionType, TrainingType, toAttendee, toTraining } from './training.type';

@Resolver(() => TrainingType)
export class TrainingResolver {
  @Query(() => TrainingConnectionType, {
    nullable: true,
    description: 'Newest first; of your own districts where you name no division.',
  })
  @VisibleTo(...STAFF_RECORDS)
  async trainings(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { trainings, scope }: PersonnelContext,
  ): Promise<ConnectionOf<TrainingType>> {
    const page = await trainings.page(listedDivision(division ?? null, scope), pageRequest(first, after));
    return new TrainingConnectionType(page, toTraining);
  }

  @FieldResolver(() => [TrainingAttendeeType], { description: 'Of the workers that you see.' })
  @VisibleTo(...STAFF_RECORDS)
  async attendees(@Root() training: TrainingType, @Ctx() { load }: PersonnelContext): Promise<TrainingAttendeeType[]> {
    return (await load.attendeesOfTraining.load(training.id)).map(toAttendee);
  }
}

@Resolver(() => TrainingAttendeeType)
export class TrainingAttendeeResolver {
  @FieldResolver(() => WorkerType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  async worker(
    @Root() attendee: TrainingAttendeeType,
    @Ctx() { load, today }: PersonnelContext,
  ): Promise<WorkerType | null> {
    const row = await load.worker.load(attendee.workerId);
    return row && toWorker(row, today);
  }
}
