import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { EDUCATION, MAJOR_KIND, type Education, type MajorKind } from '../../../../shared/domain/personnel';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { EVERYONE, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';
import { EducationEnum, MajorKindEnum } from './worker.type';

/** The data of one person. A contractor registers the person with one request, or as one row of a sheet. */
@InputType()
export abstract class PersonInput {
  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  name: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  birthDate: string;

  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  identityNumber: string;

  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  phone: string;

  @Field(() => EducationEnum)
  @VisibleTo(...EMPLOYER)
  education: Education;

  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  major: string;

  @Field(() => MajorKindEnum)
  @VisibleTo(...EMPLOYER)
  majorKind: MajorKind;
}

@InputType('RegisterWorkerInput')
export class RegisterWorkerInput extends PersonInput implements WriteInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

@InputType('CorrectWorkerInput')
export class CorrectWorkerInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => Int)
  @VisibleTo(...EMPLOYER)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  name?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...EMPLOYER)
  birthDate?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  identityNumber?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  phone?: string | null;

  @Field(() => EducationEnum, { nullable: true })
  @VisibleTo(...EMPLOYER)
  education?: Education | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  major?: string | null;

  @Field(() => MajorKindEnum, { nullable: true })
  @VisibleTo(...EMPLOYER)
  majorKind?: MajorKind | null;
}

/**
 * The schema of an identity number. It trims the number and puts its letter in upper case. The rules check the form of
 * the number, because their faults explain what is wrong.
 */
const identityNumber = z
  .string()
  .max(32)
  .transform((text) => text.trim().toUpperCase());
/** The schema of a phone number. It removes the spaces and hyphens that people write between the digits. */
const phone = z
  .string()
  .max(32)
  .transform((text) => text.replaceAll(/[\s-]/g, ''));

const person = {
  name: line(64),
  birthDate: z.string(),
  identityNumber,
  phone,
  education: z.enum(EDUCATION.values),
  major: line(64),
  majorKind: z.enum(MAJOR_KIND.values),
};

export const registerWorkerSchema = z.object(person);
export type Registration = z.infer<typeof registerWorkerSchema>;

/** The schema of the input of a correction. A field that is null or left out stays unchanged. */
export const correctWorkerSchema = z.object({
  workerId: z.string(),
  expectedVersion: z.int(),
  name: optional(person.name),
  birthDate: optional(person.birthDate),
  identityNumber: optional(person.identityNumber),
  phone: optional(person.phone),
  education: optional(person.education),
  major: optional(person.major),
  majorKind: optional(person.majorKind),
});
export type Correction = z.infer<typeof correctWorkerSchema>;
