import { type Texts } from '../../schema-text';
import { CONTACT_TEXTS } from './contact';
import { DIVISION_TEXTS } from './division';
import { FACILITIES_TEXTS } from './facilities';
import { LIFECYCLE_TEXTS } from './lifecycle';
import { PREMISES_TEXTS } from './facts';
import { REDISTRICTING_TEXTS } from './redistricting';
import { STATIONS_QUERY_TEXTS } from './queries';
import { workRootTexts } from '../shared/work';
import { STATION_TEXTS } from './station';

/** All schema descriptions of the stations subgraph. */
export const STATIONS_TEXTS: Texts = {
  ...CONTACT_TEXTS,
  ...DIVISION_TEXTS,
  ...FACILITIES_TEXTS,
  ...LIFECYCLE_TEXTS,
  ...PREMISES_TEXTS,
  ...REDISTRICTING_TEXTS,
  ...STATIONS_QUERY_TEXTS,
  ...STATION_TEXTS,
  ...workRootTexts('stationWork', 'stationWorkCounts', { zh: '社工站和规章制度', en: 'stations and regulations' }),
};
