/**
 * The fields of the graph with personal data whose reads are recorded, by type. A file never holds them: it could be
 * passed on, and nobody would know who read it.
 */
export const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  StationWorker: ['birthDate', 'phone', 'identityNumberTail'],
  Certificate: ['number'],
  Complaint: ['contact'],
};

/** Returns whether a field has personal data whose reads are recorded. */
export function isPersonal(type: string, field: string): boolean {
  return Object.hasOwn(PERSONAL_FIELDS, type) && (PERSONAL_FIELDS[type]?.includes(field) ?? false);
}
