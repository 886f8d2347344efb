import { type CSSProperties } from 'react';
import { Link } from 'react-router-dom';
import { CHART } from '../words/nouns/board';
import { say } from '../words/language';
import { positionsOf } from './positions';
import { type Scale, rangesOf, scaleOf, stepOf } from './steps';
import { layoutOf } from './tile-layout';

/** The content of a tile of the map, and the page to which it links. */
export type Tile = {
  code: string;
  name: string;
  /** The address of the page that the tile opens. Null if it opens none. */
  to: string | null;
  /** The value that sets the colour of the tile. Null if the value is not known. */
  value: number | null;
  text: string;
  /**
   * The second line of the tile: a number, for example 12/13, and what it counts. A narrow screen shows only the
   * number.
   */
  count: { text: string; unit: string } | null;
};

type TileMapProps = {
  /** The code of the division that the map shows. */
  division: string;
  label: string;
  measure: string;
  tiles: readonly Tile[];
};

/**
 * A map of tiles of equal size. It shows no boundaries, because a map with boundaries needs an official approval. Each
 * tile shows its value as text, so that a person can read the map without its colours.
 */
export function TileMap({ division, label, measure, tiles }: TileMapProps) {
  const positions = positionsOf(division);
  const { columns, tiles: placed, unknown } = layoutOf(tiles, positions);
  const scale = scaleOf(tiles.flatMap(({ value }) => value ?? []));
  return (
    <figure className="tile-map">
      {positions === null ? (
        <TilesInOrder label={label} tiles={placed.map(({ place }) => place)} scale={scale} />
      ) : (
        <ul aria-label={label} className="tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {placed.map(({ place, row, column }) => (
            <TileItem
              key={place.code}
              tile={place}
              scale={scale}
              style={{ gridRow: row + 1, gridColumn: column + 1 }}
            />
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <>
          <p className="small secondary">{say(CHART.unplaced)}</p>
          <TilesInOrder label={say(CHART.unplaced)} tiles={unknown} scale={scale} />
        </>
      )}
      <figcaption>
        <Legend measure={measure} scale={scale} />
        <p className="small secondary">{say(positions === null ? CHART.captionInOrder : CHART.caption)}</p>
      </figcaption>
    </figure>
  );
}

function TilesInOrder({ label, tiles, scale }: { label: string; tiles: readonly Tile[]; scale: Scale }) {
  return (
    <ul aria-label={label} className="tiles tiles-in-order">
      {tiles.map((tile) => (
        <TileItem key={tile.code} tile={tile} scale={scale} />
      ))}
    </ul>
  );
}

type TileItemProps = { tile: Tile; scale: Scale; style?: CSSProperties };

function TileItem({ tile: { name, to, value, text, count }, scale, style }: TileItemProps) {
  const className = `tile ${value === null ? 'tile-none' : `tile-${stepOf(value, scale)}`}`;
  const content = (
    <>
      <span className="tile-name">{name}</span> <strong>{text}</strong> {count !== null && <TileCount {...count} />}
    </>
  );
  return (
    <li style={style}>
      {to === null ? (
        <div className={className}>{content}</div>
      ) : (
        <Link className={className} to={to}>
          {content}
        </Link>
      )}
    </li>
  );
}

function TileCount({ text, unit }: { text: string; unit: string }) {
  return (
    <span className="tile-count">
      {text} <span className="tile-unit">{unit}</span>
    </span>
  );
}

function Legend({ measure, scale }: { measure: string; scale: Scale }) {
  return (
    <p className="small tile-legend">
      {measure}
      {rangesOf(scale).map((range, index) => (
        <span key={range}>
          <span className={`tile-sample tile-${index + 1}`} aria-hidden="true" /> {range}
        </span>
      ))}
    </p>
  );
}
