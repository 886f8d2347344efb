import { ROLE, type Role } from '../../../../shared/domain/roles';
import { type Column } from '../../kit/table/column';
import { labelOf } from '../../words/labels';
import { CONTACT } from '../../words/nouns/contact';
import { type Contact } from './contact-fields';
import { openingText } from './opening-text';

/** The contact details of an office. */
export type OfficeContact = Contact & {
  role: Role | null;
  recordedOn: string;
  division: { code: string; name: string } | null;
};

/** The columns of the list of offices with their contact details. */
export const OFFICE_COLUMNS: readonly Column<OfficeContact>[] = [
  { key: 'place', title: CONTACT.place, value: ({ division }) => division?.name ?? null, exported: null },
  { key: 'office', title: CONTACT.office, value: ({ role }) => labelOf(ROLE, role), exported: null },
  {
    key: 'personInCharge',
    title: CONTACT.personInCharge,
    value: ({ personInCharge }) => personInCharge ?? null,
    exported: null,
  },
  { key: 'phone', title: CONTACT.phone, value: ({ phone }) => phone, exported: null },
  {
    key: 'hours',
    title: CONTACT.officeHours,
    value: ({ openingHours = [] }) => openingText(openingHours),
    exported: null,
  },
  { key: 'recordedOn', title: CONTACT.recordedOn, value: ({ recordedOn }) => recordedOn, exported: null },
];

export function officeId({ division, role }: OfficeContact): string {
  return `${division?.code ?? ''}/${role ?? ''}`;
}
