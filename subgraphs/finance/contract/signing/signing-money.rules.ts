import { type Message, badInput } from '../../../../shared/kernel/errors';
import { type Fen, expandToLots, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { amountText } from '../../../../shared/kernel/amount-text';
import { noProjectYear, ordinalOfProjectYear, projectYearOfOrdinal } from '../instalment/instalment.rules';
import { type Due, type Signing } from './signing.rules';

type Term = Pick<Signing, 'signedOn' | 'startsOn' | 'endsOn'>;

/** One instalment of a contract. `yearOrdinal` is the ordinal of its project year. */
export type AgreedInstalment = Omit<Due, 'projectYear'> & { yearOrdinal: number };

/**
 * Returns the instalments with the ordinals of their project years. Each instalment must belong to a project year of
 * the term, and be due between the signing and a year after the term.
 * @throws HubError BAD_USER_INPUT, with the name of the field, for any other instalment
 */
export function agreedInstalments(instalments: Signing['instalments'], term: Term): AgreedInstalment[] {
  return instalments.map(({ projectYear, ...agreed }, index) => {
    const yearOrdinal = ordinalOfProjectYear(projectYear, term);
    if (yearOrdinal === null) throw badInput(`input.instalments.${index}.projectYear`, noProjectYear(projectYear));
    const latest = addYears(term.endsOn, 1);
    if (agreed.dueOn < term.signedOn || agreed.dueOn > latest) {
      throw badInput(`input.instalments.${index}.dueOn`, dueOutside(agreed.dueOn, term.signedOn, latest));
    }
    return { ...agreed, yearOrdinal };
  });
}

const dueOutside = (dueOn: PlainDate, signedOn: PlainDate, latest: PlainDate): Message => ({
  zh: `应付日期(${dueOn})须在签订日期(${signedOn})至合同期满后一年(${latest})之间,请改正。`,
  en: `The due date (${dueOn}) must be between the signing date (${signedOn}) and one year after the end of the term (${latest}). Correct the date.`,
});

/**
 * Returns the share of each lot in each instalment, as `[lot][instalment]`. The shares of a lot sum exactly to its
 * price. The shares of an instalment sum exactly to its amount.
 * @throws HubError BAD_USER_INPUT if instalments and lots do not sum to the same price, or if the instalments are too
 * small for the lots
 */
export function sharesOf(instalments: readonly { amountFen: Fen }[], lots: readonly { priceFen: Fen }[]): Fen[][] {
  const amounts = instalments.map(({ amountFen }) => amountFen);
  const prices = lots.map(({ priceFen }) => priceFen);
  const price = summed(prices, 'input.lots');
  const agreed = summed(amounts, 'input.instalments');
  if (agreed !== price) throw badInput('input.instalments', unequal(agreed, price));
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

/**
 * Returns the project years with an instalment that is due at once, because its milestone is the signing. Each year is
 * named by the calendar year in which it begins.
 */
export function yearsDueAtOnce(agreed: readonly AgreedInstalment[], startsOn: PlainDate): number[] {
  const atOnce = agreed.filter(({ milestone }) => milestone === 'CONTRACT_SIGNED');
  return [...new Set(atOnce.map(({ yearOrdinal }) => projectYearOfOrdinal(startsOn, yearOrdinal)))];
}

const unequal = (agreed: Fen, price: Fen): Message => ({
  zh: `各期付款之和(${amountText(agreed)} 元)须等于各标段价款之和(${amountText(price)} 元),请核对各项金额。`,
  en: `The sum of the instalments (${amountText(agreed)}) must equal the sum of the prices of the lots (${amountText(price)}). Check the amounts.`,
});
const TOO_SMALL: Message = {
  zh: '各期付款金额过小,无法分摊到各标段,请减少期数、提高每期金额。',
  en: 'The instalments are too small to be spread over these lots. Use fewer and larger instalments.',
};
const TOO_MUCH: Message = {
  zh: '合计金额超出可记录的范围,请核对各项金额。',
  en: 'The sum of these amounts is too large to be recorded. Check each amount.',
};
