import { type Grants } from '../../shared/access/caller';

/**
 * The grants of a token that is narrowed to stations. They cover the tasks of a social worker there: to log hours, to
 * submit monthly briefs, and to attach files to the briefs. The files of the station itself can be read as well.
 */
const ASSIGNED_GRANTS = [
  'me:read',
  'station:read',
  'stations:read',
  'worker:read',
  'workers:read',
  'serviceHours:read',
  'submission:read',
  'submissions:read',
  'policy:read',
  'attachment:read',
  'stationAttachment:read',
  'personnelWork:read',
  'personnelWorkCounts:read',
  'evaluationWork:read',
  'evaluationWorkCounts:read',
  'logHours:write',
  'submitMonthlyBrief:write',
  'attachments:write',
];

/** Returns the grants of a token that is narrowed to stations. A claim `scope` narrows them further. */
export function assignedGrants(grants: Grants): readonly string[] {
  return grants === null ? ASSIGNED_GRANTS : ASSIGNED_GRANTS.filter((grant) => grants.includes(grant));
}
