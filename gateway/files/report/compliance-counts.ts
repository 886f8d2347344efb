import { z } from 'zod';

/** Counts of findings by verdict as of a day: how far a place meets the standard. */
export const COMPLIANCE_FIELDS = 'asOf met notMet notApplicable unknown waived';

export const complianceSchema = z.object({
  asOf: z.string(),
  met: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  unknown: z.int(),
  waived: z.int(),
});
