/**
 * The personal fields of the graph, by type. A file never holds them. The Hub records who reads most of these fields,
 * but it would not know who reads a file that is passed on.
 */
export const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  StationWorker: ['birthDate', 'phone', 'identityNumberTail'],
  Certificate: ['number'],
  Complaint: ['contact'],
  Contact: ['personInCharge'],
};

/** Returns whether a field is one of `PERSONAL_FIELDS`. */
export function isPersonal(type: string, field: string): boolean {
  return Object.hasOwn(PERSONAL_FIELDS, type) && (PERSONAL_FIELDS[type]?.includes(field) ?? false);
}
