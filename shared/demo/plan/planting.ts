import { addDays } from '../../kernel/dates/period';
import { type DistrictContext } from './context';
import { type DistrictPlan, type Fate, type StationPlan, type Setback } from './plan';
import { putOff, terminate } from './plan-contract';
import { type ViolationId } from './violations';

/**
 * The violations that are planted at single stations, each at one station. Those of BY_CONTRACT are planted in the
 * first contract of the district. The violations that are in neither list are planted in other parts of the
 * demonstration.
 */
const BY_STATION: readonly ViolationId[] = [
  'ST-2',
  'ST-3',
  'ST-5',
  'PE-1',
  'PE-2',
  'PE-3',
  'PE-4',
  'PE-5',
  'PE-6',
  'FI-2',
  'FI-3',
  'FI-4',
  'EV-1',
  'EV-2',
  'FN-2',
  'FN-3',
];

const BY_CONTRACT: readonly ViolationId[] = ['CO-2', 'CO-5', 'CO-6'];

const FATE_OF: Partial<Record<ViolationId, Fate>> = { 'EV-2': 'IGNORED', 'FN-3': 'HELD' };

/**
 * An event at the last station of the first group, in addition to the violations. The district's rank decides the
 * event.
 */
type Happening = Setback | 'HELD' | 'TERMINATED' | 'SUSPENDED';
const HAPPENINGS: readonly Happening[] = ['HELD', 'SUPERSEDED', 'REJECTED', 'RETURNED', 'SUSPENDED', 'TERMINATED'];

function happen(context: DistrictContext, plan: DistrictPlan, station: StationPlan): void {
  const happening = HAPPENINGS[context.rank % HAPPENINGS.length];
  const [contract] = plan.contracts;
  const lot = contract?.lots.find((candidate) => candidate.station === station);
  if (contract === undefined || lot === undefined || happening === undefined) return;
  switch (happening) {
    case 'HELD':
      lot.fate = 'HELD';
      return;
    case 'TERMINATED':
      station.status = 'SUSPENDED';
      terminate(contract, station, addDays(context.today, -12));
      return;
    case 'SUSPENDED':
      station.status = 'SUSPENDED';
      return;
    case 'SUPERSEDED':
    case 'REJECTED':
    case 'RETURNED':
      station.setbacks.push(happening);
  }
}

/**
 * Plants the violations of the district, at different stations where possible, and one `Happening` at the last station.
 * A few of the other lots get a payment in progress.
 */
export function plantInFirstGroup(context: DistrictContext, plan: DistrictPlan): void {
  const { stations, contracts } = plan;
  const [contract] = contracts;
  contract?.violations.push(...context.violations.filter((rule) => BY_CONTRACT.includes(rule)));
  const planted = context.violations.filter((rule) => BY_STATION.includes(rule));
  planted.forEach((rule, index) => {
    const station = stations[index % stations.length];
    const lot = contract?.lots.find((candidate) => candidate.station === station);
    if (station === undefined || lot === undefined) return;
    station.violations.push(rule);
    lot.fate = FATE_OF[rule] ?? lot.fate;
  });
  const last = stations.at(-1);
  const quiet = contract?.lots.filter(({ station }) => station?.violations.length === 0 && station !== last) ?? [];
  if (context.rank >= 0) putOff(quiet);
  if (last !== undefined && stations.length > planted.length && context.rank >= 0) happen(context, plan, last);
}

/**
 * Leaves some work undone in the first district of a city: at the first two stations in operation, and at the first two
 * that are in preparation.
 */
export function leaveUndone(operating: readonly StationPlan[], newest: readonly StationPlan[]): void {
  const [first, second] = operating;
  const [bare, listed] = newest.filter(({ status }) => status === 'PREPARING');
  first?.undone.push('CONFIRMATION', 'OBJECTION');
  second?.undone.push('HOURS', 'BRIEF');
  bare?.undone.push('PREMISES');
  listed?.undone.push('ACKNOWLEDGEMENT');
}
