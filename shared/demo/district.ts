import { budgetOf } from './finance/budgets';
import { type DistrictContext } from './plan/context';
import { complaintsOf } from './evaluation/complaints';
import { contactsOf } from './personnel/contacts';
import { contractsOf, subcontractingsOf } from './finance/contracts';
import { evaluationsOf } from './evaluation/evaluations';
import { type DistrictFacts } from './facts/batch';
import { hoursOf } from './personnel/hours';
import { inspectionsOf } from './evaluation/inspections';
import { signedOf } from './finance/instalments';
import { leavesOf } from './personnel/leaves';
import { noticesOf } from './finance/notices';
import { planDistrict } from './plan/plan-district';
import { rectificationsOf } from './evaluation/rectifications';
import { regulationsOf } from './stations/regulations';
import { scheduleOf } from './finance/schedule';
import { once } from '../kernel/once';
import { staffOf } from './personnel/staff';
import { stationsOf } from './stations/stations';
import { submissionsOf } from './evaluation/submissions';
import { terminationCasesOf } from './finance/termination-cases';
import { trainingsOf } from './personnel/trainings';
import { visitsOf } from './evaluation/visits';
import { waiversOf } from './evaluation/waivers';

/** Empty lists of attached files. The demonstration attaches no files, because it has no contents for them. */
const WITHOUT_FILES = { stationAttachments: [], attachments: [], contractAttachments: [], accountLetters: [] };

/**
 * Generates all facts of one district from its context alone. The hours are generated when they are first read, because
 * they are most of the facts and not every subgraph reads them.
 */
export function districtFacts(context: DistrictContext): DistrictFacts {
  const plan = planDistrict(context);
  const staff = staffOf(context, plan);
  const leaves = leavesOf(context, staff);
  const hours = once(() => hoursOf(context, staff, leaves));
  const evaluations = evaluationsOf(context, plan);
  const signed = signedOf(evaluations);
  const schedule = scheduleOf(context, plan, signed);
  const { lines: budgetLines, ...money } = budgetOf(context, schedule);
  const contracts = contractsOf(context, plan, { schedule, signed });
  return {
    kind: 'DISTRICT',
    district: context.district.code,
    divisions: [context.district, ...context.streets],
    regulations: regulationsOf(context, plan),
    stations: stationsOf(context, plan),
    workers: [...staff.stays.map(({ worker }) => worker), ...staff.bench],
    postings: staff.stays.map(({ posting }) => posting),
    trainings: trainingsOf(context, plan, staff),
    leaves,
    get hours() {
      return hours();
    },
    contacts: contactsOf(context, plan),
    notices: noticesOf(context, plan),
    contracts,
    budgetLines,
    ...money,
    subcontractings: subcontractingsOf(context, plan),
    evaluations,
    terminationCases: terminationCasesOf(context, contracts, evaluations),
    submissions: submissionsOf(context, plan, staff),
    inspections: inspectionsOf(context, plan),
    visits: visitsOf(context, plan),
    rectifications: rectificationsOf(context, plan),
    waivers: waiversOf(context, plan),
    complaints: complaintsOf(context, plan),
    ...WITHOUT_FILES,
  };
}
