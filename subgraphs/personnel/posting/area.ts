import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { POLICIES } from '../../../shared/policy/policy';
import { PostingResolver, WorkerPostingResolver } from './posting/posting.resolver';
import { PostingWritesResolver } from './posting/posting-writes.resolver';
import { StationStaffResolver } from './posting/station-staff.resolver';
import { HeadcountRepository } from './staffing/headcount.repository';
import { StaffMinimumRepository, type StaffingSlice } from './staffing/staff-minimum.repository';
import { staffingLoaders } from './staffing/staffing.loader';
import { StaffingResolver } from './staffing/staffing.resolver';

/** The area that posts workers to stations, and that counts the staff of each division. */
export const posting = {
  resolvers: [PostingResolver, WorkerPostingResolver, PostingWritesResolver, StationStaffResolver, StaffingResolver],
  tables: [],
  repositories: (access: Access) => ({
    headcounts: new HeadcountRepository(access),
    staffMinimums: new StaffMinimumRepository(access, POLICIES),
  }),
  loaders: (sources: StaffingSlice & { today: string }) => staffingLoaders({ ...sources, policies: POLICIES }),
} satisfies Area;
