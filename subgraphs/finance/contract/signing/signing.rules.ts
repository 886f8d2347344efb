import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import {
  type AgreedInstalmentKind,
  type AgreedMilestone,
  CONTRACT_KIND,
  type ContractKind,
} from '../../../../shared/domain/contracts';
import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type NoticeRow } from '../../procurement/notice/notice.row';

/** One lot to sign. `stationId` is null for the lot of a district hub. */
export type AgreedLot = { stationId: string | null; priceFen: Fen };

/** One instalment of a contract. `projectYear` is the calendar year in which its project year begins. */
export type Due = {
  projectYear: number;
  kind: AgreedInstalmentKind;
  milestone: AgreedMilestone;
  amountFen: Fen;
  dueOn: PlainDate;
};

/** The contract that the caller asks to sign. */
export type Signing = {
  noticeId: string;
  contractorId: string;
  kind: ContractKind;
  lots: AgreedLot[] | null;
  /**
   * The price of a district hub's contract. Null for a contract about stations, and if the hub's lot states the price.
   */
  priceFen: Fen | null;
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  clauses: ContractClauses;
  instalments: Due[];
};

/**
 * Returns the lots to sign: one for each station, or one without a station for a district hub.
 * @throws HubError BAD_USER_INPUT, with the name of the field, if the lots or the price do not fit the kind of contract
 */
export function agreedLots({ kind, lots, priceFen }: Pick<Signing, 'kind' | 'lots' | 'priceFen'>): AgreedLot[] {
  if (kind === 'HUB') return [hubLot(lots ?? [], priceFen)];
  if (priceFen !== null) throw badInput('input.priceFen', OF_A_HUB);
  if (lots === null || lots.length === 0) throw badInput('input.lots', NO_LOT);
  lots.forEach(({ stationId }, index) => {
    if (stationId === null) throw badInput(`input.lots.${index}.stationId`, NO_STATION);
    if (lots.findIndex((each) => each.stationId === stationId) < index) {
      throw badInput(`input.lots.${index}.stationId`, TWICE);
    }
  });
  return lots;
}

const OF_A_HUB: Message = {
  zh: '仅社工总站合同填写合同价款;社工站合同请在标段中逐站填写价款。',
  en: 'Only the contract of a district hub has one price as a whole. For stations, give the price of each lot.',
};
const NO_LOT: Message = {
  zh: '社工站合同至少包含一个标段,请逐站填写标段。',
  en: 'A contract for stations needs at least one lot. Add a lot for each station.',
};
const NO_STATION: Message = {
  zh: '社工站标段须指明社工站,请选择社工站。',
  en: 'Each lot of a contract for stations must name its station. Choose the station.',
};
const TWICE: Message = {
  zh: '同一社工站在一份合同中只能有一个标段,请删除重复的标段。',
  en: 'A station can have only one lot in a contract. Remove the repeated lot.',
};

function hubLot(lots: readonly AgreedLot[], priceFen: Fen | null): AgreedLot {
  const [lot, ...more] = lots;
  if (lot?.stationId != null) throw badInput('input.lots.0.stationId', HUB_STATION);
  if (more.length > 0 || (lot !== undefined && priceFen !== null)) throw badInput('input.lots', ONE_PRICE);
  const price = lot?.priceFen ?? priceFen;
  if (price === null) throw badInput('input.priceFen', ONE_PRICE);
  return { stationId: null, priceFen: price };
}

const HUB_STATION: Message = {
  zh: '社工总站合同的标段不对应社工站,请勿填写社工站。',
  en: 'The lot of a district hub belongs to no station. Leave the station out.',
};
const ONE_PRICE: Message = {
  zh: '社工总站合同只有一个价款,请填写合同价款,或填写一个标段。',
  en: 'The contract of a district hub has exactly one price. Give either the price or one lot.',
};

type Terms = Pick<Signing, 'contractorId' | 'kind' | 'signedOn' | 'startsOn' | 'endsOn'>;

/**
 * Checks the contract against its notice. The contractor must have won the award, and the kind must be that of the
 * notice. The signing date must lie between the award and today. The term must not begin before the signing, or end
 * before it begins.
 * @throws HubError INVALID_STATE for a notice without an award; BAD_USER_INPUT if another of these checks fails
 */
export function assertAwarded(notice: NoticeRow, terms: Terms, today: PlainDate): void {
  const { contractorId, kind, signedOn, startsOn, endsOn } = terms;
  if (notice.awardContractorId === null || notice.awardedOn === null) throw invalidState('NOT_AWARDED', NOT_AWARDED);
  if (notice.awardContractorId !== contractorId) throw badInput('input.contractorId', OF_ANOTHER);
  if (notice.kind !== kind) throw badInput('input.kind', ofAnotherKind(kind, notice.kind));
  if (signedOn > today || signedOn < notice.awardedOn) {
    throw badInput('input.signedOn', signedOutside(signedOn, notice.awardedOn, today));
  }
  if (startsOn < signedOn) throw badInput('input.startsOn', startsTooEarly(startsOn, signedOn));
  if (endsOn < startsOn) throw badInput('input.endsOn', endsTooEarly(endsOn, startsOn));
}

/** Checks that no contract was signed on the notice yet. @throws HubError INVALID_STATE if one was */
export function assertUnused(isUsed: boolean): void {
  if (isUsed) throw invalidState('SIGNED', USED);
}

const NOT_AWARDED: Message = {
  zh: '该采购公告尚未确定中标(成交)供应商,请先确定。',
  en: 'The notice has no award yet. Record the award first.',
};
const USED: Message = {
  zh: '该采购公告已签订合同。如需另签合同,请另行发布采购公告。',
  en: 'A contract was already signed on this notice. For another contract, publish another procurement notice.',
};
const OF_ANOTHER: Message = {
  zh: '该承接主体不是该采购公告的中标(成交)供应商,请填写中标(成交)供应商的编号。',
  en: 'This contractor did not win the award of the notice. Give the id of the contractor that did.',
};
const ofAnotherKind = (kind: ContractKind, wanted: ContractKind): Message => ({
  zh: `合同类别(${CONTRACT_KIND.labels[kind].zh})须与采购公告的类别(${CONTRACT_KIND.labels[wanted].zh})一致,请改正合同类别,或选择其他采购公告。`,
  en: `The kind of the contract (${kind}) must equal the kind of its notice (${wanted}). Correct the kind, or choose another notice.`,
});
const signedOutside = (signedOn: PlainDate, awardedOn: PlainDate, today: PlainDate): Message => ({
  zh: `签订日期(${signedOn})须在确定中标(成交)供应商之日(${awardedOn})至今日(${today})之间,请改正。`,
  en: `The signing date (${signedOn}) must be between the date of the award (${awardedOn}) and today (${today}). Correct the date.`,
});
const startsTooEarly = (startsOn: PlainDate, signedOn: PlainDate): Message => ({
  zh: `合同期起始日(${startsOn})不得早于签订日期(${signedOn}),请改正。`,
  en: `The first day of the term (${startsOn}) must not be before the signing date (${signedOn}). Correct the date.`,
});
const endsTooEarly = (endsOn: PlainDate, startsOn: PlainDate): Message => ({
  zh: `合同期截止日(${endsOn})不得早于起始日(${startsOn}),请改正。`,
  en: `The last day of the term (${endsOn}) must not be before its first day (${startsOn}). Correct the date.`,
});
