/**
 * The fields of the graph with personal data that a file never holds, by type. A file can be passed on, and then nobody
 * would know who has read the data. The Hub records the reads of most of these fields.
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
