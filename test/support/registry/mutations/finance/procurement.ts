import { creditCheckCharacter } from '../../../../../shared/kernel/ids/credit-code';
import { type MutationEntry, type Refusal } from '../../mutation-case';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, nameOf } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES } from '../../../city/writing-city';
import { NOTICE } from '../../../city/writing-procurement';
import { badInput, bureau, bureausElsewhere, citiesElsewhere, city, inState, key } from '../parties';

const CODE = '52370102MJ0000001';
const NO_DISTRICT = '370199';

const violation = (rule: string, clause: string, set: Refusal['set']): Refusal => ({
  ...{ set, code: 'RULE_VIOLATION', extensions: { rule, clause } },
});

const announcement = {
  ...{ division: LIXIA, kind: 'STATION', title: FREE_TEXT, content: FREE_TEXT, standard: '标准' },
  ...{ requirements: '要求', method: '公开招标', contractorConditions: '条件' },
};
const clauses = {
  ...{ content: FREE_TEXT, term: '三年', quantity: '数量', quality: '质量', price: '价格', settlement: '结算' },
  ...{ rightsAndDuties: '权利义务', breachLiability: '违约责任' },
};
const instalment = (projectYear: number, kind: string, milestone: string, amountFen: number) => ({
  ...{ projectYear, kind, milestone, amountFen, dueOn: `${projectYear}-12-01` },
});
const signing = {
  ...{ noticeId: NOTICE.awarded, contractorId: CONTRACTOR.none, kind: 'STATION' },
  lots: [{ stationId: STATION.lixiaSecond, priceFen: 900_000_00 }],
  ...{ signedOn: '2026-06-15', startsOn: '2026-07-01', endsOn: '2029-06-30', clauses },
  instalments: [
    instalment(2026, 'INITIAL', 'CONTRACT_SIGNED', 300_000_00),
    instalment(2027, 'INTERIM', 'MID_TERM_REPORT', 400_000_00),
    instalment(2028, 'FINAL', 'ACCEPTANCE', 200_000_00),
  ],
  idempotencyKey: 'signed-once',
};

export const PROCUREMENT: Readonly<Record<string, MutationEntry>> = {
  registerContractor: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: {
            ...{ name: '示例新社会工作服务中心', creditCode: CODE + creditCheckCharacter(CODE), kind: 'ENTERPRISE' },
            ...{ treasuryFunded: false, division: '3702', bankAccount: '6222000000000009' },
          },
        },
        events: ['CONTRACTOR_REGISTERED Contractor', 'CONTRACTOR_MADE_KNOWN KnownContractor'],
        elsewhere: [],
        foreign: [],
        makes: ['input.division'],
        other: { 'input.name': '示例另一中心' },
        refusals: {
          'a code whose check character is wrong': badInput('input.creditCode', `${CODE}0`),
          'a code of 17 characters': badInput('input.creditCode', CODE),
          'a province': badInput('input.division', '37'),
          'a blank name': badInput('input.name', '  '),
        },
      },
    ],
  },
  correctContractor: {
    CITY_BUREAU: [
      {
        caller: city,
        variables: {
          input: {
            ...{ id: CONTRACTOR.lixia, expectedVersion: 1, reason: FREE_TEXT },
            ...{ name: '示例更名中心', division: '370103' },
          },
        },
        events: ['CONTRACTOR_CORRECTED Contractor'],
        elsewhere: citiesElsewhere,
        foreign: [key('input.id', CONTRACTOR.other)],
        makes: ['input.division'],
        refusals: {
          'a correction that changes nothing': {
            set: { 'input.name': nameOf(CONTRACTOR.lixia), 'input.division': undefined },
            code: 'BAD_USER_INPUT',
            extensions: { field: 'input' },
          },
          'a blank reason': badInput('input.reason', ' '),
          'a blank name': badInput('input.name', ' '),
          'a province': badInput('input.division', '37'),
        },
      },
    ],
  },
  publishProcurementNotice: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: announcement },
        events: ['NOTICE_PUBLISHED ProcurementNotice'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.division', SHIZHONG, NO_DISTRICT)],
        refusals: {
          'a city': badInput('input.division', '3701'),
          'a blank standard': badInput('input.standard', ' \n '),
          'a title of two lines': badInput('input.title', '采购\n公告'),
        },
      },
    ],
  },
  recordAward: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: {
            ...{ noticeId: NOTICE.open, contractorId: CONTRACTOR.lixia },
            ...{ awardedOn: '2026-06-16', creditCheckedOn: '2026-06-16' },
          },
        },
        events: ['AWARD_RECORDED ProcurementNotice'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.noticeId', NOTICE.foreign), key('input.contractorId', CONTRACTOR.other)],
        refusals: {
          'a notice that has an award': inState('AWARDED', { 'input.noticeId': NOTICE.awarded }),
          'a future award': badInput('input.awardedOn', '2026-06-18'),
          'a credit check after the award': violation('CO-4', '二(二)', { 'input.creditCheckedOn': '2026-06-17' }),
          'an award on the day of the publication': violation('CO-6', '四(二)、五(四)', {
            ...{ 'input.noticeId': NOTICE.today, 'input.awardedOn': '2026-06-17' },
          }),
        },
      },
    ],
  },
  signContract: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: signing },
        events: [
          ...['CONTRACT_SIGNED ServiceContract', 'LOT_SIGNED Lot', 'INSTALMENT_DUE Instalment'],
          'STATION_PREPARED Station',
        ],
        elsewhere: bureausElsewhere,
        foreign: [
          key('input.noticeId', NOTICE.foreign),
          key('input.contractorId', CONTRACTOR.other),
          key('input.lots.0.stationId', STATION.shizhong),
        ],
        makes: ['input.attachments.receipt'],
        refusals: {
          'a file that was never uploaded': badInput(
            'input.attachments',
            [{ receipt: 'none', name: 'a.pdf', kind: 'CONTRACT' }],
            'input.attachments.0.receipt',
          ),
          'a call without a key': {
            ...{ set: { 'input.idempotencyKey': undefined }, code: 'BAD_USER_INPUT' },
            extensions: { field: 'idempotencyKey' },
          },
          'a notice with a signed contract': inState('SIGNED', {
            ...{ 'input.noticeId': NOTICE.signed, 'input.contractorId': CONTRACTOR.lixia },
          }),
          'a notice without an award': inState('NOT_AWARDED', { 'input.noticeId': NOTICE.open }),
          'a station that has a contract': inState('CONTRACTED', { 'input.lots.0.stationId': STATION.lixiaFirst }),
          'a closed station': inState('CLOSED', { 'input.lots.0.stationId': LIXIA_WRITES.closed.station }),
          'a contractor other than the awarded one': badInput('input.contractorId', CONTRACTOR.hub),
          'a kind other than that of the notice': {
            set: { 'input.noticeId': NOTICE.ofHub, 'input.contractorId': CONTRACTOR.lixia },
            code: 'BAD_USER_INPUT',
            extensions: { field: 'input.kind' },
          },
          'a contract of a district hub with a contractor that serves a station': violation('CO-3', '四(二)', {
            ...{ 'input.noticeId': NOTICE.ofHub, 'input.kind': 'HUB', 'input.lots': undefined },
            ...{ 'input.contractorId': CONTRACTOR.lixia, 'input.priceFen': 900_000_00 },
          }),
          'a term that is a day short': violation('CO-1', '四(三)', { 'input.endsOn': '2029-06-29' }),
          'an empty clause': violation('CO-2', '四(三)', { 'input.clauses.settlement': '  ' }),
          'a clause that is left out': violation('CO-2', '四(三)', { 'input.clauses.price': undefined }),
          'a future signature': badInput('input.signedOn', '2026-06-18'),
          'a signature before the award': badInput('input.signedOn', '2026-06-09'),
          'a term that begins before the signature': badInput('input.startsOn', '2026-06-14'),
          'a contract without a lot': badInput('input.lots', []),
          'a lot without a station': badInput('input.lots.0.stationId', null),
          'a price of zero': badInput('input.lots.0.priceFen', 0),
          'instalments that do not sum to the price': badInput(
            'input.instalments.1.amountFen',
            400_000_01,
            'input.instalments',
          ),
          'a negative instalment': badInput('input.instalments.1.amountFen', -1),
          'a year outside the term': badInput('input.instalments.2.projectYear', 2029),
          'a due day before the signature': badInput('input.instalments.0.dueOn', '2026-06-14'),
        },
      },
    ],
  },
};
