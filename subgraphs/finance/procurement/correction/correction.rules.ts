import { type Person } from '../../../../shared/access/person';
import { badInput } from '../../../../shared/kernel/errors';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type ContractorRow } from '../contractor/contractor.row';
import { type CorrectionRow } from './correction.row';

/** The corrected facts. A fact that does not change is null. */
type Correcting = {
  reason: string;
  name: string | null;
  kind: ContractorKind | null;
  treasuryFunded: boolean | null;
  division: DivisionCode | null;
};
type Corrected = { after: ContractorRow; correction: CorrectionRow };

/**
 * Returns the corrected contractor, and the facts that the registry held before. The credit code never changes.
 * @throws HubError BAD_USER_INPUT if nothing would change
 */
export function corrected(
  before: ContractorRow,
  { reason, ...to }: Correcting,
  { person, now }: { person: Person; now: Date },
): Corrected {
  const place = to.division ?? before.divisionCode;
  const facts = {
    name: to.name ?? before.name,
    kind: to.kind ?? before.kind,
    treasuryFunded: to.treasuryFunded ?? before.treasuryFunded,
    divisionCode: place,
  };
  const { name, kind, treasuryFunded, divisionCode: former } = before;
  const was = { name, kind, treasuryFunded, divisionCode: former };
  if (JSON.stringify(facts) === JSON.stringify(was)) throw badInput('input', UNCHANGED);
  const { id: contractorId, version } = before;
  const trace = { correctedAt: now.toISOString(), correctedBy: person, reason };
  return {
    after: { ...before, ...facts, districtCode: divisionCode(place.slice(0, 6)), version: version + 1 },
    correction: { contractorId, version, ...was, ...trace },
  };
}

const UNCHANGED = {
  zh: '更正内容与现登记内容相同,未作更正。请填写正确的名称、类别、登记地,或者是否由财政拨款保障。',
  en: 'The correction equals what is recorded, so nothing was changed. Give the correct name, kind, division of registration or treasury funding.',
};
