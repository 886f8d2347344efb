import { evidenceOfHours, evidenceOfStation } from '../../../gateway/console/nouns/evaluation/evidence/evidence';
import { daysOfProjectYear } from '../../../gateway/console/nouns/evaluation/evidence/project-year';
import { type PanelMember, mayRecuse, whyNotEnter } from '../../../gateway/console/nouns/evaluation/panel-rules';
import { withdrawalActions } from '../../../gateway/console/nouns/evaluation/withdrawal';

const MEMBER: PanelMember = {
  id: 'm',
  kind: 'DISTRICT_HUB',
  name: null,
  account: 'hub:1',
  appointedOn: '2026-11-01',
  scoredOn: null,
  recusedOn: null,
  recusalReason: null,
};
const EXTERNAL: PanelMember = { ...MEMBER, kind: 'EXPERT', account: null, name: '周评审' };
const HUB = { role: 'DISTRICT_HUB', subject: 'hub:1' } as const;
const PLATFORM = { role: 'CITY_PLATFORM', subject: 'platform:1' } as const;
const BUREAU = { role: 'DISTRICT_BUREAU', subject: 'bureau:1' } as const;

describe('the evidence for scores', () => {
  const TERM = { startsOn: '2024-09-16', endsOn: '2027-09-15' };

  it('is about the days of the project year', () => {
    expect(daysOfProjectYear(TERM, 2025)).toEqual({ from: '2025-09-16', until: '2026-09-15' });
    expect(daysOfProjectYear({ ...TERM, endsOn: '2026-03-31' }, 2025)?.until).toBe('2026-03-31');
    expect([2023, 2027].map((year) => daysOfProjectYear(TERM, year))).toEqual([null, null]);
    expect(evidenceOfHours(TERM, 2025).map(({ to }) => to)).toEqual(['/hours?weekFrom=2025-W38&weekUntil=2026-W38']);
    expect(evidenceOfHours(null, 2025)).toEqual([]);
  });

  it('leads to the tabs of the station', () => {
    const ofBureau = evidenceOfStation('/stations/s').map(({ to }) => to);
    expect(ofBureau).toEqual(expect.arrayContaining(['/stations/s', '/stations/s?tab=rectifications']));
    expect(evidenceOfStation('/station?station=s').map(({ to }) => to)).toContain('/station?station=s&tab=visits');
  });
});

describe('the form of a member of a panel', () => {
  it('is entered by the member in person, again until the panel has scored', () => {
    expect(whyNotEnter(MEMBER, 'DRAFT', HUB)).toBeNull();
    expect(whyNotEnter({ ...MEMBER, scoredOn: '2026-11-20' }, 'DRAFT', HUB)).toBeNull();
    expect(whyNotEnter(MEMBER, 'DRAFT', BUREAU)).toBe('由该成员本人评分');
    expect(whyNotEnter(MEMBER, 'SCORED', HUB)).toBe('评估小组评分已完成');
  });

  it('is entered once for a person without an account, by the bureau or the hub', () => {
    expect(whyNotEnter(EXTERNAL, 'DRAFT', BUREAU)).toBeNull();
    expect(whyNotEnter(EXTERNAL, 'DRAFT', PLATFORM)).toBe('由区县民政部门或社工总站录入');
    expect(whyNotEnter({ ...EXTERNAL, scoredOn: '2026-11-20' }, 'DRAFT', HUB)).toBe('已录入,不得更改');
    expect(whyNotEnter({ ...EXTERNAL, recusedOn: '2026-11-20' }, 'DRAFT', HUB)).toBe('已回避');
  });

  it('does not count after a recusal, which members and the bureau record', () => {
    expect(mayRecuse(MEMBER, 'DRAFT', HUB)).toBe(true);
    expect(mayRecuse(MEMBER, 'DRAFT', PLATFORM)).toBe(false);
    expect(mayRecuse(MEMBER, 'DRAFT', BUREAU)).toBe(true);
    expect(mayRecuse({ ...MEMBER, scoredOn: '2026-11-20' }, 'DRAFT', BUREAU)).toBe(false);
    expect(mayRecuse({ ...MEMBER, scoredOn: '2026-11-20' }, 'DRAFT', HUB)).toBe(true);
  });
});

describe('taking scores back', () => {
  const keys = (...row: Parameters<typeof withdrawalActions>) => withdrawalActions(...row).map(({ key }) => key);
  const open = () => undefined;

  it('is possible once the own office has scored, until both have signed', () => {
    const row = { status: 'DRAFT', withdrawals: [], ownScores: [] } as const;
    expect(keys(row, 'STREET_OFFICE', open)).toEqual([]);
    expect(keys({ ...row, ownScores: [{}] }, 'STREET_OFFICE', open)).toEqual(['withdraw']);
    expect(keys({ ...row, status: 'SCORED' }, 'STREET_OFFICE', open)).toEqual(['withdraw']);
    expect(keys({ ...row, status: 'SIGNED', ownScores: [{}] }, 'STREET_OFFICE', open)).toEqual([]);
  });

  it('is dropped by the office that requested it', () => {
    const request = { role: 'STREET_OFFICE', on: '2026-11-20', reason: '计算有误' } as const;
    const row = { status: 'SCORED', withdrawals: [request], ownScores: [{}] } as const;
    expect(keys(row, 'STREET_OFFICE', open)).toEqual(['withdraw', 'drop']);
    expect(withdrawalActions(row, 'STREET_OFFICE', open)[0]?.why).toBe('本单位已申请撤回评分');
    expect(keys(row, 'DISTRICT_BUREAU', open)).toEqual(['withdraw']);
  });
});
