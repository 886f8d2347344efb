import { type ContractClauses } from '../../ground/contract/contract-clauses';
import {
  type AgreedInstalmentKind,
  type AgreedMilestone,
  type ContractKind,
} from '../../../../shared/domain/contracts';
import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type NoticeRow } from '../../procurement/notice/notice.row';

/** One lot that is to be signed: of a station, or the whole of a hub. */
export type AgreedLot = { stationId: string | null; priceFen: Fen };

/** One instalment of a contract; `projectYear`: the calendar year in which that begins. */
export type Due = {
  projectYear: number;
  kind: AgreedInstalmentKind;
  milestone: AgreedMilestone;
  amountFen: Fen;
  dueOn: PlainDate;
};

/** What is to be signed, as it was sent. */
export type Signing = {
  noticeId: string;
  contractorId: string;
  kind: ContractKind;
  lots: AgreedLot[] | null;
  /** Of a hub. */
  priceFen: Fen | null;
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  clauses: ContractClauses;
  instalments: Due[];
};

/**
 * One a station, each once; of a hub one, without a station.
 * @throws HubError BAD_USER_INPUT that names the lot
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
  zh: '只有总站合同才以 priceFen 写明价款,站点合同逐站写在 lots 中。',
  en: 'Only a hub’s price is told by priceFen: a contract of stations has a lot for each.',
};
const NO_LOT: Message = { zh: '合同至少包含一个站点标段。', en: 'A contract has a lot at least.' };
const NO_STATION: Message = { zh: '站点标段须指明站点。', en: 'A lot of a station names it.' };
const TWICE: Message = { zh: '同一站点在合同中只能出现一次。', en: 'A contract has one lot a station.' };

function hubLot(lots: readonly AgreedLot[], priceFen: Fen | null): AgreedLot {
  const [lot, ...more] = lots;
  if (lot?.stationId != null) throw badInput('input.lots.0.stationId', HUB_STATION);
  if (more.length > 0 || (lot !== undefined && priceFen !== null)) throw badInput('input.lots', ONE_PRICE);
  const price = lot?.priceFen ?? priceFen;
  if (price === null) throw badInput('input.priceFen', ONE_PRICE);
  return { stationId: null, priceFen: price };
}

const HUB_STATION: Message = { zh: '总站合同不含站点。', en: 'A hub’s contract has no station.' };
const ONE_PRICE: Message = { zh: '总站合同写明一个价款。', en: 'A hub’s contract has one price.' };

type Terms = Pick<Signing, 'contractorId' | 'kind' | 'signedOn' | 'startsOn' | 'endsOn'>;

/**
 * Of the awarded contractor and of the kind that was announced, after the award, and not in advance.
 * @throws HubError INVALID_STATE of a notice without an award; BAD_USER_INPUT
 */
export function assertAwarded(notice: NoticeRow, terms: Terms, today: PlainDate): void {
  const { contractorId, kind, signedOn, startsOn, endsOn } = terms;
  if (notice.awardContractorId === null || notice.awardedOn === null) throw invalidState('NOT_AWARDED', NOT_AWARDED);
  if (notice.awardContractorId !== contractorId) throw badInput('input.contractorId', OF_ANOTHER);
  if (notice.kind !== kind) throw badInput('input.kind', OF_ANOTHER_KIND);
  if (signedOn > today || signedOn < notice.awardedOn) throw badInput('input.signedOn', SIGNED);
  if (startsOn < signedOn) throw badInput('input.startsOn', STARTS);
  if (endsOn < startsOn) throw badInput('input.endsOn', ENDS);
}

/** @throws HubError INVALID_STATE: of each notice one contract comes */
export function assertUnused(isUsed: boolean): void {
  if (isUsed) throw invalidState('SIGNED', USED);
}

const NOT_AWARDED: Message = { zh: '该采购公告尚无成交结果。', en: 'The notice has not led to an award yet.' };
const USED: Message = { zh: '该采购公告已签订合同。', en: 'A contract was signed on this notice already.' };
const OF_ANOTHER: Message = { zh: '该采购公告的成交人是另一主体。', en: 'It was awarded to another contractor.' };
const OF_ANOTHER_KIND: Message = { zh: '合同类别与采购公告不一致。', en: 'The notice was of another kind.' };
const SIGNED: Message = {
  zh: '签订日期不得早于成交日期,也不得晚于今日。',
  en: 'It is signed after the award, today or earlier.',
};
const STARTS: Message = { zh: '合同期起始日不得早于签订日期。', en: 'The term begins with the signature or later.' };
const ENDS: Message = { zh: '合同期截止日不得早于起始日。', en: 'The term ends after it has begun.' };
