import { openingText } from '../../../gateway/console/nouns/contact/opening-text';
import {
  maximaIn,
  maximaOf,
  maximumOf,
  enteredFaults,
  pointFaults,
  scoringInput,
  totalPoints,
} from '../../../gateway/console/nouns/evaluation/scoring';
import { gradesNote } from '../../../gateway/console/nouns/evaluation/pages/grades-note';
import { whyNotSign } from '../../../gateway/console/nouns/evaluation/signing';
import { figuresText } from '../../../gateway/console/nouns/finding/figures-text';
import { countsText } from '../../../gateway/console/nouns/finding/counts-text';
import { openRectification } from '../../../gateway/console/nouns/finding/open-rectification';
import { hidesFigures, lacksFact, mustAct } from '../../../gateway/console/nouns/finding/finding-row';
import { missingText, recordsMissing } from '../../../gateway/console/nouns/finding/missing-text';
import { namesOf } from '../../../gateway/console/nouns/division/division-names';
import { type Field } from '../../../gateway/console/kit/form/field';
import { dateOf } from '../../../gateway/console/kit/form/typed-date';
import { signageFields, venueFields } from '../../../gateway/console/nouns/station/facility-fields';
import { missingFacilities } from '../../../gateway/console/nouns/station/missing-facilities';
import { monthBefore } from '../../../gateway/console/nouns/submission/submission-forms';
import { readWorkerLines } from '../../../gateway/console/nouns/worker/import-workers';
import { type OpeningHours } from '../../../shared/domain/stations';
import { instantText, isoWeekOf, mondayOf, yuan } from '../../../gateway/console/words/format';

describe('scoring', () => {
  const rules = [
    {
      id: 'EV-1',
      parameters: [
        { name: 'weightsTenths.SERVICE', value: '400' },
        { name: 'days', value: '60' },
      ],
    },
  ];

  it('takes the maximum points from the policy', () => {
    expect(maximaIn(rules)).toEqual({ SERVICE: 40 });
    expect(maximaIn([])).toBeNull();
  });

  it('takes the maximum points of a panel from the evaluation', () => {
    expect(maximaOf([{ dimension: 'SERVICE', weight: 40 }])).toEqual({ SERVICE: 40 });
    expect(maximaOf([{ dimension: 'SERVICE', weight: null }])).toBeNull();
  });

  it('sums tenths exactly, and refuses points above the maximum, below zero, or with two decimals', () => {
    expect(totalPoints({ SERVICE: '0.1', FINANCE: '0.2' })).toBe(0.3);
    expect(maximumOf([{ weight: 40.1 }, { weight: 0.2 }])).toBe(40.3);
    expect(maximumOf([{ weight: 40 }, { weight: null }])).toBeNull();
    const faults = (points: string) => pointFaults({ SERVICE: points }, maximaIn(rules)).map(({ message }) => message);
    expect(['40', '0', '36.50', ''].flatMap(faults)).toEqual([]);
    expect(faults('40.1')).toEqual(['服务执行与产出最高 40 分。']);
    expect(['-1', '36.55'].flatMap(faults)).toEqual(
      Array.from({ length: 2 }, () => '服务执行与产出不得为负数,至多保留一位小数。'),
    );
  });

  it('says which points give which grade, from the policy', () => {
    const bounds = { EXCELLENT: '900', GOOD: '805', QUALIFIED: '600' };
    const parameters = Object.entries(bounds).map(([grade, value]) => ({ name: `gradeBoundsTenths.${grade}`, value }));
    expect(gradesNote([{ id: 'EV-1', parameters }])).toEqual([
      '等次按评估结果的得分确定:90 分(含)以上为优秀,80.5 分(含)以上、不足 90 分为良好,60 分(含)以上、不足 80.5 分为合格,不足 60 分为不合格。',
    ]);
    expect(gradesNote(rules)).toEqual([]);
  });

  it('finds what is wrong with the points that were entered so far', () => {
    const faults = (values: object) => enteredFaults({ ...values }, maximaIn(rules)).map(({ message }) => message);
    expect(faults({ SERVICE: '', FINANCE: '18.5' })).toEqual([]);
    expect(faults({ SERVICE: '41' })).toEqual(['服务执行与产出最高 40 分。']);
    expect(faults({ FINANCE: '十八' })).toHaveLength(1);
  });

  it('sends five dimensions', () => {
    const { scores } = scoringInput({ stationId: 's', projectYear: 2026, kind: 'ANNUAL' }, { SERVICE: 30 });
    expect(scores).toHaveLength(5);
  });

  it('says why an office cannot sign', () => {
    const contractor = { acceptedOn: null, objectUntil: '2026-12-04', objection: null, withdrawals: [] };
    const row = {
      status: 'SCORED',
      awaits: ['STREET_OFFICE'],
      deliveredOn: '2026-11-20',
      signedBy: [],
      panelKinds: [],
      ...contractor,
    } as const;
    const why = (part: Partial<Parameters<typeof whyNotSign>[0]>, today = '2026-11-30') =>
      whyNotSign({ ...row, ...part }, 'STREET_OFFICE', today);
    expect(why({})).toBe(
      '承接主体可于 2026-12-04 前(含当日)提出异议。未提出异议的,2026-12-05 起可签署。提前认可结果的,认可后即可签署',
    );
    expect(why({ acceptedOn: '2026-11-25' })).toBeNull();
    expect(why({}, '2026-12-05')).toBeNull();
    expect(why({ objection: { decidedOn: null } }, '2026-12-05')).toBe('承接主体的异议尚未处理');
    expect(why({ deliveredOn: null })).toBe('须先送达承接主体,待其认可结果或异议期满后方可签署');
    expect(why({ status: 'DRAFT' })).toBe('两个评估单位评分完成后才可以签署');
    expect(why({ withdrawals: [{}] }, '2026-12-05')).toBe('撤回评分申请尚未处理');
  });
});

describe('workers pasted from a spreadsheet', () => {
  const line = '张三\t1995/5/20\t370000199505200017\t13800000000\t本科\t社会工作\t社会工作专业';

  it('are read with the words of the lists', () => {
    const { rows, faults } = readWorkerLines(`姓名\t出生日期\n${line}`);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { line: 2, name: '张三', birthDate: '1995-05-20', education: 'BACHELOR', majorKind: 'SOCIAL_WORK' },
    ]);
  });

  it('name the row and the column of a fault', () => {
    const { rows, faults } = readWorkerLines(`${line}\n${line.replace('本科', '学士')}\n李四`);
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([
      { line: 2, column: '学历', reason: '“学士”不是可选值,请按登记表单的选项填写' },
      { line: 3, column: null, reason: '应有 7 列' },
    ]);
  });

  it('have dates of several forms', () => {
    const texts = ['1995-5-2', ' 1995年5月20日', '19950520', '1995/5/2', '1995-02-30', '5/20/1995', '1995113'];
    const dates = ['1995-05-02', '1995-05-20', '1995-05-20', '1995-05-02', null, null, null];
    expect(texts.map(dateOf)).toEqual(dates);
  });
});

describe('weekly hours', () => {
  const on = (weekday: OpeningHours['weekday'], opensAt = '08:30', closesAt = '12:00') => ({
    weekday,
    opensAt,
    closesAt,
  });

  it('name successive days with the same hours together', () => {
    const hours = [on('MONDAY'), on('MONDAY', '13:30', '17:30'), on('TUESDAY'), on('TUESDAY', '13:30', '17:30')];
    expect(openingText(hours)).toBe('星期一至星期二 08:30–12:00、13:30–17:30');
    expect(openingText([on('MONDAY'), on('WEDNESDAY')])).toBe('星期一 08:30–12:00;星期三 08:30–12:00');
    expect(openingText([on('MONDAY'), on('TUESDAY', '09:00')])).toBe('星期一 08:30–12:00;星期二 09:00–12:00');
    expect(openingText([])).toBe('');
  });
});

describe('words of a station', () => {
  it('name the values of figures, and leave out ids', () => {
    const figures = [
      { name: 'contractor', value: '01FW', required: null },
      { name: 'conflictOfInterest', value: 'true', required: 'false' },
    ];
    expect(figuresText({ rule: 'CO-3', figures })).not.toMatch(/01FW|true/);
  });

  it('ask somebody to act where a rule is not met, unless it is waived', () => {
    const waiver = { until: '2027-01-31', reason: '' };
    expect(mustAct({ verdict: 'NOT_MET', waiver: null })).toBe(true);
    expect(mustAct({ verdict: 'NOT_MET', waiver })).toBe(false);
    expect(mustAct({ verdict: 'UNKNOWN', waiver: null })).toBe(false);
  });

  it('name the deadline of the rectification of a rule that is not closed, if it is known', () => {
    const at = (dueOn: string, status: 'OPEN' | 'OVERDUE' | 'CLOSED') => ({
      rule: 'ST-3',
      status,
      dueOn,
      answeredOn: null,
    });
    const nodes = [at('2026-10-01', 'CLOSED'), at('2026-12-20', 'OPEN'), at('2026-11-20', 'OVERDUE')];
    expect(openRectification({ totalCount: 3, nodes }, 'ST-3')).toMatchObject({ dueOn: '2026-11-20' });
    expect(openRectification({ totalCount: 3, nodes }, 'ST-2')).toBeNull();
    expect(openRectification({ totalCount: 60, nodes }, 'ST-2')).toBeUndefined();
    expect(openRectification(null, 'ST-3')).toBeUndefined();
    expect(openRectification(undefined, 'ST-3')).toBeUndefined();
  });

  it('name the deadline of the rectification that is not answered, and the latest one if it failed', () => {
    const due = { rule: 'ST-3', status: 'OPEN' as const, dueOn: '2026-12-20', answeredOn: null };
    const answered = { ...due, status: 'ANSWERED' as const, dueOn: '2026-12-01', answeredOn: '2026-11-30' };
    const failed = { ...answered, status: 'FAILED' as const };
    const closed = { ...answered, status: 'CLOSED' as const };
    const found = (...nodes: (typeof due | typeof answered | typeof failed | typeof closed)[]) =>
      openRectification({ totalCount: nodes.length, nodes }, 'ST-3');
    expect(found(answered, due)).toBe(due);
    expect(found(failed, answered)).toBe(answered);
    expect(found(failed, closed)).toBe(failed);
    expect(found(closed, failed)).toBeNull();
  });

  it('count the rules that are not met or unknown, and say how old the facts are', () => {
    const findings = (['NOT_MET', 'MET', 'UNKNOWN', 'NOT_MET'] as const).map((verdict) => ({
      verdict,
      asOf: '2026-12-01',
    }));
    expect(countsText(findings)).toBe('不达标:2;待核实:1;数据截至 2026-12-01');
  });

  it('say which fact a rule with an unknown verdict lacks, and who records it, unless the rule is waived', () => {
    const waiver = { until: '2027-01-31', reason: '' };
    expect(lacksFact({ verdict: 'UNKNOWN', waiver: null })).toBe(true);
    expect(lacksFact({ verdict: 'UNKNOWN', waiver })).toBe(false);
    expect(lacksFact({ verdict: 'NOT_MET', waiver: null })).toBe(false);
    const verified = { name: 'verified', value: '1', required: '2' };
    const unknown = { rule: 'PE-4', figures: [verified] };
    expect(missingText(unknown)).toBe('缺少部分人员资质的核实结果,由社工总站、区县民政部门登记。');
    expect(recordsMissing('DISTRICT_HUB', unknown)).toBe(true);
    expect(recordsMissing('CONTRACTOR', unknown)).toBe(false);
    expect(missingText({ rule: 'PE-4', figures: [] })).toBe('所需数据暂缺,或者没有适用的标准。系统每日重新评定。');
  });

  it('ask for hours only where hours may still be logged or confirmed', () => {
    const unknown = (weeksOpen: string) => ({
      rule: 'PE-5',
      figures: [
        { name: 'weeksNotKnown', value: '4', required: null },
        { name: 'weeksOpen', value: weeksOpen, required: null },
      ],
    });
    expect(missingText(unknown('1'))).toBe('缺少部分周的工时,由承接主体填报,街道办事处(镇政府)确认。');
    expect(missingText(unknown('0'))).toContain('所需数据暂缺');
    expect(recordsMissing('CONTRACTOR', unknown('0'))).toBe(false);
  });

  it('ask nobody for the grade of an evaluation that the Hub cannot connect to a lot', () => {
    const below = { name: 'evaluationsBelow', value: '1', required: null };
    expect(missingText({ rule: 'EV-2', figures: [below] })).toContain('所需数据暂缺');
  });

  it('say that the amounts of a rule about money are hidden, where it was judged', () => {
    const rule = 'FN-3';
    const paid = { name: 'paidFen', value: '100', required: '100' };
    expect(hidesFigures({ rule, verdict: 'NOT_MET', figures: [] })).toBe(true);
    expect(hidesFigures({ rule, verdict: 'NOT_MET', figures: [paid] })).toBe(false);
    expect(hidesFigures({ rule, verdict: 'NOT_APPLICABLE', figures: [] })).toBe(false);
    expect(hidesFigures({ rule: 'CO-3', verdict: 'MET', figures: [] })).toBe(false);
  });

  it('say of a latest day that the value may not be later, and of a maximum that it may not be greater', () => {
    const figures = [{ name: 'noticePublishedOn', value: '2026-03-01', required: '2026-02-20' }];
    expect(figuresText({ rule: 'CO-6', figures })).toBe('公告公开日期:2026-03-01(要求不晚于 2026-02-20)');
    const checked = [{ name: 'creditCheckedOn', value: null, required: '2026-03-02' }];
    expect(figuresText({ rule: 'CO-4', figures: checked })).toBe('信用核查日期:未登记(要求不晚于 2026-03-02)');
    const ends = [{ name: 'endsOn', value: '2028-12-31', required: '2029-03-31' }];
    expect(figuresText({ rule: 'CO-1', figures: ends })).toBe('合同期截止日:2028-12-31(要求 2029-03-31)');
    const paid = [{ name: 'paidFen', value: '38382907', required: '100' }];
    expect(figuresText({ rule: 'FN-3', figures: paid })).toBe('已支付(元):383,829.07(要求不超过 1.00)');
  });

  it('name the divisions whose names are known', () => {
    const places = [
      { code: '370102', name: '历下区', children: { nodes: [{ code: '370102001', name: '解放路街道' }] } },
      { code: '370103', name: '市中区', children: null },
    ];
    const streets = [{ name: 'streetsWithout', value: '370102001 370102002', required: null }];
    expect(figuresText({ rule: 'ST-1', figures: streets }, namesOf(places))).toBe(
      '没有社工站的街道(镇):解放路街道、370102002',
    );
    const districts = [{ name: 'districtsLacking', value: '370102 370103', required: null }];
    expect(figuresText({ rule: 'EV-3', figures: districts }, namesOf(places))).toBe('未检查区县:历下区、市中区');
  });

  it('name the months without a brief, and the weeks with too few hours', () => {
    const figures = [
      { name: 'overdue', value: '2', required: '0' },
      { name: 'overduePeriods', value: '2026-09 2026-10', required: null },
    ];
    expect(figuresText({ rule: 'FI-3', figures })).toBe('逾期未报:2(要求 0);逾期未报的期间:2026-09、2026-10');
    const weeks = [{ name: 'periodsBelow', value: '2026-W46 2026-W07', required: null }];
    expect(figuresText({ rule: 'PE-5', figures: weeks })).toBe('未达到最低工时的周:2026年第46周、2026年第7周');
  });

  it('say what was never recorded, and what is unknown', () => {
    const nothing = (name: string, required: string | null = null) => ({ name, value: null, required });
    const ofRule = (rule: string, ...figures: ReturnType<typeof nothing>[]) => figuresText({ rule, figures });
    expect(ofRule('ST-2', nothing('venueSource', 'OTHER'), nothing('equipmentListedOn'))).toBe(
      '场所类别:未登记(要求 其他);设备登记日期:未登记',
    );
    expect(ofRule('ST-3', nothing('rightPlaques', 'OUTDOOR INDOOR'), nothing('recordedPlaques'))).toBe(
      '合格标牌:无(要求 室外、室内);已登记标牌:未登记',
    );
    expect(ofRule('PE-5', nothing('fewestHours', '24'))).toBe('最少服务时数:待核实(要求 24)');
    expect(ofRule('ST-4', nothing('missingRegulations'))).toBe('');
  });

  it('say of a new recording which photographs it replaces', () => {
    const attachments = [{ id: 'a', name: 'a.png' }];
    const venue = { address: '', source: null, areaSquareMetres: null };
    const helpOf = (fields: readonly Field[]) => fields.find(({ name }) => name === 'attachments')?.help;
    const replaced = '现有 1 张照片,重新登记后不再显示;仍需显示的,请重新上传。';
    const [zh, en] = helpOf(venueFields({ venue: { ...venue, attachments } })) ?? [];
    expect(zh).toBe(`不对外公开。仅显示最近一次登记时所附的照片;该次没有附照片的,不显示。${replaced}`);
    expect(en).toContain('Photographs shown now: 1.');
    const without = helpOf(venueFields({ venue: { ...venue, attachments: [] } }));
    expect(without?.[0]).toBe('不对外公开。仅显示最近一次登记时所附的照片;该次没有附照片的,不显示。');
    expect(helpOf(venueFields({ venue: null }))).toEqual(without);
    const plaque = { text: '', textMatches: true, hasEmblem: true, prominent: true, installedOn: '2026-01-01' };
    const signage = [
      { ...plaque, placement: 'INDOOR', attachments } as const,
      { ...plaque, placement: 'OUTDOOR', attachments: [] } as const,
    ];
    expect(helpOf(signageFields({ signage }))?.[0]).toBe(`${without?.[0]}室内:${replaced}`);
  });

  it('name what the premises lack', () => {
    const signage = [{ placement: 'OUTDOOR' }] as const;
    expect(missingFacilities({ venue: null, equipment: null, signage })).toEqual(['场所', '设备清单', '室内标牌']);
  });
});

it('formats amounts, instants and weeks', () => {
  expect([yuan(0), yuan(5), yuan(120_005), yuan(-123_456_789n), yuan(null)]).toEqual([
    '0.00',
    '0.05',
    '1,200.05',
    '-1,234,567.89',
    '',
  ]);
  expect(instantText('2026-11-28T16:30:00.000Z')).toBe('2026-11-29 00:30');
  expect([isoWeekOf('2026-01-01'), isoWeekOf('2027-01-03')]).toEqual(['2026-W01', '2026-W53']);
  expect([mondayOf('2026-W01'), mondayOf('x')]).toEqual(['2025-12-29', null]);
  expect(monthBefore('2026-01')).toBe('2025-12');
});
