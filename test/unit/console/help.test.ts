import { calendarOf } from '../../../gateway/console/app/help/calendar';
import { dutiesOf } from '../../../gateway/console/app/help/duties';
import { FINANCE_ACTIONS } from '../../../gateway/console/generated/actions';
import { ACTIONS } from '../../../gateway/console/words/action-names';
import { demandOf, standardOn } from '../../../gateway/console/words/standard';

const standard = standardOn('2026-11-30');
const calendar = calendarOf(standard);

describe('the calendar of the help', () => {
  it('names only acts that the role owes', () => {
    expect(calendar.filter(({ role, kind }) => !dutiesOf(role).includes(kind))).toEqual([]);
  });

  it('takes its days from the standard', () => {
    const whenOf = (rule: string, role: string) =>
      calendar.find((each) => each.rule === rule && each.role === role)?.when;
    expect(whenOf('FI-1', 'DISTRICT_BUREAU')).toBe('每年 3 月 31 日前(含当日)');
    expect(whenOf('FI-5', 'DISTRICT_BUREAU')).toBe('每年 11 月 30 日前(含当日)');
    expect(whenOf('FI-3', 'CONTRACTOR')).toBe('每月 10 日前(含当日),报上月情况');
  });
});

describe('the explanation of a rule', () => {
  it('says what the rule asks and by which clause', () => {
    expect(demandOf(standard, 'FI-3')).toMatchObject({
      clause: '四(四)',
      asks: { zh: '承接主体每月向区县和街道(镇)报送服务简报。' },
    });
    expect(demandOf(standard, 'XX-1')).toBeNull();
  });
});

it('has a name for each event that a webhook can send', () => {
  expect(FINANCE_ACTIONS.filter((action) => ACTIONS[action] === undefined)).toEqual([]);
});
