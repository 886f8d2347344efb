import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CertificateType, toCertificate } from '../certificate/certificate.type';
import { type PersonnelContext } from '../../context';
import { assertWeeks } from '../../hours/hours/hours.rules';
import { ServiceHoursType, toServiceHours } from '../../hours/hours/hours.type';
import { LeaveType, toLeave } from '../leave/leave.type';
import { PostingType, toPosting } from '../../posting/posting/posting.type';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { WorkerConnectionType, WorkerType, toWorker } from './worker.type';

@Resolver(() => WorkerType)
export class WorkerResolver {
  @Query(() => WorkerType, { nullable: true, description: 'Null where there is none, or he is not yours.' })
  @VisibleTo(...STATION_WORK)
  async worker(@Arg('id', () => ID) id: string, @Ctx() context: PersonnelContext): Promise<WorkerType | null> {
    const row = await context.load.worker.load(id);
    return row && toWorker(row, context.today);
  }

  @Query(() => WorkerConnectionType, {
    nullable: true,
    description: 'All that you see, or those on post today at the stations of a division.',
  })
  @VisibleTo(...STATION_WORK)
  async workers(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { workers, today }: PersonnelContext,
  ): Promise<ConnectionOf<WorkerType>> {
    const page = await workers.page(division ?? null, pageRequest(first, after));
    return new WorkerConnectionType(page, (row) => toWorker(row, today));
  }

  @FieldResolver(() => [CertificateType])
  @VisibleTo(...STAFF_RECORDS)
  async certificates(@Root() worker: WorkerType, @Ctx() { load }: PersonnelContext): Promise<CertificateType[]> {
    return (await load.certificatesOfWorker.load(worker.id)).map(toCertificate);
  }

  @FieldResolver(() => PostingType, { nullable: true, description: 'The open one, where it is at a station of yours.' })
  @VisibleTo(...STATION_WORK)
  async posting(@Root() worker: WorkerType, @Ctx() { load }: PersonnelContext): Promise<PostingType | null> {
    const [first] = await load.openPostingsOfWorker.load(worker.id);
    return first === undefined ? null : toPosting(first);
  }

  @FieldResolver(() => [ServiceHoursType], {
    nullable: true,
    description: 'Of the last full ISO weeks before today, oldest first; 1 to 53 weeks.',
  })
  @VisibleTo(...STATION_WORK)
  async weeklyCommunityHours(
    @Root() worker: WorkerType,
    @Arg('weeks', () => Int) weeks: number,
    @Ctx() { load }: PersonnelContext,
  ): Promise<ServiceHoursType[]> {
    assertWeeks(weeks);
    return (await load.weeklyHours.load({ workerId: worker.id, weeks })).map(toServiceHours);
  }

  @FieldResolver(() => [LeaveType])
  @VisibleTo(...STATION_WORK)
  async leaves(@Root() worker: WorkerType, @Ctx() { load }: PersonnelContext): Promise<LeaveType[]> {
    return (await load.leavesOfWorker.load(worker.id)).map(toLeave);
  }
}
