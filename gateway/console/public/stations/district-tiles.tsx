import { positionsOf } from '../../map/positions';
import { layoutOf } from '../../map/tile-layout';
import { type DistrictsQuery } from '../../generated/documents/public';
import { say } from '../../words/language';
import { FIND } from '../../words/public/stations';
import { hrefOf } from '../frame/address';
import { CITY } from '../frame/city';
import { Link } from '../frame/link';

type District = NonNullable<NonNullable<DistrictsQuery['division']>['children']>['nodes'][number];

/**
 * A map of the districts of the city. The tiles have the same arrangement as the districts on a map. Each tile says how
 * many streets and towns of the district have a station. Districts without a position on the map stand below the map.
 */
export function DistrictTiles({ districts }: { districts: readonly District[] }) {
  const { tiles, unknown } = layoutOf(districts, positionsOf(CITY));
  return (
    <>
      <ul className="district-tiles">
        {tiles.map(({ place, row, column }) => (
          <li key={place.code} style={{ gridRow: row + 1, gridColumn: column + 1 }}>
            <Tile district={place} />
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <ul className="district-tiles">
          {unknown.map((district) => (
            <li key={district.code}>
              <Tile district={district} />
            </li>
          ))}
        </ul>
      )}
      <p className="hint small">
        {say(FIND.caption)} {say(FIND.tileNote)}
      </p>
    </>
  );
}

function Tile({ district: { code, name, coverage } }: { district: District }) {
  return (
    <Link className="district-tile" href={hrefOf(`/divisions/${code}`)}>
      <span className="district-name">{name}</span>
      {coverage && <span className="district-figure">{say(FIND.coverage, coverage)}</span>}
    </Link>
  );
}
