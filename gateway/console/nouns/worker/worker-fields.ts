import { CERTIFICATE_LEVEL, EDUCATION, LEAVE_KIND, MAJOR_KIND } from '../../../../shared/domain/personnel';
import { type Field, type Values } from '../../kit/form/field';
import { optionsOf } from '../../words/labels';
import { PERSONNEL } from '../../words/nouns/personnel';

export const WORKER_FIELDS: readonly Field[] = [
  { name: 'name', label: PERSONNEL.name, kind: 'line', isPersonal: true },
  { name: 'identityNumber', label: PERSONNEL.identityNumber, kind: 'line', isPersonal: true },
  { name: 'birthDate', label: PERSONNEL.birthDate, kind: 'date', isPersonal: true },
  { name: 'phone', label: PERSONNEL.phone, kind: 'line', isPersonal: true },
  { name: 'education', label: PERSONNEL.education, kind: 'choice', options: optionsOf(EDUCATION) },
  { name: 'major', label: PERSONNEL.major, kind: 'line' },
  { name: 'majorKind', label: PERSONNEL.majorKind, kind: 'choice', options: optionsOf(MAJOR_KIND) },
];

export const CERTIFICATE_FIELDS: readonly Field[] = [
  { name: 'level', label: PERSONNEL.certificateLevel, kind: 'choice', options: optionsOf(CERTIFICATE_LEVEL) },
  { name: 'number', label: PERSONNEL.certificateNumber, kind: 'line', isPersonal: true },
  { name: 'obtainedOn', label: PERSONNEL.obtainedOn, kind: 'date' },
  { name: 'registeredUntil', label: PERSONNEL.registeredUntil, kind: 'date' },
];

export const LEAVE_FIELDS: readonly Field[] = [
  { name: 'kind', label: PERSONNEL.leaveKind, kind: 'choice', options: optionsOf(LEAVE_KIND) },
  { name: 'from', label: PERSONNEL.leaveFrom, kind: 'date' },
  { name: 'until', label: PERSONNEL.leaveUntil, kind: 'date' },
];

export const END_POSTING_FIELDS: readonly Field[] = [
  { name: 'endsOn', label: PERSONNEL.endsOn, kind: 'date' },
  { name: 'reason', label: PERSONNEL.endReason, kind: 'line' },
];

/** Returns the form fields of a posting. `stations` are the stations that the contractor runs. */
export function postingFields(stations: readonly { id: string; name: string }[]): readonly Field[] {
  const options = stations.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: 'stationId', label: PERSONNEL.station, kind: 'choice', options, isSearched: true },
    { name: 'startsOn', label: PERSONNEL.startsOn, kind: 'date' },
  ];
}

/** Returns an empty value for each field. */
export function emptyValues(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name }) => [name, '']));
}
