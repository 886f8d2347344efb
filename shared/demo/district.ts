import { budgetOf } from './budgets';
import { type DistrictContext } from './context';
import { complaintsOf } from './complaints';
import { contractsOf, subcontractingsOf } from './contracts';
import { evaluationsOf } from './evaluations';
import { type DistrictFacts } from './facts';
import { hoursOf } from './hours';
import { inspectionsOf } from './inspections';
import { signedOf } from './instalments';
import { leavesOf } from './leaves';
import { noticesOf } from './notices';
import { planDistrict } from './plan-district';
import { rectificationsOf } from './rectifications';
import { regulationsOf } from './regulations';
import { scheduleOf } from './schedule';
import { staffOf } from './staff';
import { stationsOf } from './stations';
import { submissionsOf } from './submissions';
import { terminationCasesOf } from './termination-cases';
import { trainingsOf } from './trainings';
import { visitsOf } from './visits';
import { waiversOf } from './waivers';

/** All the facts of one district, made of nothing but its context. */
export function districtFacts(context: DistrictContext): DistrictFacts {
  const plan = planDistrict(context);
  const staff = staffOf(context, plan);
  const leaves = leavesOf(context, staff);
  const evaluations = evaluationsOf(context, plan);
  const signed = signedOf(evaluations);
  const schedule = scheduleOf(context, plan, signed);
  const budget = budgetOf(context, schedule);
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
    hours: hoursOf(context, staff, leaves),
    notices: noticesOf(context, plan),
    contracts,
    budgetLines: budget.lines,
    commitments: budget.commitments,
    disbursements: budget.disbursements,
    subcontractings: subcontractingsOf(context, plan),
    evaluations,
    terminationCases: terminationCasesOf(context, contracts, evaluations),
    submissions: submissionsOf(context, plan, staff),
    inspections: inspectionsOf(context, plan),
    visits: visitsOf(context, plan),
    rectifications: rectificationsOf(context, plan),
    waivers: waiversOf(context, plan),
    complaints: complaintsOf(context, plan),
    // A file needs a content, and nobody has written any.
    attachments: [],
    contractAttachments: [],
  };
}
