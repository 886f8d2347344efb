import { type Texts } from '../../schema-text';

/** The schema's descriptions of a station's contact details and opening hours. */
export const CONTACT_TEXTS = {
  'Station.phone': [
    '社工站办公电话,向社会公开;尚未登记的为空。',
    'The office phone number of the station, which is published. Null if none is recorded.',
  ],
  'Station.openingHours': [
    '每周开放时间,按星期和时刻排列;尚未登记的,列表为空。',
    'The weekly opening hours in the order of the week. Empty if none are recorded.',
  ],
  'Mutation.recordPublicContact': [
    '登记社工站的办公电话和开放时间,向社会公开,取代原登记;社工站已关闭的,返回 INVALID_STATE。',
    'Records the office phone number and the opening hours of a station. They are published and replace what was ' +
      'recorded before. The mutation is refused with INVALID_STATE for a closed station.',
  ],
  RecordPublicContactInput: ['登记社工站公开联系方式的内容。', 'The public contact details to record for a station.'],
  'RecordPublicContactInput.stationId': ['社工站编号。', 'The id of the station.'],
  'RecordPublicContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office phone number: area code, number and optional extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
  'RecordPublicContactInput.openingHours': [
    '每周开放时间,至多 21 段;同一天的不得重叠。',
    'The weekly opening hours, at most 21 periods. Periods of the same day must not overlap.',
  ],
  'Division.station': [
    '未关闭的社工站,只有街道(镇)才有;没有、尚不公开或调用方无权查看的为空。',
    'The station of the street or town, unless it is closed. Null if there is none, or if the caller may not read ' +
      'it, for example because it is not public yet.',
  ],
} as const satisfies Texts;
