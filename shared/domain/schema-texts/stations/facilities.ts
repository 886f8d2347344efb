import { type Text, type Texts } from '../../schema-text';

const ATTACHMENTS: Text = [
  '所附照片等文件,至多 20 个;可留空。重新登记后,只显示最近一次登记所附的文件。',
  'The files to attach, such as photographs, at most 20; optional. After the next recording, only the files of that ' +
    'recording are shown.',
];

/** The schema's descriptions of the facilities that a station needs before it opens: venue, equipment and plaques. */
export const FACILITIES_TEXTS = {
  'Mutation.recordVenue': [
    '登记社工站场所(ST-2),取代原登记;社工站已关闭的,返回 INVALID_STATE。',
    'Records the venue of a station (ST-2). It replaces the venue that was recorded before. The mutation is refused ' +
      'with INVALID_STATE for a closed station.',
  ],
  'Mutation.listEquipment': [
    '登记完整的设备清单(ST-2),取代原清单;重新登记后须由承接主体重新确认。社工站已关闭的,返回 INVALID_STATE。',
    'Records the complete list of a station’s equipment (ST-2). It replaces the earlier list, and the contractor ' +
      'must acknowledge it again. The mutation is refused with INVALID_STATE for a closed station.',
  ],
  'Mutation.acknowledgeEquipment': [
    '承接主体确认设备清单(ST-2);尚无清单、已确认或社工站已关闭的,返回 INVALID_STATE。',
    'The contractor acknowledges the list of equipment (ST-2). The mutation is refused with INVALID_STATE if there ' +
      'is no list, if the list is already acknowledged, or if the station is closed.',
  ],
  'Mutation.acknowledgeEquipment(stationId)': ['社工站编号。', 'The id of the station.'],
  'Mutation.recordSignage': [
    '登记一块标牌(ST-3),取代同一位置的原登记;社工站已关闭的,返回 INVALID_STATE。',
    'Records one plaque, outdoor or indoor (ST-3). It replaces the recorded plaque of the same placement. The ' +
      'mutation is refused with INVALID_STATE for a closed station.',
  ],
  RecordVenueInput: ['登记场所的内容。', 'The venue to record.'],
  'RecordVenueInput.stationId': ['社工站编号。', 'The id of the station.'],
  'RecordVenueInput.address': ['场所地址,1 至 200 个字符。', 'The address of the venue, 1 to 200 characters.'],
  'RecordVenueInput.source': ['场所类别。', 'The source of the venue: the kind of building in which it is located.'],
  'RecordVenueInput.areaSquareMetres': [
    '场所面积,单位:平方米,1 至 100000;不详的留空。',
    'The area of the venue in square metres, 1 to 100,000. Omit it if the area is not known.',
  ],
  'RecordVenueInput.attachments': ATTACHMENTS,
  ListEquipmentInput: ['登记社工站设备清单的内容。', 'The equipment list to record.'],
  'ListEquipmentInput.stationId': ['社工站编号。', 'The id of the station.'],
  'ListEquipmentInput.items': ['全部设备,1 至 100 项。', 'All items of equipment, 1 to 100.'],
  EquipmentItemInput: ['一项设备。', 'One item of equipment.'],
  'EquipmentItemInput.name': ['设备名称,1 至 50 个字符。', 'The name of the item, 1 to 50 characters.'],
  'EquipmentItemInput.quantity': ['该项设备的数量,1 至 10000。', 'The number of pieces of this item, 1 to 10,000.'],
  RecordSignageInput: ['登记一块标牌所填写的内容。', 'The plaque to record.'],
  'RecordSignageInput.stationId': ['社工站编号。', 'The id of the station.'],
  'RecordSignageInput.placement': ['标牌位置:室外或室内。', 'The place of the plaque: outdoor or indoor.'],
  'RecordSignageInput.text': [
    '标牌文字,照实填写,1 至 128 个字符。',
    'The text exactly as it appears on the plaque, 1 to 128 characters.',
  ],
  'RecordSignageInput.hasEmblem': [
    '是否有中国社会工作标识。',
    'Whether the plaque shows the emblem of China social work.',
  ],
  'RecordSignageInput.prominent': ['是否设在显著位置。', 'Whether the plaque hangs in a prominent place.'],
  'RecordSignageInput.installedOn': [
    '安装日期,不得晚于今日。',
    'The date on which the plaque was installed, today at the latest.',
  ],
  'RecordSignageInput.attachments': ATTACHMENTS,
} as const satisfies Texts;
