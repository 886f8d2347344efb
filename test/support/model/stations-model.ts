import { CLOSED_STATION } from '../city/writing-payments';
import { type StationFact } from '../../../shared/demo/facts/stations';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { CONTRACTOR, STATION } from '../city/small-city';

export type ModelStreet = { name: string; district: string; ended: boolean };
export type ModelStation = {
  id: string;
  name: string;
  street: string;
  district: string;
  status: StationFact['status'];
  version: number;
  address: string | null;
  equipment: { items: { name: string; quantity: number }[]; isAcknowledged: boolean } | null;
  plaques: Partial<Record<'OUTDOOR' | 'INDOOR', { text: string; hasEmblem: boolean; prominent: boolean }>>;
};
/** A regulation. If `stationId` is null, it applies to all stations of the district. */
type ModelRegulation = { district: string; stationId: string | null; kind: string; inForce: boolean };

export const SIX_KINDS = ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'];

/** Maps each station to the contractor that has a lot in force there during the whole test. */
const SERVED: Readonly<Record<string, string>> = {
  [STATION.lixiaFirst]: CONTRACTOR.lixia,
  [STATION.shizhong]: CONTRACTOR.several,
  [STATION.licheng]: CONTRACTOR.several,
  [STATION.zone]: CONTRACTOR.several,
  [CLOSED_STATION]: CONTRACTOR.lixia,
};

/** A simple model of stations, streets and regulations. The Hub must reach the same state. */
export class StationsModel {
  readonly streets = new Map<string, ModelStreet>();
  readonly stations: ModelStation[] = [];
  readonly regulations: ModelRegulation[] = [];
  private readonly districts = new Map<string, string>();

  constructor(batches: readonly DemoBatch[], city: string) {
    for (const batch of batches) {
      if (batch.kind === 'CITY' || !batch.district.startsWith(city)) continue;
      for (const { code, name, kind, districtCode } of batch.divisions) {
        if (kind === 'DISTRICT') this.districts.set(code, name);
        else this.streets.set(code, { name, district: districtCode ?? '', ended: false });
      }
      this.stations.push(...batch.stations.map(modelled));
      for (const { districtCode, stationId, kind } of batch.regulations) {
        this.regulations.push({ district: districtCode, stationId, kind, inForce: true });
      }
    }
  }

  /** Removes the stations that the model added but the Hub refused, because a concurrent call came first. */
  forgetUnmade(): void {
    const made = this.stations.filter(({ id }) => id !== '');
    this.stations.splice(0, this.stations.length, ...made);
  }

  contractorOf({ id }: ModelStation): string | null {
    return SERVED[id] ?? null;
  }

  /** Returns the stations in a street that are not closed. Rule ST-1 allows only one such station in a street. */
  openAt(street: string): ModelStation[] {
    return this.stations.filter((each) => each.street === street && each.status !== 'CLOSED');
  }

  nameIn(code: string): string {
    const street = this.streets.get(code);
    return `${this.districts.get(street?.district ?? '')}${street?.name}社会工作服务站`;
  }

  /** Returns whether a station meets ST-2, ST-3 and ST-4. */
  isFitToOpen(station: ModelStation): boolean {
    const { address, equipment, plaques } = station;
    if (address === null || equipment === null || !equipment.isAcknowledged) return false;
    const right = [plaques.OUTDOOR, plaques.INDOOR].filter(
      (each) => each?.text === station.name && each.hasEmblem && each.prominent,
    );
    return right.length === 2 && SIX_KINDS.every((kind) => this.isRegulated(station, kind));
  }

  private isRegulated({ id, district }: ModelStation, wanted: string): boolean {
    const applies = ({ stationId, district: of }: ModelRegulation) =>
      stationId === null ? of === district : stationId === id;
    return this.regulations.some((each) => each.kind === wanted && each.inForce && applies(each));
  }

  plan(street: string): ModelStation {
    const place = { street, district: this.streets.get(street)?.district ?? '' };
    const blank = { status: 'PLANNED' as const, version: 1, address: null, equipment: null, plaques: {} };
    const station = { id: '', name: this.nameIn(street), ...place, ...blank };
    this.stations.push(station);
    return station;
  }

  /**
   * Moves a station to a street, and sets the name and district of that street. If no other open station is left in the
   * former street, that street ends, and its closed stations move too.
   */
  move(station: ModelStation, to: { code: string; name: string; district: string }): void {
    const from = station.street;
    this.streets.set(to.code, { name: to.name, district: to.district, ended: false });
    const leaves = from !== to.code && this.openAt(from).every((each) => each === station);
    const left = this.streets.get(from);
    if (leaves && left !== undefined) this.streets.set(from, { ...left, ended: true });
    for (const each of this.stations) {
      const follows = leaves && each.street === from && each.status === 'CLOSED';
      if (each === station || follows) this.place(each, to.code);
      else if (each.street === to.code) this.place(each, to.code);
    }
  }

  private place(station: ModelStation, code: string): void {
    const district = this.streets.get(code)?.district ?? '';
    const name = station.status === 'CLOSED' ? station.name : this.nameIn(code);
    if (station.street === code && station.district === district && station.name === name) return;
    Object.assign(station, { street: code, district, name, version: station.version + 1 });
  }
}

function modelled({
  id,
  name,
  divisionCode,
  districtCode,
  status,
  venue,
  equipment,
  signage,
}: StationFact): ModelStation {
  const listed = equipment && { items: equipment.items, isAcknowledged: equipment.acknowledgedOn !== null };
  const plaques = Object.fromEntries(
    signage.map(({ placement, text, hasEmblem, prominent }) => [placement, { text, hasEmblem, prominent }]),
  );
  const place = { street: divisionCode, district: districtCode };
  return { id, name, ...place, status, version: 1, address: venue?.address ?? null, equipment: listed, plaques };
}
