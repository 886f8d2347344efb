import { type RoleModule } from '../../kit/role-module';

/** The console of a role that has only the work list. */
export const WORK_ONLY: RoleModule = { pages: [], routes: [], Home: () => null, linkOf: () => null };
