import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { type ContractKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, prose } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractKindEnum } from './notice.type';

@InputType('ProcurementNoticeInput')
export class ProcurementNoticeInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...PURCHASER)
  division: DivisionCode;

  @Field(() => ContractKindEnum)
  @VisibleTo(...PURCHASER)
  kind: ContractKind;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  title: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  content: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  standard: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  requirements: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  method: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  contractorConditions: string;
}

const PART = 4000;

export const procurementNoticeSchema = z.object({
  division: z.custom<DivisionCode>((code) => typeof code === 'string' && code.length === 6, {
    params: { zh: '须为区县的六位区划代码', en: 'must be the six-digit code of a district' },
  }),
  kind: z.custom<ContractKind>(),
  title: line(200),
  content: prose(PART),
  standard: prose(PART),
  requirements: prose(PART),
  method: prose(PART),
  contractorConditions: prose(PART),
});
export type Announcement = z.output<typeof procurementNoticeSchema>;
