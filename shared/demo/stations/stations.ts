import { type StationFact } from '../facts/stations';
import { type ServiceKind, type VenueSource } from '../../domain/stations';
import { addDays, lastFullWeeks, weekStart } from '../../kernel/dates/period';
import { type DistrictContext } from '../plan/context';
import { officePhone, onWorkdays } from '../plan/office-hours';
import { type DistrictPlan, SUSPENDED_WEEKS, type StationPlan } from '../plan/plan';
import { chance, int, pick, pickWeighted, type Random } from '../plan/random';

const SOURCES: readonly (readonly [VenueSource, number])[] = [
  ['PARTY_MASS_CENTRE', 5],
  ['CIVILISATION_PRACTICE_CENTRE', 3],
  ['PUBLIC_BUILDING', 2],
  ['OTHER', 1],
];
const EQUIPMENT = ['办公桌椅', '电脑', '打印机', '档案柜', '投影仪', '饮水机'];
const SERVICE_KINDS: readonly ServiceKind[] = ['PROFESSIONAL_SERVICE', 'TALENT_TRAINING', 'COMMUNITY_GOVERNANCE'];

/**
 * Returns whether the venue or the equipment is in place: always if the station has opened, never if the station is
 * only planned. For a station in preparation, chance decides, with two exceptions. The result is true if `undone`
 * contains ACKNOWLEDGEMENT, and false if it contains PREMISES.
 */
function isReady({ openedOn, status, undone }: StationPlan, random: Random): boolean {
  if (openedOn !== null) return true;
  const isThere = status === 'PREPARING' && chance(random, 0.6);
  return undone.includes('ACKNOWLEDGEMENT') || (isThere && !undone.includes('PREMISES'));
}

function venueOf(plan: StationPlan, random: Random): StationFact['venue'] {
  const venue = {
    address: `${plan.name.replace(/社会工作服务站$/, '')}示例路${int(random, 1, 199)}号`,
    source: pickWeighted(random, SOURCES),
    areaSquareMetres: chance(random, 0.9) ? int(random, 60, 400) : null,
  };
  return isReady(plan, random) && !plan.violations.includes('ST-2') ? venue : null;
}

function equipmentOf(plan: StationPlan, random: Random, today: string): StationFact['equipment'] {
  if (!isReady(plan, random)) return null;
  const opened = plan.openedOn ?? today;
  const items = EQUIPMENT.filter((_, index) => index < 3 || chance(random, 0.6));
  return {
    items: items.map((name) => ({ name, quantity: int(random, 1, 6) })),
    listedOn: addDays(opened, -int(random, 8, 12)),
    acknowledgedOn: plan.openedOn === null ? null : addDays(opened, -int(random, 4, 7)),
  };
}

function signageOf(plan: StationPlan, random: Random, today: string): StationFact['signage'] {
  if (plan.openedOn === null && !plan.undone.includes('ACKNOWLEDGEMENT')) return [];
  const installedOn = addDays(plan.openedOn ?? today, -int(random, 1, 6));
  if (plan.violations.includes('ST-3')) {
    const text = `${plan.street.name}社工站`;
    return [{ placement: 'OUTDOOR', text, hasEmblem: false, prominent: true, installedOn }];
  }
  const plaque = { text: plan.name, hasEmblem: true, prominent: true, installedOn };
  return [
    { placement: 'OUTDOOR', ...plaque },
    { placement: 'INDOOR', ...plaque },
  ];
}

/** Returns a telephone number that cannot exist, and opening hours. */
function publicContactOf(random: Random): NonNullable<StationFact['publicContact']> {
  const closesAt = chance(random, 0.5) ? '17:00' : '17:30';
  const weekdays = onWorkdays({ opensAt: '09:00', closesAt });
  const saturday = { weekday: 'SATURDAY' as const, opensAt: '09:00', closesAt: '12:00' };
  const openingHours = chance(random, 0.4) ? [...weekdays, saturday] : weekdays;
  return { phone: officePhone(random), openingHours };
}

function suspensionsOf({ status }: StationPlan, today: string): StationFact['suspensions'] {
  const [first = null] = lastFullWeeks(today, SUSPENDED_WEEKS);
  return status === 'SUSPENDED' && first !== null ? [{ from: weekStart(first), until: null }] : [];
}

/**
 * Generates a district's stations with the venue, the equipment and the plaques that the street and the district
 * provided (ST-2, ST-3).
 */
export function stationsOf(context: DistrictContext, plan: DistrictPlan): StationFact[] {
  const random = context.stream('stations');
  const contacts = context.stream('public contacts');
  return plan.stations.map((station) => ({
    id: station.id,
    name: station.name,
    divisionCode: station.street.code,
    districtCode: context.district.code,
    status: station.status,
    openedOn: station.openedOn,
    suspensions: suspensionsOf(station, context.today),
    serviceKinds: chance(random, 0.7)
      ? [...SERVICE_KINDS]
      : ['PROFESSIONAL_SERVICE', pick(random, SERVICE_KINDS.slice(1))],
    venue: venueOf(station, random),
    equipment: equipmentOf(station, random, context.today),
    signage: signageOf(station, random, context.today),
    ...(station.openedOn === null ? {} : { publicContact: publicContactOf(contacts) }),
  }));
}
