import { calendarOf } from '../../../gateway/console/app/help/calendar';
import { dutiesOf } from '../../../gateway/console/app/help/duties';
import { hasSearch } from '../../../gateway/console/kit/role-module';
import { keysOf } from '../../../gateway/console/words/frame';
import { FINANCE_ACTIONS } from '../../../gateway/console/generated/actions';
import { ACTIONS } from '../../../gateway/console/words/action-names';
import { REMEDY_PAGES as CITY_BUREAU } from '../../../gateway/console/roles/city-bureau/work-links';
import { REMEDY_PAGES as CITY_PLATFORM } from '../../../gateway/console/roles/city-platform/work-links';
import { REMEDY_PAGES as CONTRACTOR } from '../../../gateway/console/roles/contractor/work-links';
import { REMEDY_PAGES as DISTRICT_BUREAU } from '../../../gateway/console/roles/district-bureau/work-links';
import { REMEDY_PAGES as DISTRICT_HUB } from '../../../gateway/console/roles/district-hub/work-links';
import { REMEDY_PAGES as FINANCE_BUREAU } from '../../../gateway/console/roles/finance-bureau/work-links';
import { REMEDY_PAGES as STREET_OFFICE } from '../../../gateway/console/roles/street-office/work-links';
import { MISSING_FACTS } from '../../../gateway/console/words/nouns/missing-facts';
import { DEADLINE, REMEDIES } from '../../../gateway/console/words/nouns/remedies';
import { demandOf, responsibleFor, responsibleText, standardOn } from '../../../gateway/console/words/standard';
import { RECTIFICATION_OPENER } from '../../../shared/domain/oversight';
import { ROLE, USER_ROLES } from '../../../shared/domain/roles';
import { RULE_IDS, type RuleId } from '../../../shared/policy/rules/registry';

const TODAY = '2026-12-01';
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

it('names the keys of the search only to a role that has it', () => {
  const keysOfRole = (paths: readonly string[]) =>
    keysOf({ hasSearch: hasSearch(paths.map((path) => ({ path }))) }).map(([keys]) => keys);
  expect(keysOfRole(['/station', '/hours'])).not.toContain('Alt+S');
  expect(keysOfRole(['/stations', '/hours'])).toContain('Alt+S');
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

describe('the remedy of a rule', () => {
  it.each(RULE_IDS)('is said for %s in one or two sentences of each language', (rule) => {
    const [zh, en] = REMEDIES[rule];
    expect(zh).toMatch(/^\p{Script=Han}[^。]+。([^。]+。)?$/u);
    expect(en).toMatch(/^[A-Z][^.\p{Script=Han}]+\.( [A-Z][^.]+\.)?$/u);
    expect(responsibleFor(rule)).not.toEqual([]);
  });

  it('names the offices that must act', () => {
    expect(responsibleText('ST-2')).toBe('街道办事处(镇政府)、区县民政部门、承接主体');
    expect(responsibleText('EV-3')).toBe('市民政局、市级指导服务平台');
    expect(responsibleText('FN-3')).toBe('财政部门、区县民政部门');
  });

  it('names the offices that may open a rectification', () => {
    const offices = RECTIFICATION_OPENER.values.map((role) => ROLE.labels[role].zh);
    const sentence = `${offices.slice(0, -1).join('、')}或者${offices.at(-1)}可以按权限下达整改`;
    expect(DEADLINE.none[0]).toContain(sentence);
    expect(DEADLINE.failed[0]).toContain(sentence);
  });

  it('is the duty of an office that the calendar names', () => {
    const acting = (rule: string) => calendar.filter((each) => each.rule === rule).map(({ role }) => role);
    const timed = RULE_IDS.filter((rule) => acting(rule).length > 0);
    expect(timed.filter((rule) => !acting(rule).some((role) => responsibleFor(rule).includes(role)))).toEqual([]);
  });
});

describe('the pages on which a role helps to meet a rule', () => {
  const OFFICES = { CITY_BUREAU, CITY_PLATFORM, CONTRACTOR, DISTRICT_BUREAU, DISTRICT_HUB, FINANCE_BUREAU };
  const pages = { ...OFFICES, STREET_OFFICE, AUDITOR: {}, PUBLIC: {} };

  it('exist for every responsible role', () => {
    const lacking = RULE_IDS.flatMap((rule) =>
      responsibleFor(rule)
        .filter((role) => !Object.hasOwn(pages[role], rule))
        .map((role) => `${rule} ${role}`),
    );
    expect(lacking).toEqual([]);
  });

  it('exist for every office that the remedy names', () => {
    const named = (rule: RuleId) => USER_ROLES.filter((role) => REMEDIES[rule][0].includes(ROLE.labels[role].zh));
    const lacking = RULE_IDS.flatMap((rule) =>
      named(rule)
        .filter((role) => role !== 'CONTRACTOR' && !Object.hasOwn(pages[role], rule))
        .map((role) => `${rule} ${role}`),
    );
    // The remedy of EV-3 names the finance bureau, but the finance bureau has no page for it: the city bureau records
    // that it took part.
    expect(lacking).toEqual(['EV-3 FINANCE_BUREAU']);
  });

  it('exist for every role that records a missing fact', () => {
    const lacking = RULE_IDS.flatMap((rule) =>
      (MISSING_FACTS[rule]?.by ?? [])
        .filter((role) => !Object.hasOwn(pages[role], rule))
        .map((role) => `${rule} ${role}`),
    );
    expect(lacking).toEqual([]);
  });

  it('link a street office to the hours to confirm, or to the judged weeks if none wait', () => {
    expect(STREET_OFFICE['PE-5']?.('S1', TODAY)).toMatchObject({
      kind: 'CONFIRM_HOURS',
      to: '/hours?status=LOGGED',
      view: { to: '/hours?weekFrom=2026-W45' },
    });
  });

  it('name the station where it is known', () => {
    expect(DISTRICT_BUREAU['ST-2']?.('S1', TODAY)).toBe('/stations/S1?tab=facilities');
    expect(DISTRICT_BUREAU['ST-2']?.(null, TODAY)).toBe('/stations');
  });
});

it('has a name for each event that a webhook can send', () => {
  expect(FINANCE_ACTIONS.filter((action) => ACTIONS[action] === undefined)).toEqual([]);
});
