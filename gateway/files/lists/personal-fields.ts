/**
 * The fields of the graph with personal data that a file never holds, by type. A file could be passed on, and nobody
 * would know who read it. Most of them are fields whose reads are recorded.
 */
export const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  StationWorker: ['birthDate', 'phone', 'identityNumberTail'],
  Certificate: ['number'],
  Complaint: ['contact'],
  Contact: ['personInCharge'],
};

/** Returns whether a field has personal data that a file never holds. */
export function isPersonal(type: string, field: string): boolean {
  return Object.hasOwn(PERSONAL_FIELDS, type) && (PERSONAL_FIELDS[type]?.includes(field) ?? false);
}
