import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type ContractorKind } from '../../domain/contracts';
import { creditCheckCharacter, organisationCheckCharacter } from '../../kernel/ids/credit-code';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { addDays, addYears } from '../../kernel/dates/period';
import { idOn, type Cast, type DemoSettings } from '../plan/context';
import { chineseNumber } from '../plan/numerals';
import { int, pick, randomFor } from '../plan/random';

const REGULARS: readonly ContractorKind[] = [
  'SOCIAL_ORGANISATION',
  'SOCIAL_ORGANISATION',
  'ENTERPRISE',
  'SOCIAL_ORGANISATION',
  'SOCIAL_ORGANISATION',
  'OTHER_LAWFUL',
  'SOCIAL_ORGANISATION',
  'ENTERPRISE',
];

const NAMED_AS: Record<ContractorKind, string> = {
  SOCIAL_ORGANISATION: '社会工作服务中心',
  ENTERPRISE: '社会服务有限公司',
  OTHER_LAWFUL: '社区服务合作社',
  MASS_ORGANISATION: '社会工作者联合会',
};

/** The registration office and kind, which are the first two characters of a credit code (GB 32100). */
const REGISTERED_AS: Record<ContractorKind, string> = {
  SOCIAL_ORGANISATION: '52',
  ENTERPRISE: '91',
  OTHER_LAWFUL: '93',
  MASS_ORGANISATION: '81',
};

/** An area code that no authority issues. */
const UNISSUED_AREA = '990000';

/**
 * Returns a credit code that is unique in the country, because its organisation code holds the city and the
 * contractor's number.
 */
function creditCode(kind: ContractorKind, city: DivisionCode, number: number): string {
  const organisation = `${city}${String(number).padStart(4, '0')}`;
  const most = `${REGISTERED_AS[kind]}${UNISSUED_AREA}${organisation}${organisationCheckCharacter(organisation)}`;
  return most + creditCheckCharacter(most);
}

/**
 * Generates the contractors of a city. They do not depend on the districts for which facts are generated. `places`
 * lists the divisions where contractors may be registered.
 */
export function contractorsOf(settings: DemoSettings, city: Division, places: readonly DivisionCode[]): Cast {
  const random = randomFor(settings.seed, city.code, 'contractors');
  const since = addYears(settings.today, -5);
  let number = 0;
  const contractor = (kind: ContractorKind): ContractorFact => {
    number += 1;
    return {
      id: idOn(random, addDays(since, int(random, 0, 300))),
      name: `示例第${chineseNumber(number)}${NAMED_AS[kind]}（${city.name}）`,
      creditCode: creditCode(kind, city.code, number),
      kind,
      treasuryFunded: kind === 'MASS_ORGANISATION',
      divisionCode: pick(random, places),
    };
  };
  return {
    regulars: REGULARS.map(contractor),
    left: contractor('SOCIAL_ORGANISATION'),
    idle: contractor('ENTERPRISE'),
    massOrganisation: contractor('MASS_ORGANISATION'),
  };
}
