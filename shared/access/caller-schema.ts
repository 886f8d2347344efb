import { z } from 'zod';
import { INTERNAL_ROLES } from '../domain/roles';
import { isDivisionCode } from '../kernel/ids/division-code';
import { isUlid } from '../kernel/ids/ulid';
import { type Caller, JURISDICTION_DIGITS, MOST_NAME } from './caller';

const divisionSchema = z.string().refine(isDivisionCode);
const subjectSchema = z.string().min(1).max(256);
const issuerSchema = z.string().min(1).max(512);
const nameSchema = z.string().min(1).max(MOST_NAME).optional();
const grantsSchema = z.array(z.string()).nullable();
const contractorSchema = z.string().refine(isUlid);

const anyCaller = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.enum(['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'STREET_OFFICE', 'FINANCE_BUREAU', 'AUDITOR']),
    issuer: issuerSchema,
    subject: subjectSchema,
    name: nameSchema,
    division: divisionSchema,
    grants: grantsSchema,
  }),
  z.strictObject({
    role: z.literal('DISTRICT_HUB'),
    issuer: issuerSchema,
    subject: subjectSchema,
    name: nameSchema,
    division: divisionSchema,
    contractorId: contractorSchema,
    grants: grantsSchema,
  }),
  z.strictObject({
    role: z.literal('CONTRACTOR'),
    issuer: issuerSchema,
    subject: subjectSchema,
    name: nameSchema,
    contractorId: contractorSchema,
    stations: z.array(z.string().refine(isUlid)).nonempty().nullable(),
    grants: grantsSchema,
  }),
  z.strictObject({ role: z.literal('PUBLIC') }),
  z.strictObject({ role: z.enum(INTERNAL_ROLES), subject: subjectSchema }),
]);
/** The schema of a caller. The role decides the required fields and the number of digits of the division code. */
export const callerSchema: z.ZodType<Caller> = anyCaller.refine(
  (caller) => !('division' in caller) || JURISDICTION_DIGITS[caller.role].includes(caller.division.length),
);
