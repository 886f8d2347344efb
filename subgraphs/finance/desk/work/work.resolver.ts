import { type Duty } from '../../../../shared/graphql/work/duty';
import { workResolvers } from '../../../../shared/graphql/work/work.resolver';
import { DivisionType } from '../../ground/division/division.type';
import { StationType } from '../../ground/station/station.type';
import { type CommitmentContext, commitmentDuties } from '../budget/commitment.duties';
import { type AcceptanceContext, acceptanceDuties } from '../lot/acceptance.duties';
import { type EndingContext, endingDuties } from '../lot/ending.duties';
import { type AccountContext, accountDuties } from '../payment/account.duties';
import { type PaymentContext, paymentDuties } from '../payment/payment.duties';
import { type PaymentRequestContext, requestDuties } from '../payment/request.duties';
import { awardDuties } from '../procurement/award.duties';
import { type SigningContext, signingDuties } from '../procurement/signing.duties';
import { type RenewalContext, renewalDuties } from '../procurement/renewal.duties';

type Context = SigningContext &
  RenewalContext &
  CommitmentContext &
  AcceptanceContext &
  PaymentRequestContext &
  AccountContext &
  PaymentContext &
  EndingContext;

/** The duties of the subgraph, in the order in which offices and contractors do the work. */
export const duties: readonly Duty<Context>[] = [
  ...awardDuties,
  ...signingDuties,
  ...renewalDuties,
  ...commitmentDuties,
  ...acceptanceDuties,
  ...requestDuties,
  ...accountDuties,
  ...paymentDuties,
  ...endingDuties,
];

export const workItemResolvers = workResolvers({
  list: 'financeWork',
  counts: 'financeWorkCounts',
  duties,
  station: () => StationType,
  division: () => DivisionType,
});
