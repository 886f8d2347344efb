import { z } from 'zod';

/**
 * The fields of a compliance summary: the day, the number of findings with each verdict, and the number of waived
 * findings.
 */
export const COMPLIANCE_FIELDS = 'asOf met notMet notApplicable unknown waived';

export const complianceSchema = z.object({
  asOf: z.string(),
  met: z.int(),
  notMet: z.int(),
  notApplicable: z.int(),
  unknown: z.int(),
  waived: z.int(),
});
