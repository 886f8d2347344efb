import { type DivisionKind } from '../domain/divisions';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * An administrative division. `parentCode` and `districtCode` name the divisions that supervise it. They may differ
 * from the divisions that its own code names. `districtCode` is null above the district level.
 */
export type Division = {
  code: DivisionCode;
  name: string;
  kind: DivisionKind;
  parentCode: DivisionCode | null;
  districtCode: DivisionCode | null;
};
