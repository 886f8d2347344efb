import { type HubError } from '../../../../shared/kernel/errors';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

/**
 * Returns the error that refuses a second station in a street. A street has exactly one station (ST-1), so the refusal
 * applies under every policy.
 */
export function secondStation(street: DivisionCode): HubError {
  return refusedByEvery('ST-1', {
    zh: `每个街道(镇)只设一个社工站,${street} 已有未关闭的社工站,请先关闭。`,
    en: `A street or town can have only one station. ${street} has one that is not closed. Close that station first.`,
  });
}
