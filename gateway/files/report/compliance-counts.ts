import { z } from 'zod';

/** How far a place meets the standard, in findings, as of a day. */
export const COMPLIANCE_FIELDS = 'asOf met notMet notApplicable unknown waived';

export const complianceSchema = z.object({
  asOf: z.string(),
  met: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  unknown: z.int(),
  waived: z.int(),
});
