import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { hoursLoaders } from './hours/hours.loader';
import { ServiceHoursRepository } from './hours/hours.repository';
import { ServiceHoursResolver } from './hours/hours.resolver';
import { serviceHoursTable } from './hours/hours.row';
import { HoursWritesResolver } from './hours/hours-writes.resolver';
import { WorkerHoursResolver } from './hours/worker-hours.resolver';
import { ImportResolver } from './import/import.resolver';

/** The area of weekly service hours (PE-5), and of the sheets from which workers and hours are imported. */
export const hours = {
  resolvers: [ServiceHoursResolver, HoursWritesResolver, WorkerHoursResolver, ImportResolver],
  tables: [serviceHoursTable],
  repositories: (access: Access) => ({ hours: new ServiceHoursRepository(access) }),
  loaders: hoursLoaders,
} satisfies Area;
