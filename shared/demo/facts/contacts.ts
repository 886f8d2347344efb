import { type OpeningHours } from '../../domain/stations';
import { type Role } from '../../domain/roles';
import { type DivisionCode } from '../../kernel/ids/division-code';

/**
 * The contact details of an office, a contractor or a station, which maintains them. `personInCharge` is null for a
 * finance bureau.
 */
export type ContactFact = {
  id: string;
  keeper:
    | { kind: 'OFFICE'; role: Exclude<Role, InternalOrOutside>; division: DivisionCode }
    | { kind: 'CONTRACTOR'; contractorId: string }
    | { kind: 'STATION'; stationId: string };
  personInCharge: string | null;
  phone: string;
  /** The weekly opening hours. The list is empty for a station, because its hours are in its `publicContact`. */
  openingHours: OpeningHours[];
  recordedOn: string;
};

type InternalOrOutside = 'AUDITOR' | 'CONTRACTOR' | 'PUBLIC' | 'ASSESSOR' | 'FOLLOWER';
