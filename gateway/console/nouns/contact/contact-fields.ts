import { type OpeningHours, WEEKDAY } from '../../../../shared/domain/stations';
import { type Field, type Values } from '../../kit/form/field';
import { DISTRICT } from '../../words/bureau/district';
import { optionsOf } from '../../words/labels';
import { type Words } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';

/**
 * The contact details of an office, a contractor or a station. Only the public contact of a station has opening hours.
 */
export type Contact = {
  version: number;
  personInCharge?: string | null;
  phone: string | null;
  openingHours?: readonly OpeningHours[];
};

const PERSON: Field = { name: 'personInCharge', label: CONTACT.personInCharge, kind: 'line', isPersonal: true };
const PHONE: Field = { name: 'phone', label: CONTACT.phone, help: CONTACT.phoneHelp, kind: 'line' };

/** Returns the form field for weekly hours. It has one row for each period. */
function hoursField(label: Words): Field {
  return {
    name: 'openingHours',
    label,
    kind: 'rows',
    atMost: 21,
    blank: { weekday: '', opensAt: '09:00', closesAt: '17:00' },
    fields: [
      { name: 'weekday', label: DISTRICT.weekday, kind: 'choice', options: optionsOf(WEEKDAY) },
      { name: 'opensAt', label: DISTRICT.opensAt, kind: 'time' },
      { name: 'closesAt', label: DISTRICT.closesAt, kind: 'time' },
    ],
  };
}

/** The form fields for the contact details of an office. */
export const OFFICE_FIELDS: readonly Field[] = [PERSON, PHONE, hoursField(CONTACT.officeHours)];
/** The same fields without the person in charge, for a finance bureau, which records none. */
export const OFFICE_FIELDS_WITHOUT_NAME: readonly Field[] = OFFICE_FIELDS.slice(1);
/** The form fields for the confidential contact of a station. Only the offices concerned may read it. */
export const STATION_CONTACT_FIELDS: readonly Field[] = [PERSON, PHONE];
/** The form fields for the public contact of a station. */
export const PUBLIC_CONTACT_FIELDS: readonly Field[] = [
  { name: 'phone', label: DISTRICT.phone, help: DISTRICT.phoneHelp, kind: 'line' },
  hoursField(DISTRICT.openingHours),
];

/** Converts recorded contact details to the values of the given fields. */
export function contactValues(contact: Contact | null, fields: readonly Field[]): Values {
  const known: Values = {
    personInCharge: contact?.personInCharge ?? '',
    phone: contact?.phone ?? '',
    openingHours: (contact?.openingHours ?? []).map((each) => ({ ...each })),
  };
  return Object.fromEntries(fields.map(({ name }) => [name, known[name]]));
}
