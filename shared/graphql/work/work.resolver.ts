import { type WorkKind } from '../../domain/work/work-kind';
import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { VisibleTo } from '../audience/visible-to';
import { type Reading, type RequestContext } from '../request-context';
import { type ConnectionOf, connectionType, pageRequest } from '../types/paging';
import { type Duty, type WorkFilter, type WorkItem, sumOf } from './duty';
import { workPage } from './first-items';
import { type WorkItemFields, toWorkItem, workItemType } from './work-item.type';
import { WORKERS, WorkArgs, WorkCountType, WorkCountsArgs, toWorkCount } from './work.type';

type Loaded<Key, Value> = { load(key: Key): Promise<Value | null> };

/** The loaders of references. The context of each subgraph has these loaders. */
type References<Station, Division> = {
  station: Loaded<string, Station>;
  division: Loaded<DivisionCode, Division>;
};

/**
 * The root fields of a subgraph's work items, the duties that find the items, and the types to which the items refer.
 */
type Desk<Context extends RequestContext, Station, Division, StationRow> = {
  list: `${string}Work`;
  counts: `${string}WorkCounts`;
  duties: readonly Duty<Context>[];
  station: () => ClassType<Station & object>;
  /**
   * Converts a row of the station loader to the type that the graph shows. If it is left out, the loader must return
   * that type itself.
   */
  toStation?: (row: StationRow) => Station;
  division: () => ClassType<Division & object>;
  /**
   * Makes the reference to the district of an item for a caller who may not read the figures of the district. Without
   * it, such a caller sees no district.
   */
  toDivision?: (code: DivisionCode) => Division;
};

/** Builds the resolvers of a subgraph's work items. Each subgraph gives the root fields names of its own. */
export function workResolvers<Station, Division, Duties extends RequestContext, StationRow = Station>(
  desk: Desk<Duties, Station, Division, StationRow>,
): [ClassType, ClassType] {
  const WorkItemType = workItemType();
  return [rootResolver(desk, WorkItemType), referenceResolver(desk, WorkItemType)];
}

function rootResolver<Duties extends RequestContext>(
  { list, counts, duties }: Pick<Desk<Duties, never, never, never>, 'list' | 'counts' | 'duties'>,
  WorkItemType: ClassType<WorkItemFields>,
): ClassType {
  const WorkItemConnectionType = connectionType('WorkItemConnection', () => WorkItemType, WORKERS, { isShared: true });

  @Resolver()
  class WorkResolver {
    @Query(() => WorkItemConnectionType, { name: list, nullable: true })
    @VisibleTo(...WORKERS)
    async work(
      @Args(() => WorkArgs) { kind, division, dueBefore, overdue, ...paging }: WorkArgs,
      @Ctx() context: Duties,
    ): Promise<ConnectionOf<WorkItemFields>> {
      const filter = { division: division ?? null, dueBefore: dueBefore ?? null, isOverdue: overdue ?? null };
      const wanted = dutiesOf(duties, context).filter((duty) => kind?.includes(duty.kind) ?? true);
      const page = await workPage(wanted, context, filter, pageRequest(paging));
      return new WorkItemConnectionType(page, (item: WorkItem) => toWorkItem(item, context.today));
    }

    @Query(() => [WorkCountType], { name: counts, nullable: true })
    @VisibleTo(...WORKERS)
    counts(@Args(() => WorkCountsArgs) { division }: WorkCountsArgs, @Ctx() context: Duties): Promise<WorkCountType[]> {
      const filter = { division: division ?? null, dueBefore: null, isOverdue: null };
      return countsOf(dutiesOf(duties, context), context, filter);
    }
  }
  return WorkResolver;
}

function referenceResolver<Station, Division, Duties extends RequestContext, StationRow>(
  desk: Desk<Duties, Station, Division, StationRow>,
  WorkItemType: ClassType<WorkItemFields>,
): ClassType {
  type Context = Duties & Reading<References<StationRow, Division>>;
  const toStation = desk.toStation ?? ((row: StationRow) => row as unknown as Station);

  @Resolver(() => WorkItemType)
  class WorkReferenceResolver {
    @FieldResolver(() => desk.station(), { nullable: true })
    @VisibleTo(...WORKERS)
    async station(@Root() { stationId }: WorkItemFields, @Ctx() { load }: Context): Promise<Station | null> {
      const row = stationId === null ? null : await load.station.load(stationId);
      return row === null ? null : toStation(row);
    }

    @FieldResolver(() => desk.division(), { nullable: true })
    @VisibleTo(...WORKERS)
    async division(@Root() { districtCode }: WorkItemFields, @Ctx() { load }: Context): Promise<Division | null> {
      if (districtCode === null) return null;
      return (await load.division.load(districtCode)) ?? desk.toDivision?.(districtCode) ?? null;
    }
  }
  return WorkReferenceResolver;
}

function dutiesOf<Context extends RequestContext>(
  duties: readonly Duty<Context>[],
  { caller }: Context,
): readonly Duty<Context>[] {
  const isNarrowed = caller.role === 'CONTRACTOR' && caller.stations !== null;
  return duties.filter(
    ({ kind, roles }) => roles.includes(caller.role) && (!isNarrowed || OF_SOCIAL_WORKERS.has(kind)),
  );
}

/**
 * The kinds of work that a social worker may do. The token of a social worker is limited to certain stations, and it
 * grants no other acts.
 */
const OF_SOCIAL_WORKERS: ReadonlySet<WorkKind> = new Set<WorkKind>([
  'LOG_HOURS',
  'FIX_HOURS',
  'FILE_SUBMISSION',
  'REVISE_SUBMISSION',
]);

/** Counts the items of duties. Several duties of one kind are counted together. */
async function countsOf<Context extends RequestContext>(
  duties: readonly Duty<Context>[],
  context: Context,
  filter: WorkFilter,
): Promise<WorkCountType[]> {
  const found = await Promise.all(duties.map((duty) => duty.count(context, filter)));
  return [...new Set(duties.map(({ kind }) => kind))].map((kind) =>
    toWorkCount(kind, sumOf(found.filter((_, index) => duties[index]?.kind === kind))),
  );
}
