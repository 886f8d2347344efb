import { type ValueOf, vocabulary } from './vocabulary';

/** The kinds of administrative divisions, from the province down to the town. */
export const DIVISION_KIND = vocabulary('DivisionKind', [
  ['PROVINCE', '省', 'Province'],
  ['CITY', '市', 'City'],
  ['DISTRICT', '区县', 'District or county'],
  ['SUBDISTRICT', '街道', 'Street (subdistrict)'],
  ['TOWN', '镇', 'Town'],
  ['TOWNSHIP', '乡', 'Township'],
]);
export type DivisionKind = ValueOf<typeof DIVISION_KIND>;

/** The states of an order that merges, splits or renames divisions. */
export const REDISTRICTING_STATUS = vocabulary('RedistrictingStatus', [
  ['PENDING', '待生效', 'Pending'],
  ['WAITING', '待社工站关闭', 'Waiting for a closure'],
  ['APPLIED', '已生效', 'Applied'],
]);
export type RedistrictingStatus = ValueOf<typeof REDISTRICTING_STATUS>;
