import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { invalidState } from '../../../../shared/kernel/errors';
import { type Chart, type Order } from './chart.rules';
import { type NewStreet } from './redistricting.row';
import { refused } from './redistricting.rules';

/**
 * Checks the order of a redistricting against the streets and stations that exist.
 * @throws HubError BAD_USER_INPUT if the order contradicts them or itself, INVALID_STATE if a street that should end
 * has already ended
 */
export function assertOrderly(order: Order, chart: Chart): void {
  assertOnePlaceEach(order);
  assertOneTruthAStreet(order);
  order.newStreets.forEach((street, index) => assertNew(street, `newStreets.${index}.code`, { order, chart }));
  order.endedStreets.forEach((code, index) => assertDeserted(code, `endedStreets.${index}`, { order, chart }));
}

function assertOnePlaceEach({ moves }: Order): void {
  moves.forEach(({ stationId }, index) => {
    if (moves.findIndex((each) => each.stationId === stationId) === index) return;
    throw refused(`changes.${index}.stationId`, {
      zh: `社工站 ${stationId} 有两项变更,请删除其中一项。`,
      en: `The station ${stationId} has two changes. Remove one of them.`,
    });
  });
}

/** Checks that all stations that move to a street agree on its name and district. */
function assertOneTruthAStreet({ moves }: Order): void {
  moves.forEach((move, index) => {
    const first = moves.find(({ newCode }) => newCode === move.newCode);
    if (first === undefined) return;
    if (first.streetName !== move.streetName) {
      throw refused(`changes.${index}.newName`, {
        zh: `各项变更为街道(镇)${move.newCode} 填写的名称不一致(“${first.streetName}”“${move.streetName}”),请统一。`,
        en: `The changes give the street or town ${move.newCode} two names ("${first.streetName}" and "${move.streetName}"). Use one name.`,
      });
    }
    if (first.supervisingDistrict !== move.supervisingDistrict) {
      throw refused(`changes.${index}.supervisingDistrict`, {
        zh: `各项变更为街道(镇)${move.newCode} 填写的监管区县不一致(${first.supervisingDistrict}、${move.supervisingDistrict}),请统一。`,
        en: `The changes give the street or town ${move.newCode} two supervising districts (${first.supervisingDistrict} and ${move.supervisingDistrict}). Use one district.`,
      });
    }
  });
}

type Given = { order: Order; chart: Chart };

function assertNew({ code }: NewStreet, field: string, { order, chart }: Given): void {
  const named = order.newStreets.filter((each) => each.code === code).length;
  const reached = order.moves.some(({ newCode }) => newCode === code);
  const living = chart.divisions.some((row) => row.code === code && row.endedOn === null);
  if (named === 1 && !reached && !living) return;
  throw refused(field, {
    zh: `${code} 已存在,或在本次调整中重复列出,不能列为新设的街道(镇),请核对代码。`,
    en: `${code} already exists or is listed twice in this order, so it cannot be listed as a new street or town. Check the code.`,
  });
}

function assertDeserted(code: DivisionCode, field: string, { order, chart }: Given): void {
  const street = chart.divisions.find((row) => row.code === code);
  if (street === undefined)
    throw refused(field, {
      zh: `${code} 不是本市的街道(镇),请核对代码。`,
      en: `${code} is not a street or town of your city. Check the code.`,
    });
  if (street.endedOn !== null)
    throw invalidState('ENDED', {
      zh: `区划 ${code} 已撤销,请从撤销的街道(镇)中删除该代码。`,
      en: `The division ${code} has already ended. Remove the code from the streets that end.`,
    });
  const staying = chart.stations.some(
    ({ id, divisionCode }) => divisionCode === code && !order.moves.some(({ stationId }) => stationId === id),
  );
  const reached = [...order.moves.map(({ newCode }) => newCode), ...order.newStreets.map((each) => each.code)];
  if (!staying && !reached.includes(code)) return;
  throw refused(field, {
    zh: `${code} 仍有社工站,或在本次调整中仍被使用。请在各项变更中说明社工站的去向,或从撤销的街道(镇)中删除该代码。`,
    en: `${code} has a station, or this order uses it. Move the station in a change of this order, or remove the code from the streets that end.`,
  });
}
