import { SIGNAGE_PLACEMENT, VENUE_SOURCE } from '../../../../shared/domain/stations';
import { type Field, type Values } from '../../kit/form/field';
import { optionsOf } from '../../words/labels';
import { type Words, filled } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type Facilities } from './station-types';

/**
 * Returns the field for the photographs of a recording. The sentences `replaced` say which photographs the recording
 * replaces.
 */
function photographs(replaced: readonly Words[]): Field {
  const sentences: readonly Words[] = [STATION.photographsHelp, ...replaced];
  return {
    name: 'attachments',
    label: STATION.photographs,
    help: [sentences.map(([zh]) => zh).join(''), sentences.map(([, en]) => en).join(' ')],
    kind: 'files',
    files: ['PHOTOGRAPH'],
  };
}

/** Returns the sentence that a new recording replaces these photographs. Returns none if there are no photographs. */
function replacing({ length: count }: readonly unknown[]): Words[] {
  return count === 0 ? [] : [filled(STATION.photographsReplaced, { count })];
}

export function venueFields({ venue }: Pick<Facilities, 'venue'>): readonly Field[] {
  return [
    { name: 'address', label: STATION.address, help: STATION.addressHelp, kind: 'line' },
    { name: 'source', label: STATION.source, kind: 'choice', options: optionsOf(VENUE_SOURCE) },
    { name: 'areaSquareMetres', label: STATION.area, unit: STATION.squareMetres, kind: 'whole' },
    photographs(replacing(venue?.attachments ?? [])),
  ];
}

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

/** Returns the fields of a plaque. Only the recording of a plaque at the same place replaces photographs. */
export function signageFields({ signage }: Pick<Facilities, 'signage'>): readonly Field[] {
  const replaced = signage.flatMap(({ placement, attachments }): Words[] => {
    const place = SIGNAGE_PLACEMENT.labels[placement];
    return replacing(attachments).map(([zh, en]) => [`${place.zh}:${zh}`, `${place.en}: ${en}`]);
  });
  return [
    {
      name: 'placement',
      label: STATION.placement,
      help: STATION.placementHelp,
      kind: 'choice',
      options: optionsOf(SIGNAGE_PLACEMENT),
    },
    { name: 'text', label: STATION.plaqueText, help: STATION.plaqueHelp, kind: 'line' },
    { name: 'hasEmblem', label: STATION.hasEmblem, kind: 'flag' },
    { name: 'prominent', label: STATION.prominent, kind: 'flag' },
    { name: 'installedOn', label: STATION.installedOn, kind: 'date' },
    photographs(replaced),
  ];
}

/**
 * Returns the initial values of a new plaque: the first place at which the station has no plaque yet, and the name of
 * the station as the text.
 */
export function signageValues({ name, signage }: Facilities & { name: string }, today: string): Values {
  const lacking = SIGNAGE_PLACEMENT.values.find((each) => !signage.some(({ placement }) => placement === each));
  const plaque = { placement: lacking ?? '', text: name, hasEmblem: false, prominent: false, installedOn: today };
  return { ...plaque, attachments: [] };
}
