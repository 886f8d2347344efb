import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type Duty } from '../../../../shared/graphql/work/duty';
import { type Entry, listDuty } from '../../../../shared/graphql/work/list-duty';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { POLICIES, policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type CommissionSlice } from '../../oversight/commission/commission.repository';
import { type CoverageSlice, type InspectionFigures } from '../../oversight/inspection-coverage/coverage.repository';
import { lackingOf } from '../../oversight/inspection-coverage/coverage.rules';
import { COMMISSIONER, INSPECTOR } from '../../ground/roles/writers';

type Context = RequestContext & CoverageSlice & CommissionSlice;

/** The duty of the city bureau to commission the inspection of the year (EV-3). */
const commission = listDuty<Context>({
  kind: 'COMMISSION_INSPECTION',
  roles: COMMISSIONER,
  entries: async (context) => {
    const { caller, commissions, today } = context;
    if (!('division' in caller)) return [];
    const year = Number(today.slice(0, 4));
    const dueOn = dueOnOf(context, caller.division);
    if (dueOn === null || (await commissions.ofYear([caller.division], year)).length > 0) return [];
    const owed = { title: `委托 ${year} 年度督导检查`, dueOn, count: 1, year };
    return [{ ...entry(caller.division, owed), districtCode: null }];
  },
});

/** The duty of the city platform to inspect stations of a district that lacks inspections this year (EV-3). */
const inspect = listDuty<Context>({
  kind: 'INSPECT',
  roles: INSPECTOR,
  entries: async (context) => {
    const figures = await context.inspectionCoverage.ofYear(Number(context.today.slice(0, 4)));
    return [...figures].flatMap(([code, each]) => districtToInspect(context, code as DivisionCode, each) ?? []);
  },
});

export const inspectionDuties: readonly Duty<Context>[] = [commission, inspect];

function districtToInspect(context: Context, code: DivisionCode, figures: InspectionFigures): Entry | null {
  const year = Number(context.today.slice(0, 4));
  const count = lackingOf(figures, policyFor(POLICIES, { division: code, on: context.today }));
  if (count === null || count === 0) return null;
  return entry(code, { title: `${year} 年度督导检查`, dueOn: dueOnOf(context, code), count, year });
}

/** Returns the day by which the year's inspection must be done. Null where no policy requires one. */
function dueOnOf({ today }: RequestContext, division: DivisionCode): string | null {
  const rule = ruleOf(policyFor(POLICIES, { division, on: today }), 'EV-3');
  return rule && `${today.slice(0, 4)}-${rule.parameters.dueOn}`;
}

type Owed = { title: string; dueOn: string | null; count: number; year: number };

/** Returns the work item for what the city or a district must do in the year. Nothing can block it. */
function entry(code: DivisionCode, { title, dueOn, count, year }: Owed): Entry {
  return {
    subject: { type: 'Division', id: code },
    title,
    stationId: null,
    districtCode: code,
    divisionCode: code,
    count,
    since: `${year}-01-01`,
    dueOn,
    may: () => null,
  };
}
