import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { addMonths, lastFullWeeks, type PlainDate } from '../../../../shared/kernel/dates/period';
import { contractor, hub, office, PUBLIC } from '../../city/callers';
import { type Cases } from './cases';
import { each, fromRole, type Senders, type Variables } from './sender';
import { type Records } from './records';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');

type Screens = Readonly<Record<string, Variables[]>>;

/** Returns the senders of the queries for each role's lists and records, except those about money. */
export function screenSenders(cases: Cases, records: Records, today: PlainDate): Senders {
  const year = Number(today.slice(0, 4));
  return {
    ...citySenders(records, today),
    ...fromRole(
      'district-bureau',
      { ...ofDistricts(records), ...ofBureau(records, year), Dashboard: [dashboardOf(LIXIA, today)] },
      [office('DISTRICT_BUREAU', LIXIA)],
    ),
    ...fromRole('district-hub', { ...ofDistricts(records), ...ofHub(year, today) }, [
      hub(LIXIA, cases.contractorOf('HUB')),
    ]),
    ...streetSenders(records, today),
    ...contractorSenders(cases, records, today),
    ...publicSenders(records),
  };
}

function dashboardOf(division: string, today: PlainDate): Variables {
  return {
    division,
    from: addMonths(today, -11).slice(0, 7),
    until: today.slice(0, 7),
    year: Number(today.slice(0, 4)),
  };
}

/**
 * Returns the variables of the queries that both the bureau and the platform of the city send. These queries read lists
 * and records.
 */
function ofCity(records: Records, today: PlainDate): Screens {
  const year = Number(today.slice(0, 4));
  return {
    EvaluationWorkList: [{}],
    StationTrail: [records.station(), records.waivedStation()].map(({ id }) => ({
      id,
      projectYear: year - 1,
      rule: 'CO-3',
    })),
    SubmissionRecord: [{ id: records.brief().id }],
    FindingList: [{ division: LIXIA, verdict: 'NOT_MET' }, { rule: 'CO-3' }],
    Supervision: [{ year: year - 1 }],
    RectificationList: [{ status: ['ANSWERED', 'OPEN', 'OVERDUE'] }, { openedBy: 'CITY_PLATFORM' }],
    RectificationRecord: [{ stationId: records.rectification().stationId }],
    ContactList: [{}],
  };
}

function citySenders(records: Records, today: PlainDate): Senders {
  const year = Number(today.slice(0, 4));
  const ofBureauOnly: Screens = {
    WorkerRecord: [records.worker(), records.workerOnLeave()].map(({ id }) => ({ id })),
    SubmissionList: [{ status: ['OVERDUE'] }, { division: LIXIA, kind: ['MONTHLY_BRIEF'], verified: false }],
    ReportMatrix: [{ period: addMonths(today, -2).slice(0, 7) }, { kind: ['ANNUAL_PLAN'], period: String(year) }],
    EvaluationList: [{ projectYear: year - 1 }],
    EvaluationRecord: [{ id: records.evaluation().id }, { id: records.contested().id }],
    NoticeRecord: [{ id: records.notice() }],
    ComplaintList: [{ status: ['RECEIVED', 'OVERDUE'] }],
    WaiverList: [{ inForce: true, untilBefore: addMonths(today, 12) }],
    TerminationCaseList: [{ open: true }],
    RedistrictingList: [{ status: 'PENDING' }],
    RedistrictingWizard: [{ district: LIXIA }],
  };
  return {
    ...fromRole('city-bureau', { ...ofCity(records, today), ...ofBureauOnly }, [office('CITY_BUREAU', CITY)]),
    ...fromRole(
      'city-platform',
      {
        ...ofCity(records, today),
        InspectionList: [{ year: year - 1 }],
        InspectionPlan: [{ orderBy: 'NOT_MET_DESC' }, { filter: { division: LIXIA } }],
        Dashboard: [dashboardOf(CITY, today)],
      },
      [office('CITY_PLATFORM', CITY)],
    ),
  };
}

/**
 * Returns the variables of the queries that both the bureau and the hub of a district send. These queries read lists
 * and records.
 */
function ofDistricts(records: Records): Screens {
  return {
    PersonnelWorkList: [{}],
    EvaluationWorkList: [{}],
    StationList: [{ filter: { status: 'OPERATING' } }],
    StationRecord: [{ id: records.station().id }, { id: records.waivedStation().id }],
    WorkerList: [{ qualified: true, onPost: true }],
    WorkerRecord: [records.worker(), records.workerOnLeave()].map(({ id }) => ({ id })),
    WorkerPersonalData: [{ id: records.worker().id }],
    SubmissionRecord: [{ id: records.brief().id }],
    TrainingList: [{}, { verified: true }],
    VisitList: [{}],
    RectificationList: [{}],
    RectificationRecord: [{ stationId: records.rectification().stationId }],
    FindingList: [{ verdict: 'NOT_MET' }],
    ContactList: [{}],
  };
}

function ofBureau(records: Records, year: number): Screens {
  return {
    StationWorkList: [{}],
    FinanceWorkList: [{}],
    RegulationList: [{ division: LIXIA }],
    NoticeList: [{ awarded: true, contracted: true }],
    NoticeRecord: [{ id: records.notice() }],
    EvaluationList: [{ projectYear: year - 1 }],
    EvaluationRecord: [{ id: records.evaluation().id }, { id: records.contested().id }],
    ScoringForm: [scoringFormOf(records)],
    SigningWizard: [{ noticeId: records.notice(), division: LIXIA }],
    SubmissionList: [{ stationId: records.brief().stationId }, { verified: false }],
    ComplaintList: [{}],
    WaiverList: [{}],
    TerminationCaseList: [{}],
    InspectionList: [{}],
  };
}

function ofHub(year: number, today: PlainDate): Screens {
  const [from, until] = weeksOf(today);
  return {
    HoursList: [{ from, until }],
    ReportsToVerify: [{ projectYear: year }],
  };
}

function streetSenders(records: Records, today: PlainDate): Senders {
  const street = (stationId: string | null) => [office('STREET_OFFICE', records.streetOf(stationId))];
  const [from, until] = weeksOf(today);
  const { stationId } = records.evaluation();
  const ofStation: Screens = {
    HoursList: [{ from, until }],
    SubmissionList: [{ kind: ['MONTHLY_BRIEF'] }],
    ContactList: [{}],
    InstalmentList: [{}],
  };
  const ofWorker = { WorkerPersonalData: [{ id: records.worker().id }] };
  const ofDemand = { RectificationList: [{}], RectificationRecord: [{ stationId: records.rectification().stationId }] };
  return {
    ...fromRole('street-office', ofStation, street(records.station().id)),
    ...fromRole('street-office', ofWorker, street(records.worker().stationId)),
    ...fromRole('street-office', ofDemand, street(records.rectification().stationId)),
    ...fromRole('street-office', { EvaluationList: [{}], ScoringForm: [scoringFormOf(records)] }, street(stationId)),
    'street-office/WorkerRecord': [records.worker(), records.workerOnLeave()].flatMap((own) =>
      each(street(own.stationId), { id: own.id }),
    ),
    'street-office/EvaluationRecord': [records.evaluation(), records.contested()].flatMap((own) =>
      each(street(own.stationId), { id: own.id }),
    ),
    'street-office/StationRecord': [records.station(), records.waivedStation()].flatMap(({ id: own }) =>
      each(street(own), { id: own }),
    ),
    'street-office/SubmissionRecord': each(street(records.brief().stationId), { id: records.brief().id }),
    ...fromRole('street-office', { PersonnelWorkList: [{}], EvaluationWorkList: [{}] }, [
      office('STREET_OFFICE', records.streetToSign),
    ]),
  };
}

function contractorSenders(cases: Cases, records: Records, today: PlainDate): Senders {
  const [from, until] = weeksOf(today);
  const evaluation = records.evaluation();
  const rectified = records.rectification();
  const lists: Screens = {
    StationWorkList: [{}],
    PersonnelWorkList: [{}],
    FinanceWorkList: [{}],
    EvaluationWorkList: [{}],
    StationList: [{}],
    WeeksToLog: [{ from, until }],
    HoursList: [{ from, until }],
    WorkerList: [{ onPost: true }],
    TrainingList: [{}],
    SubmissionList: [{ status: ['DUE', 'OVERDUE'], dueBefore: addMonths(today, 1) }],
    RectificationList: [{}],
    ToObject: [{}],
    ContactList: [{}],
  };
  return {
    ...fromRole('contractor', lists, [contractor(cases.contractorOf('STATION'))]),
    'contractor/StationRecord': [evaluation.stationId, records.waivedStation().id, rectified.stationId].flatMap((id) =>
      each([contractor(records.contractorAt(id))], { id }),
    ),
    'contractor/EvaluationList': each([contractor(evaluation.contractorId)], {}),
    'contractor/EvaluationRecord': [evaluation, records.objected()].flatMap(({ id, contractorId }) =>
      each([contractor(contractorId)], { id }),
    ),
    'contractor/WorkerRecord': [records.worker(), records.workerOnLeave()].flatMap(({ id, contractorId }) =>
      each([contractor(contractorId)], { id }),
    ),
    'contractor/WorkerPersonalData': each([contractor(records.worker().contractorId)], { id: records.worker().id }),
    'contractor/SubmissionRecord': each([contractor(records.brief().contractorId)], { id: records.brief().id }),
    'contractor/RectificationRecord': each([contractor(records.rectification().contractorId)], {
      stationId: records.rectification().stationId,
    }),
  };
}

function publicSenders(records: Records): Senders {
  const screens: Screens = {
    SearchOfPublic: [{ division: CITY, name: '街道' }],
    StationOfPublic: [{ id: records.station().id }],
    ProcurementOfPublic: [{ division: LIXIA }],
    NoticeRecord: [{ id: records.notice() }],
    GradesOfPublic: [{ division: LIXIA }],
    ComplaintOfPublic: [{ receipt: records.receipt() }],
  };
  return fromRole('public', screens, [PUBLIC]);
}

function scoringFormOf(records: Records): Variables {
  const { stationId: id, projectYear } = records.evaluation();
  return { id, projectYear };
}

function weeksOf(today: PlainDate): [from: string, until: string] {
  const weeks = lastFullWeeks(today, 6);
  return [weeks[0] ?? '', weeks.at(-1) ?? ''];
}
