import { z } from 'zod';

/** The counts of findings by verdict as of a day, which show how many rules a place meets. */
export const COMPLIANCE_FIELDS = 'asOf met notMet notApplicable unknown waived';

export const complianceSchema = z.object({
  asOf: z.string(),
  met: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  unknown: z.int(),
  waived: z.int(),
});
