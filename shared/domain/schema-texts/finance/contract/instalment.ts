import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** Instalments: what is paid of a lot, and when it is due. */
export const INSTALMENT_TEXTS = {
  InstalmentKind: [`${FIELD_NAMES.instalmentKind}。`, 'The kinds of instalments.'],
  Milestone: [`${FIELD_NAMES.milestone}。`, 'The milestone that an instalment depends on: it is due only afterwards.'],
  InstalmentStatus: ['款项状态。', 'The states of an instalment.'],
  Instalment: ['标段分摊的一期款项。', 'A lot’s share of one instalment of its contract.'],
  'Instalment.id': ['款项编号。', 'The id of the instalment.'],
  'Instalment.projectYear': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, by the calendar year in which it begins.',
  ],
  'Instalment.kind': [`${FIELD_NAMES.instalmentKind}。`, 'The kind of the instalment.'],
  'Instalment.amountFen': ['本期金额,单位为分。', 'The amount in fen.'],
  'Instalment.milestone': [
    `${FIELD_NAMES.milestone}。`,
    'The milestone that must be reached before the instalment is due.',
  ],
  'Instalment.dueOn': ['应付日期。', 'The due date.'],
  'Instalment.status': ['款项状态。', 'The status of the instalment.'],
  'Instalment.acceptance': [
    '付款条件为履约验收的,为本项目年度现行验收记录;尚未验收或付款条件不是验收的,为空。',
    'The authoritative acceptance of the project year, if the milestone is an acceptance. Null before the ' +
      'acceptance, and for other milestones.',
  ],
  'Instalment.disbursements': [
    '本期款项的历次支付,由早到晚。',
    'Each request for payment of the instalment, the first one first.',
  ],
} as const satisfies Texts;
