import { useSearchParams } from 'react-router-dom';
import { ChoiceRow } from '../../kit/figure/choice-row';
import { FigurePanel } from '../../kit/figure/figure-panel';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { type Tile, TileMap } from '../../map/tile-map';
import { BOARD } from '../../words/nouns/board';
import { say } from '../../words/language';
import { type PlaceFigures } from './board-types';
import { type Measure, extremesText, measuresOf } from './measures';

/** Returns the address that the tile of a division opens, or null if the tile opens nothing. */
export type TileLink = (place: PlaceFigures) => string | null;

type BoardTilesProps = { division: string; places: readonly PlaceFigures[]; linkOf: TileLink };

/** Shows the divisions as tiles. The address of the page names the measure on the tiles. */
export function BoardTiles({ division, places, linkOf }: BoardTilesProps) {
  const [search, setSearch] = useSearchParams();
  const measures = measuresOf(places);
  const measure = measures.find(({ key }) => key === search.get('measure')) ?? measures[0];
  if (measure === undefined) return null;
  const title = say(BOARD.tiles);
  return (
    <FigurePanel
      title={title}
      sentence={extremesText(measure, places)}
      tools={
        <ChoiceRow
          legend={say(BOARD.measure)}
          choices={measures}
          chosen={measure.key}
          onChoose={(key) => setSearch({ measure: key }, { replace: true })}
        />
      }
      drawing={
        <TileMap
          division={division}
          label={title}
          measure={say(measure.title)}
          tiles={places.map((place) => tileOf(place, measure, linkOf))}
        />
      }
      table={
        <DataTable
          label={title}
          rows={places}
          columns={columnsOf(measures)}
          idOf={({ code }) => code}
          linkOf={linkOf}
        />
      }
    />
  );
}

function tileOf(place: PlaceFigures, { valueOf }: Measure, linkOf: TileLink): Tile {
  const { code, name, coverage } = place;
  const value = valueOf(place);
  return {
    code,
    name,
    to: linkOf(place),
    value,
    text: value === null ? say(BOARD.noValue) : String(value),
    count: coverage === null ? null : { text: `${coverage.operating}/${coverage.streets}`, unit: say(BOARD.stations) },
  };
}

function columnsOf(measures: readonly Measure[]): readonly Column<PlaceFigures>[] {
  const place: Column<PlaceFigures> = { key: 'place', title: BOARD.place, value: ({ name }) => name, exported: null };
  const values = measures.map(({ key, title, valueOf }): Column<PlaceFigures> => ({
    key,
    title,
    value: valueOf,
    isNumber: true,
    exported: null,
  }));
  return [place, ...values];
}
