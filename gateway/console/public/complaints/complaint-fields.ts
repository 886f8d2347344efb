import { complain } from '../../generated/limits';
import { type Field, type Limits } from '../../kit/form/field';
import { COMPLAIN } from '../../words/public/complaints';

/** The fields of the form for a complaint, each by itself and all together. */
export const STATION_FIELD: Field = { name: 'stationId', label: COMPLAIN.station, kind: 'choice', options: [] };
export const TEXT_FIELD: Field = { name: 'text', label: COMPLAIN.text, help: COMPLAIN.textHelp, kind: 'prose' };
export const CONTACT_FIELD: Field = {
  name: 'contact',
  label: COMPLAIN.contact,
  help: COMPLAIN.contactHelp,
  kind: 'line',
  isPersonal: true,
};
export const COMPLAINT_FIELDS: readonly Field[] = [STATION_FIELD, TEXT_FIELD, CONTACT_FIELD];

export const COMPLAINT_LIMITS: Limits = complain;
