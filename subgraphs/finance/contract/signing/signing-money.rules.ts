import { type Message, badInput } from '../../../../shared/kernel/errors';
import { type Fen, expandToLots, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { ordinalOfProjectYear, projectYearOfOrdinal } from '../instalment/instalment.rules';
import { type Due, type Signing } from './signing.rules';

type Term = Pick<Signing, 'signedOn' | 'startsOn' | 'endsOn'>;

/** One instalment of a contract, by the ordinal of its project year. */
export type AgreedInstalment = Omit<Due, 'projectYear'> & { yearOrdinal: number };

/** Each in a project year of the term, and due when it can be paid. @throws HubError BAD_USER_INPUT that names the instalment */
export function agreedInstalments(instalments: Signing['instalments'], term: Term): AgreedInstalment[] {
  return instalments.map(({ projectYear, ...agreed }, index) => {
    const yearOrdinal = ordinalOfProjectYear(projectYear, term);
    if (yearOrdinal === null) throw badInput(`input.instalments.${index}.projectYear`, OUTSIDE);
    if (agreed.dueOn < term.signedOn || agreed.dueOn > addYears(term.endsOn, 1)) {
      throw badInput(`input.instalments.${index}.dueOn`, NOT_DUE);
    }
    return { ...agreed, yearOrdinal };
  });
}

const OUTSIDE: Message = { zh: '项目年度不在合同期内。', en: 'No project year of the term begins in that year.' };
const NOT_DUE: Message = {
  zh: '应付日期须在签订之后、合同期满后一年之内。',
  en: 'It is due from the signature on, within a year after the term.',
};

/**
 * The share of each lot in each instalment (api.md, Money): `[lot][instalment]`, rows and columns sum exactly.
 * @throws HubError BAD_USER_INPUT where both sides do not sum to one price, or the instalments are too small for the lots
 */
export function sharesOf(instalments: readonly { amountFen: Fen }[], lots: readonly { priceFen: Fen }[]): Fen[][] {
  const amounts = instalments.map(({ amountFen }) => amountFen);
  const prices = lots.map(({ priceFen }) => priceFen);
  const price = summed(prices, 'input.lots');
  if (summed(amounts, 'input.instalments') !== price) throw badInput('input.instalments', UNEQUAL);
  try {
    return expandToLots(amounts, prices);
  } catch (error) {
    throw error instanceof RangeError ? badInput('input.instalments', TOO_SMALL) : error;
  }
}

function summed(amounts: readonly Fen[], field: string): Fen {
  try {
    return sumFen(amounts);
  } catch (error) {
    throw error instanceof RangeError ? badInput(field, TOO_MUCH) : error;
  }
}

/** The project years in which something is due with the signature. */
export function yearsDueAtOnce(agreed: readonly AgreedInstalment[], startsOn: PlainDate): number[] {
  const atOnce = agreed.filter(({ milestone }) => milestone === 'CONTRACT_SIGNED');
  return [...new Set(atOnce.map(({ yearOrdinal }) => projectYearOfOrdinal(startsOn, yearOrdinal)))];
}

const UNEQUAL: Message = {
  zh: '各期付款之和须等于各标段价款之和。',
  en: 'The instalments sum to the price of all lots.',
};
const TOO_SMALL: Message = {
  zh: '各期付款过小,无法分摊到各标段。',
  en: 'The instalments are too small to be spread over these lots. Choose larger ones.',
};
const TOO_MUCH: Message = {
  zh: '合计金额超出可记录的范围。',
  en: 'The sum is beyond what an amount can be.',
};
