import { type EventPlace } from '../../../shared/data/write';
import { type PlaceRow } from '../../../shared/data/place';
import { type Access, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { notFound } from '../../../shared/errors';
import { places } from './place.row';

export class PlaceRepository extends ScopedRepository<PlaceRow> {
  constructor(access: Access) {
    super(access, places);
  }

  /** @throws HubError NOT_FOUND where there is no such station, or it is not the caller's */
  async get(stationId: string): Promise<PlaceRow> {
    const [row] = await this.findByKeys('stationId', [stationId]);
    if (row === undefined) throw notFound();
    return row;
  }

  async isAnyIn(districtCode: DivisionCode): Promise<boolean> {
    return (await this.count(this.equals('districtCode', districtCode))) > 0;
  }

  /** Where events of stations belong. */
  async eventPlaces(stationIds: readonly string[]): Promise<Map<string, EventPlace>> {
    const rows = await this.findByKeys('stationId', [...new Set(stationIds)]);
    return new Map(
      rows.map(({ stationId, divisionCode, districtCode }) => [stationId, { stationId, divisionCode, districtCode }]),
    );
  }
}
