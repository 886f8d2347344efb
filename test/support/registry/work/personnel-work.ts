import { isOnPostIn } from '../../../../subgraphs/personnel/ground/posting/term.rules';
import { type PostingRow } from '../../../../subgraphs/personnel/ground/posting/posting.row';
import { weekEnd, weekStart } from '../../../../shared/kernel/dates/period';
import { type Snapshot } from '../../oracle/table-snapshots';
import { contractor, hub, office } from '../../city/callers';
import { NEWCOMER } from '../../city/personal-texts';
import { CITY, CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, STREET, TODAY } from '../../city/small-city';
import { schooling } from '../mutations/personnel/roster';
import { type Row, idsOf, rowOf, rowsOf } from './snapshot-rows';
import { type Act, type ActContext, type ShownItem, type SubgraphWork } from './work-act';

type Posting = Row & Pick<PostingRow, 'workerId' | 'stationId' | 'contractorId' | 'startsOn' | 'endsOn'>;

const postingsIn = (rows: Snapshot): Posting[] => rowsOf<Posting>(rows, 'personnel.posting');

/** Returns the station and the week of a work item about hours. */
function stationWeek({ subject }: ShownItem): { stationId: string; week: string } {
  const [stationId = '', week = ''] = subject.id.split('/');
  return { stationId, week };
}

/** Returns the hours with this status at the station and in the week of the item. */
function hoursOf(item: ShownItem, rows: Snapshot, status: string): Row[] {
  const { stationId, week } = stationWeek(item);
  return rowsOf(rows, 'personnel.service_hours').filter(
    (each) => each['stationId'] === stationId && each['week'] === week && each['status'] === status,
  );
}

function contractorOf({ caller }: ActContext): string {
  return 'contractorId' in caller ? caller.contractorId : '';
}

/**
 * Returns the ids of the caller's workers whose hours in the week of the item are still missing. These workers were on
 * post at the station for the whole week and were not on leave.
 */
function unlogged(item: ShownItem, context: ActContext): string[] {
  const { stationId, week } = stationWeek(item);
  const { rows } = context;
  const [monday, sunday] = [weekStart(week), weekEnd(week)];
  const has = (table: 'service_hours' | 'leave', workerId: string, fits: (row: Row) => boolean) =>
    rowsOf(rows, `personnel.${table}`).some((row) => row['workerId'] === workerId && fits(row));
  return postingsIn(rows)
    .filter((each) => each.stationId === stationId && each.contractorId === contractorOf(context))
    .filter(({ startsOn, endsOn }) => startsOn <= monday && (endsOn === null || endsOn >= sunday))
    .map(({ workerId }) => workerId)
    .filter((id) => !has('service_hours', id, (row) => row['stationId'] === stationId && row['week'] === week))
    .filter((id) => !has('leave', id, (row) => String(row['from']) <= sunday && String(row['until']) >= monday));
}

/**
 * Returns the ids of workers whose hours at the station in the week of the item were returned. Leaves out workers who
 * were not on post there in that week.
 */
function correctable(item: ShownItem, { rows }: ActContext): string[] {
  const { week } = stationWeek(item);
  return hoursOf(item, rows, 'RETURNED')
    .filter(({ workerId, stationId }) =>
      postingsIn(rows).some(
        (each) => each.workerId === workerId && each.stationId === stationId && isOnPostIn(each, week),
      ),
    )
    .map(({ workerId }) => String(workerId));
}

const logging = (workers: (item: ShownItem, context: ActContext) => string[]): Act => ({
  mutation: 'logHours',
  variables: (item, context) => {
    const entries = workers(item, context).map((workerId) => ({ workerId, minutes: 60 }));
    return { input: { ...stationWeek(item), entries } };
  },
  isAlsoOpen: 'Hours may be logged early, and again until they are verified.',
});

/** Returns each station and week with recorded hours once, in the form of an item's subject id. */
const stationWeeks = (rows: Snapshot): string[] => [
  ...new Set(
    rowsOf(rows, 'personnel.service_hours').map(({ stationId, week }) => `${String(stationId)}/${String(week)}`),
  ),
];

/** Returns the act of an office that decides about all hours of a station in a week. */
const review = (mutation: string, status: string): Act => ({
  mutation,
  subject: ({ ids }, rows) => {
    const [id] = ids as string[];
    const { stationId, week } = rowOf(rows, 'personnel.service_hours', id ?? '');
    return `${String(stationId)}/${String(week)}`;
  },
  subjects: stationWeeks,
  variables: (item, { rows, caller }) => {
    const own = 'contractorId' in caller ? caller.contractorId : null;
    const all = hoursOf(item, rows, status).filter(({ contractorId }) => contractorId !== own);
    return { ids: all.map(({ id }) => id) };
  },
  isAlsoOpen: null,
});

/** Returns a worker of the caller who has no posting that is open or still to come. */
function freeWorker(context: ActContext): Row | undefined {
  const isOpen = ({ endsOn, startsOn }: Posting) => endsOn === null || (endsOn >= TODAY && endsOn >= startsOn);
  const busy = new Set(postingsIn(context.rows).flatMap((each) => (isOpen(each) ? each.workerId : [])));
  return rowsOf(context.rows, 'personnel.worker').find(
    ({ id, contractorId }) => contractorId === contractorOf(context) && !busy.has(String(id)),
  );
}

/** The acts about staff that employers and offices owe, and the commands that nobody owes. */
export const PERSONNEL_WORK: SubgraphWork = {
  list: 'personnelWork',
  acts: {
    LOG_HOURS: logging(unlogged),
    FIX_HOURS: logging(correctable),
    CONFIRM_HOURS: review('confirmHours', 'LOGGED'),
    VERIFY_HOURS: review('verifyHours', 'CONFIRMED'),
    VERIFY_TRAINING: {
      mutation: 'verifyTraining',
      subject: 'id',
      subjects: idsOf('personnel.training'),
      variables: ({ subject }) => ({ id: subject.id }),
      isAlsoOpen: null,
    },
    VERIFY_QUALIFICATION: {
      mutation: 'verifyQualification',
      variables: ({ subject: { id } }, { rows }) => {
        const { version } = rowOf(rows, 'personnel.worker', id);
        return { input: { workerId: id, expectedVersion: version, method: 'SHARED_DATA' } };
      },
      isAlsoOpen: 'A worker may be verified before a posting begins, or after it has ended.',
    },
    POST_STAFF: {
      mutation: 'postWorker',
      // An employer without a free worker hires one first.
      before: (_, context) =>
        freeWorker(context) === undefined
          ? { mutation: 'registerWorker', variables: { input: { ...NEWCOMER, ...schooling } } }
          : null,
      variables: ({ subject }, context) => ({
        input: { workerId: freeWorker(context)?.['id'], stationId: subject.id, startsOn: TODAY },
      }),
      isAlsoOpen: 'An employer may post more staff than the standard requires.',
      isPart: ({ count }) => count > 1,
    },
  },
  bulk: { verifyTrainings: 'verifyTraining' },
  alwaysOpen: {
    registerWorker: 'A worker is registered when they are hired.',
    correctWorker: 'A record is corrected when it is wrong.',
    addCertificate: 'A certificate is added when it is obtained.',
    importWorkers: 'A sheet is another way to register workers.',
    endPosting: 'A posting ends when the worker leaves.',
    importHours: 'A sheet is another way to log hours.',
    recordLeave: 'Leave is recorded when it is taken.',
    recordOfficeContact: 'Contact details are recorded when they change.',
    recordContractorContact: 'Contact details are recorded when they change.',
    recordStationContact: 'Contact details are recorded when they change.',
    recordTraining: 'A training is recorded after it was held.',
    returnHours: 'The office decides to return hours.',
  },
  states: {
    'stations whose staff have left': ["UPDATE posting SET endsOn = '2026-06-14' WHERE endsOn IS NULL"],
    'workers who are only claimed to be qualified': ['UPDATE worker SET verifiedEducation = NULL, verifiedOn = NULL'],
    'returned hours': ["UPDATE service_hours SET status = 'RETURNED', returnReason = '有误'"],
    'hours that nobody has confirmed': ["UPDATE service_hours SET status = 'LOGGED'"],
    'weeks without hours, and a suspension': [
      'DELETE FROM service_hours',
      "INSERT INTO suspension (stationId, `from`, `until`) SELECT stationId, '2026-04-01', '2026-05-12' FROM place",
    ],
  },
  callers: [
    contractor(CONTRACTOR.lixia),
    contractor(CONTRACTOR.several),
    contractor(CONTRACTOR.left),
    contractor(CONTRACTOR.none),
    office('STREET_OFFICE', STREET.lixiaFirst),
    office('STREET_OFFICE', STREET.shizhong),
    hub(LIXIA, CONTRACTOR.hub),
    hub(LIXIA, CONTRACTOR.lixia),
    hub(SHIZHONG, CONTRACTOR.hub),
    office('DISTRICT_BUREAU', LIXIA),
    office('DISTRICT_BUREAU', SHIZHONG),
    office('DISTRICT_BUREAU', OTHER_DISTRICT),
    office('CITY_BUREAU', CITY),
    office('AUDITOR', CITY),
  ],
};
