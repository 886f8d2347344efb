import { z } from 'zod';
import { type Role } from '../../../shared/domain/roles';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { named, type ReportSource } from '../file-source';
import { evaluationsSheet } from './evaluations-sheet';
import { NO_NAMES } from './findings/division-names';
import { findingsSheet } from './findings/findings-sheets';
import { notesSheet } from './notes-sheet';
import { inspectionsSheet, rectificationsSheet } from './oversight-sheets';
import { servicesSheet } from './services-sheet';
import { staffingSheet } from './staffing-sheet';
import { stationsSheet } from './stations-sheet';
import { submissionsSheet } from './submissions-sheet';

const PLACE = `query ReportOffice($division: DivisionCode!) {
  stations(first: 1, filter: { division: $division }) { nodes { district { name } division { name } } }
}`;
const placeSchema = z.object({
  stations: z.object({ nodes: z.array(z.object({ district: named, division: named })) }).nullable(),
});
const [CITY_DIGITS, DISTRICT_DIGITS] = [4, 6];

/**
 * Returns the root fields that the report of a street or of a contractor reads for a caller of this role. A narrowed
 * token must grant each of them.
 */
export function officeRootFields(role: Role): readonly string[] {
  const ofAll = ['stations', 'workers', 'contracts', 'findings', 'submissions', 'evaluations', 'rectifications'];
  return showsInspections(role) ? [...ofAll, 'inspections'] : ofAll;
}

const showsInspections = (role: Role) => role !== 'CONTRACTOR';

/** Returns the name of the report's division, or null if the caller cannot read any station there. */
export async function nameOfPlace(source: ReportSource): Promise<string | null> {
  const { stations } = await source.ask(placeSchema, PLACE);
  const [station] = stations?.nodes ?? [];
  const { division } = source.of;
  if (station === undefined) return null;
  if (division.length === CITY_DIGITS) return '全市';
  return (division.length === DISTRICT_DIGITS ? station.district : station.division)?.name ?? division;
}

/**
 * Returns the sheets about the stations of a street, or about the stations that a contractor runs. They hold the rows
 * that the caller may read, and no figures of a whole district. A street office gets no sheet of service volumes,
 * because it cannot read the clauses of contracts. A contractor gets no sheet of inspections.
 */
export function officeSheets(source: ReportSource, role: Role, name: string): TableSheet[] {
  return [
    stationsSheet(source),
    staffingSheet(source),
    findingsSheet(source, NO_NAMES),
    submissionsSheet(source),
    ...(role === 'STREET_OFFICE' ? [] : [servicesSheet(source)]),
    evaluationsSheet(source),
    ...(showsInspections(role) ? [inspectionsSheet(source)] : []),
    rectificationsSheet(source),
    notesSheet(source.of, role === 'CONTRACTOR' ? `${name}由本机构承接的社工站` : name),
  ];
}
