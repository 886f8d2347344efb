import { type Request } from '../../shared/graphql/request';
import { rowLoader, rowsLoader } from '../../shared/store/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/follow/projection/place';
import { recordContext } from '../../shared/graphql/record-context';
import { type RunMutation, mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { POLICIES } from '../../shared/policy/policy';
import { postingFactsLoader } from './facts/staff/posting-facts.loader';
import { staffFactsLoader } from './facts/staff/staff-facts.loader';
import { CertificateRepository } from './worker/certificate/certificate.repository';
import { staffingLoader } from './posting/staffing/staffing.loader';
import { record } from './ground/event/event.row';
import { weeklyHoursLoader } from './hours/hours/hours.loader';
import { ServiceHoursRepository } from './hours/hours/hours.repository';
import { LeaveRepository } from './worker/leave/leave.repository';
import { NotedReads } from './worker/personal-data/noted-reads';
import { PersonalDataReadRepository } from './worker/personal-data/personal-data-read.repository';
import { PostingRepository } from './ground/posting/posting.repository';
import { places } from './ground/station/place.row';
import { StationRepository } from './posting/staffing/staff-minimum.repository';
import { passedTrainingsLoader } from './training/training/training.loader';
import { TrainingAttendeeRepository, TrainingRepository } from './training/training/training.repository';
import { type PersonnelTx, inTransaction } from './transaction';
import { type IdentityNumberVault } from './worker/worker/identity-number-vault';
import { veiledInput } from './worker/worker/veiled-input';
import { WorkerRepository } from './worker/worker/worker.repository';

export type PersonnelContext = ReturnType<typeof createContext>;

export function createContext(request: Request, vault: IdentityNumberVault) {
  const base = requestContext(request);
  const { access, today } = base;
  const workers = new WorkerRepository(access);
  const postings = new PostingRepository(access);
  const stations = new StationRepository(access, POLICIES);
  const trainings = new TrainingRepository(access);
  const attendees = new TrainingAttendeeRepository(access);
  const hours = new ServiceHoursRepository(access);
  const certificates = new CertificateRepository(access);
  const leaves = new LeaveRepository(access);
  const passedTrainings = passedTrainingsLoader({ trainings, attendees });
  const load = {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    worker: rowLoader(workers, 'id'),
    training: rowLoader(trainings, 'id'),
    leave: rowLoader(leaves, 'id'),
    hours: rowLoader(hours, 'id'),
    openPostingsOfWorker: rowsLoader('workerId', (ids) => postings.openOf(ids)),
    postingsAtStation: rowsLoader('stationId', (ids) => postings.onPostAt(ids)),
    staffing: staffingLoader({ postings, stations, policies: POLICIES, today }),
    passedTrainings,
    staffFacts: staffFactsLoader({ postings, workers, hours, leaves }),
    postingFacts: postingFactsLoader({ postings, passedTrainings }),
    attendeesOfTraining: rowsLoader('trainingId', (ids) => attendees.ofTrainings(ids)),
    certificatesOfWorker: rowsLoader('workerId', (ids) => certificates.ofWorkers(ids)),
    leavesOfWorker: rowsLoader('workerId', (ids) => leaves.ofWorkers(ids)),
    weeklyHours: weeklyHoursLoader(hours, today),
  };
  const run = mutationRunner(request, (asking, access) => inTransaction(asking, access, vault));
  const write: RunMutation<PersonnelTx> = (mutation, input, command) =>
    run(mutation, veiledInput(input, vault), command);
  const { database, caller, passport, now } = request;
  const noted = new NotedReads({ database, caller, requestId: passport.requestId, now });
  const personalDataReads = new PersonalDataReadRepository(access);
  return {
    ...base,
    ...recordContext(request, base, record),
    noted,
    personalDataReads,
    vault,
    workers,
    trainings,
    hours,
    load,
    write,
  };
}
