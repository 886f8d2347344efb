import { SIGNAGE_PLACEMENT, VENUE_SOURCE } from '../../../../shared/domain/stations';
import { type Field, type Values } from '../../kit/form/field';
import { optionsOf } from '../../words/labels';
import { STATION } from '../../words/nouns/station';
import { type Facilities } from './station-types';

/** The photographs of a recording. They replace those of the recording before. */
const PHOTOGRAPHS: Field = {
  name: 'attachments',
  label: STATION.photographs,
  help: STATION.photographsHelp,
  kind: 'files',
  files: ['PHOTOGRAPH'],
};

export const VENUE_FIELDS: readonly Field[] = [
  { name: 'address', label: STATION.address, help: STATION.addressHelp, kind: 'line' },
  { name: 'source', label: STATION.source, kind: 'choice', options: optionsOf(VENUE_SOURCE) },
  { name: 'areaSquareMetres', label: STATION.area, unit: STATION.squareMetres, kind: 'whole' },
  PHOTOGRAPHS,
];

export function venueValues({ venue }: Facilities): Values {
  return {
    address: venue?.address ?? '',
    source: venue?.source ?? '',
    areaSquareMetres: venue?.areaSquareMetres == null ? '' : String(venue.areaSquareMetres),
    attachments: [],
  };
}

export const EQUIPMENT_FIELDS: readonly Field[] = [
  {
    name: 'items',
    label: STATION.equipment,
    kind: 'rows',
    isRequired: true,
    blank: { name: '', quantity: '1' },
    fields: [
      { name: 'name', label: STATION.equipmentName, kind: 'line' },
      { name: 'quantity', label: STATION.quantity, kind: 'whole' },
    ],
  },
];

export function equipmentValues({ equipment }: Facilities): Values {
  const items = (equipment?.items ?? []).map(({ name, quantity }) => ({ name, quantity: String(quantity) }));
  return { items: items.length === 0 ? [{ name: '', quantity: '1' }] : items };
}

export const SIGNAGE_FIELDS: readonly Field[] = [
  { name: 'placement', label: STATION.placement, kind: 'choice', options: optionsOf(SIGNAGE_PLACEMENT) },
  { name: 'text', label: STATION.plaqueText, help: STATION.plaqueHelp, kind: 'line' },
  { name: 'hasEmblem', label: STATION.hasEmblem, kind: 'flag' },
  { name: 'prominent', label: STATION.prominent, kind: 'flag' },
  { name: 'installedOn', label: STATION.installedOn, kind: 'date' },
  PHOTOGRAPHS,
];

/**
 * Returns the initial values of a new plaque: the first place at which the station has no plaque yet, and the name of
 * the station as the text.
 */
export function signageValues({ name, signage }: Facilities & { name: string }, today: string): Values {
  const lacking = SIGNAGE_PLACEMENT.values.find((each) => !signage.some(({ placement }) => placement === each));
  const plaque = { placement: lacking ?? '', text: name, hasEmblem: false, prominent: false, installedOn: today };
  return { ...plaque, attachments: [] };
}
