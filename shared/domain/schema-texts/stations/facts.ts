import { type Texts } from '../../schema-text';

/** The schema's descriptions of the facts by which the rules about stations are assessed. */
export const PREMISES_TEXTS = {
  'Station.premisesFacts': [
    '评定 ST-2、ST-3、ST-4 所依据的社工站情况。',
    'The facts about the station by which ST-2, ST-3 and ST-4 are assessed.',
  ],
  'Station.premisesFacts(on)': [
    '评定日期:规章制度、标准和暂停时段以该日为准;其余为当前情况。',
    'The date of the assessment. The regulations, the standard and the suspensions are those of this date. The other ' +
      'facts are the current ones.',
  ],
  'Division.streetFacts': [
    '区县监管的、截至评定日期未撤销的街道(镇、乡),按代码排列;该区划不是区县的为空。',
    'The streets and towns that the district supervises and that had not ended by the date of the assessment, sorted ' +
      'by code. Null if the division is not a district.',
  ],
  'Division.streetFacts(on)': ['评定日期。', 'The date of the assessment.'],
  'Division.openStations': [
    '评定日期当日在该区划内、已启用、现未关闭的社工站数,含暂停的(EV-3)。',
    'The number of stations that were in the division on the date of the assessment, had opened by then, and are not ' +
      'closed now. Suspended stations count (EV-3).',
  ],
  'Division.openStations(on)': ['评定日期。', 'The date of the assessment.'],
  'Division.stationIds': [
    '评定日期当日在该区县内的社工站编号,含已关闭的(EV-3);区划不是区县的为空。',
    'The ids of the stations that were in the district on the date of the assessment, including closed stations ' +
      '(EV-3). Null for a division that is not a district.',
  ],
  'Division.stationIds(on)': ['评定日期。', 'The date of the assessment.'],
  PremisesFacts: [
    '社工站场所、设备、标牌和制度情况,供评定 ST-2、ST-3、ST-4。',
    'The facts about venue, equipment, plaques and regulations by which ST-2, ST-3 and ST-4 are assessed.',
  ],
  'PremisesFacts.name': ['社工站名称。', 'The name of the station.'],
  'PremisesFacts.status': ['社工站状态。', 'The status of the station.'],
  'PremisesFacts.openedOn': [
    '启用日期;尚未启用的为空。',
    'The date on which the station opened. Null if it has not opened yet.',
  ],
  'PremisesFacts.suspensions': [
    '截至评定日期有记录的暂停时段,按起始日期排列。',
    'The suspensions that are recorded up to the date of the assessment, the earliest first.',
  ],
  'PremisesFacts.serviceKinds': ['社工站开展的服务类别。', 'The kinds of service that the station provides.'],
  'PremisesFacts.venueSource': [
    '场所类别;场所或其类别尚未登记的为空。',
    'The source of the venue: the kind of building in which it is located. Null if no venue or no source is recorded.',
  ],
  'PremisesFacts.equipmentListedOn': [
    '设备清单登记日期;日期未登记的为空。',
    'The date on which the equipment was listed. Null if no date is recorded.',
  ],
  'PremisesFacts.equipmentAcknowledgedOn': [
    '承接主体确认设备清单的日期;尚未确认的为空。',
    'The date on which the contractor acknowledged the equipment. Null if the equipment is not acknowledged.',
  ],
  'PremisesFacts.plaques': ['标牌情况,每处最多一块。', 'The plaques, at most one for each placement.'],
  'PremisesFacts.regulationKinds': [
    '评定日期当日有效的规章制度类别,含区县制定的;每类只列一次。',
    'The kinds of regulation in force on the date of the assessment, including the district’s regulations. Each kind ' +
      'is listed once.',
  ],
  PlaqueFacts: [
    '评定 ST-3 所依据的一块标牌的情况,不含标牌文字。',
    'The facts about one plaque by which ST-3 is assessed. They do not include the text of the plaque.',
  ],
  'PlaqueFacts.placement': ['标牌位置:室外或室内。', 'The place of the plaque: outdoor or indoor.'],
  'PlaqueFacts.textMatches': [
    '标牌文字是否与社工站名称完全一致,且该名称以标准规定的文字结尾。',
    'Whether the text on the plaque equals the name of the station, and this name ends as the standard requires.',
  ],
  'PlaqueFacts.hasEmblem': ['是否有中国社会工作标识。', 'Whether the plaque shows the emblem of China social work.'],
  'PlaqueFacts.prominent': ['是否设在显著位置。', 'Whether the plaque hangs in a prominent place.'],
  StreetFacts: ['区县监管的一个街道(镇、乡)(ST-1)。', 'A street or town that a district supervises (ST-1).'],
  'StreetFacts.code': ['区划代码。', 'The code of the street or town.'],
  Suspension: ['社工站的一次暂停,以起止日期表示。', 'One suspension of a station, from its first to its last day.'],
  'Suspension.from': ['暂停的第一天。', 'The first day of the suspension.'],
  'Suspension.until': [
    '暂停的最后一天;尚未恢复的为空。',
    'The last day of the suspension. Null while the suspension lasts.',
  ],
  'StreetFacts.stations': [
    '该街道(镇、乡)现未关闭的社工站数。',
    'The number of stations of the street or town that are not closed now.',
  ],
  'StreetFacts.isBuilt': [
    '该街道(镇、乡)是否有已建成的社工站,即截至评定日期已启用、现未关闭的社工站。',
    'Whether the street or town has a station that had opened by the date of the assessment and is not closed now.',
  ],
  'StreetFacts.isOperating': [
    '该街道(镇、乡)是否有截至评定日期已启用、现为运营中的社工站。',
    'Whether the street or town has a station that had opened by the date of the assessment and is in operation now.',
  ],
  'StreetFacts.suspendedOn': [
    '社工站暂停的第一天;未暂停或者没有记录的为空。',
    'The first day of the current suspension of the station. Null if the station is not suspended, or if the day is ' +
      'not recorded.',
  ],
} as const satisfies Texts;
