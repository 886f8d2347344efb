import { type CommissionFact } from '../facts/oversight';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { idOn, streamsOf, type DemoSettings } from '../plan/context';
import { int } from '../plan/random';

const YEARS = 2;

/**
 * Generates the commissions by which the city bureau ordered the yearly inspections (EV-3) of the last two years. Each
 * commission is dated in January. The city finance bureau takes part in the inspections. This year's commission is not
 * recorded yet.
 */
export function commissionsOf(settings: DemoSettings, city: DivisionCode): CommissionFact[] {
  const random = streamsOf(settings, city)('commissions');
  const thisYear = Number(settings.today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => thisYear - YEARS + index);
  return years.map((year) => {
    const commissionedOn = `${year}-01-${String(int(random, 6, 28)).padStart(2, '0')}`;
    const id = idOn(random, commissionedOn);
    const scope = '全市街道（镇）社会工作服务站项目，各区县抽查不少于一个社工站。';
    return { id, year, withFinance: true, scope, commissionedOn };
  });
}
