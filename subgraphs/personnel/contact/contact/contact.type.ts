import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type OfficeRole } from '../../../../shared/access/caller';
import { type OpeningHours } from '../../../../shared/domain/stations';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { OpeningHoursType } from '../../../../shared/graphql/types/opening-hours';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { RoleEnum } from '../../../../shared/graphql/types/role';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { DivisionType } from '../../ground/division/division.type';
import { CONTACT_READERS } from '../../ground/roles/readers';
import { type ContactRow } from './contact.row';

@ObjectType('Contact', { simpleResolvers: true })
export class ContactType {
  @Field(() => ID)
  @VisibleTo(...CONTACT_READERS)
  id: string;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...CONTACT_READERS)
  role: OfficeRole | null;

  @Field(() => DivisionType, { nullable: true })
  @VisibleTo(...CONTACT_READERS)
  division: DivisionType | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTACT_READERS)
  phone: string | null;

  @Field(() => [OpeningHoursType])
  @VisibleTo(...CONTACT_READERS)
  openingHours: OpeningHours[];

  @Field(() => DateScalar)
  @VisibleTo(...CONTACT_READERS)
  recordedOn: string;

  @Field(() => Int)
  @VisibleTo(...CONTACT_READERS)
  version: number;

  /** The encrypted name of the person in charge, which a resolver decrypts. It is not in the schema. */
  sealed: Pick<ContactRow, 'id' | 'nameCipher'>;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toContact(row: ContactRow): ContactType {
  const { id, role, divisionCode, nameCipher, phone, recordedOn, version } = row;
  const division = divisionCode === null ? null : { code: divisionCode };
  const openingHours = row.openingHours ?? [];
  return { id, role, division, phone, openingHours, recordedOn, version, sealed: { id, nameCipher } };
}

export const ContactConnectionType = connectionType('ContactConnection', () => ContactType, CONTACT_READERS);
