import { type DivisionKind } from '../domain/divisions';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * An administrative division. `parentCode` and `districtCode` name the divisions that supervise it, which its own code
 * may not show. `districtCode` is null above the district level.
 */
export type Division = {
  code: DivisionCode;
  name: string;
  kind: DivisionKind;
  parentCode: DivisionCode | null;
  districtCode: DivisionCode | null;
};
