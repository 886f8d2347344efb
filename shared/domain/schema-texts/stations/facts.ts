import { type Texts } from '../../schema-text';

/** The facts by which the rules of stations are assessed. */
export const PREMISES_TEXTS = {
  'Station.premisesFacts': [
    '评定 ST-2、ST-3、ST-4 所依据的情况。',
    'The facts by which ST-2, ST-3 and ST-4 are assessed.',
  ],
  'Station.premisesFacts(on)': [
    '规章制度和标准的有效性以该日为准;其余为当前情况。',
    'The date on which regulations and policy must be in force. The other facts are the current ones.',
  ],
  'Division.streetFacts': [
    '区县监管的、截至该日未撤销的街道(镇、乡),按代码排列;不是区县的为空。',
    'The streets and towns that the district supervises and that had not ended by the date. Null for other divisions.',
  ],
  'Division.streetFacts(on)': ['评定日期。', 'The date of the assessment.'],
  'Division.openStations': [
    '截至该日已启用、现未关闭的社工站数,含暂停的(EV-3)。',
    'The number of stations that had opened by the date and are not closed now. Suspended ones count (EV-3).',
  ],
  'Division.openStations(on)': ['评定日期。', 'The date of the assessment.'],
  PremisesFacts: [
    '社工站场所、设备、标牌和制度情况,供评定 ST-2、ST-3、ST-4。',
    'Facts on venue, equipment, plaques and regulations, by which ST-2, ST-3 and ST-4 are assessed.',
  ],
  'PremisesFacts.name': ['社工站名称。', 'The name of the station.'],
  'PremisesFacts.status': ['社工站状态。', 'The status of the station.'],
  'PremisesFacts.openedOn': ['启用日期;尚未启用的为空。', 'The date on which the station opened. Null until it opens.'],
  'PremisesFacts.suspensions': [
    '截至该日有记录的暂停时段,按起始日期排列。',
    'The recorded suspensions up to the date, the earliest first.',
  ],
  'PremisesFacts.serviceKinds': ['开展的服务类别。', 'The kinds of service that the station gives.'],
  'PremisesFacts.venueSource': [
    '场所来源;场所或来源尚未登记的为空。',
    'The source of the venue. Null if no venue or no source is recorded.',
  ],
  'PremisesFacts.equipmentListedOn': [
    '设备清单登记日期;未登记的为空。',
    'The date on which the equipment was listed. Null if it is not recorded.',
  ],
  'PremisesFacts.equipmentAcknowledgedOn': [
    '承接主体确认设备清单的日期;尚未确认的为空。',
    'The date on which the contractor acknowledged the equipment. Null until it does.',
  ],
  'PremisesFacts.plaques': ['标牌情况,每处最多一块。', 'The plaques, at most one for each placement.'],
  'PremisesFacts.regulationKinds': [
    '该日有效的制度类别,含区县制度;每类只列一次。',
    'The kinds of regulation in force on the date, including those of the district. Each is listed once.',
  ],
  PlaqueFacts: [
    '一块标牌符合 ST-3 的情况,不含文字内容。',
    'The facts about one plaque by which ST-3 is assessed, without its text.',
  ],
  'PlaqueFacts.placement': ['标牌位置。', 'The place of the plaque.'],
  'PlaqueFacts.textMatches': [
    '标牌文字是否与社工站名称完全一致,且名称符合标准规定的结尾。',
    'Whether the text is exactly the name of the station and the name ends as the policy requires.',
  ],
  'PlaqueFacts.hasEmblem': ['是否有中国社会工作标识。', 'Whether the plaque shows the emblem of China social work.'],
  'PlaqueFacts.prominent': ['是否设在显著位置。', 'Whether the plaque hangs in a prominent place.'],
  StreetFacts: ['区县监管的一个街道(镇、乡)(ST-1)。', 'A street or town that a district supervises (ST-1).'],
  'StreetFacts.code': ['区划代码。', 'The code of the street or town.'],
  Suspension: ['社工站暂停的一个时段。', 'The days of one suspension of a station.'],
  'Suspension.from': ['暂停的第一天。', 'The first day of the suspension.'],
  'Suspension.until': ['暂停的最后一天;尚未恢复的为空。', 'The last day of the suspension. Null while it lasts.'],
  'StreetFacts.stations': ['现未关闭的社工站数。', 'The number of its stations that are not closed now.'],
  'StreetFacts.isBuilt': [
    '是否有已建成(已启用、未关闭)的社工站。',
    'Whether it has a station that has opened and is not closed.',
  ],
  'StreetFacts.isOperating': ['是否有正常运行的社工站。', 'Whether it has a station in operation.'],
  'StreetFacts.suspendedOn': [
    '社工站暂停的第一天;未暂停或者没有记录的为空。',
    'The first day of the current suspension of its station. Null if no station is suspended, or if the day is ' +
      'not recorded.',
  ],
} as const satisfies Texts;
