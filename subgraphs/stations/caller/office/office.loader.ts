import DataLoader from 'dataloader';
import { ancestorsOf, type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { officeOfId } from '../../../../shared/kernel/ids/office-id';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { type DivisionRow } from '../../ground/division/division.row';
import { hasOffices, officeNameOf } from './office-name.rules';
import { type OfficeType } from './office.type';

type Divisions = Pick<DivisionLoaders, 'division'>;

/**
 * Returns two loaders. `placePath` loads the divisions from the province down to a division, by the code of the latter.
 * `office` loads an office by its id. It returns null if the id names no office, or if the caller may not read the name
 * of the office's division.
 */
export function officeLoaders(divisions: Divisions) {
  const placePath = new DataLoader((codes: readonly DivisionCode[]) =>
    Promise.all(codes.map((code) => pathTo(code, divisions))),
  );
  const office = new DataLoader((ids: readonly string[]) => Promise.all(ids.map(officeAt)));
  return { placePath, office };

  async function officeAt(id: string): Promise<OfficeType | null> {
    const of = officeOfId(id);
    if (of === null || !hasOffices(of)) return null;
    const name = officeNameOf(of.role, await placePath.load(of.division));
    return name === null ? null : { id, name };
  }
}
export type OfficeLoaders = ReturnType<typeof officeLoaders>;

/**
 * Loads the divisions from the province down to the division with this code. For a street, the result contains the
 * district that supervises it, which may be a management zone. The result is empty if the caller may not read the
 * division.
 */
async function pathTo(code: DivisionCode, { division }: Divisions): Promise<DivisionRow[]> {
  const rows = await Promise.all([...ancestorsOf(code), code].map((each) => division.load(each)));
  const place = rows.at(-1) ?? null;
  if (place === null) return [];
  const supervisor = code.length > 6 ? await division.load(place.districtCode) : null;
  return rows
    .map((row) => (row?.code.length === 6 && supervisor !== null ? supervisor : row))
    .filter((row) => row !== null);
}
