import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { areas } from './areas';
import { type StationsContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { followers } from './followers';
import { toStation } from './station/station/station.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * The subgraph that owns stations, their regulations, divisions and redistrictings. It also identifies the caller
 * (query `me`).
 */
export const stations: Subgraph<StationsContext> = {
  name: 'stations',
  areas,
  orphanedTypes: [],
  references: {
    Station: async ({ id }: ById, { load }) => {
      const row = await load.station.load(id);
      return row && toStation(row);
    },
    Division: ({ code }: ByCode, { load }) => load.division.load(code),
    Office: ({ id }: ById, { load }) => load.office.load(id),
  },
  database,
  createContext,
  follows: followers,
  daily,
};
