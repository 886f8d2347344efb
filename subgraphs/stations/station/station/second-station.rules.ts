import { type HubError, ruleViolation } from '../../../../shared/kernel/errors';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

export function secondStation(street: DivisionCode): HubError {
  return ruleViolation(ST_1, {
    zh: `每个街道(镇)只设一个站点,${street} 已有未关闭的站点。`,
    en: `A street or town has one station: ${street} has one that is not closed.`,
  });
}

const ST_1 = { rule: 'ST-1', clause: '三(二)' };
