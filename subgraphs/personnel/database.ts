import { PlaceLotRow, PlaceRow } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { CertificateRow } from './certificate/certificate.row';
import { ServiceHoursRow } from './hours/hours.row';
import { LeaveRow } from './leave/leave.row';
import { CreatePersonnel1750000000000 } from './migrations/1750000000000-create-personnel';
import { PostingRow } from './posting/posting.row';
import { TrainingAttendeeRow, TrainingRow } from './training/training.row';
import { WorkerRow } from './worker/worker.row';

export const database: DatabaseShape = {
  rows: [
    WorkerRow,
    CertificateRow,
    PostingRow,
    TrainingRow,
    TrainingAttendeeRow,
    LeaveRow,
    ServiceHoursRow,
    PlaceRow,
    PlaceLotRow,
  ],
  migrations: [CreatePersonnel1750000000000],
};
