import { type Text, type Texts } from '../../schema-text';
import { type Label } from '../../vocabulary';

/** Returns the description of the files of a part of a station, such as its venue. */
function filesOf({ zh, en }: Label): Text {
  return [
    `最近一次登记${zh}时所附的照片等文件;不向社会公开。`,
    `The files, such as photographs, that were attached when ${en} was last recorded. They are not published.`,
  ];
}

/** The schema's descriptions of a station, and of its venue, equipment and plaques. */
export const STATION_TEXTS = {
  'Station.name': [
    '社工站名称,由区县名称、街道(镇)名称和“社会工作服务站”组成。',
    'The name of the station: the names of the district and of the street or town, followed by the Chinese for ' +
      '“social-work station”.',
  ],
  'Station.status': ['社工站的当前状态。', 'The current status of the station.'],
  'Station.statusReason': [
    '最近一次暂停、恢复或关闭的原因;没有此类变更的为空。',
    'The reason for the last change of status: a suspension, a resumption or the closure. Null if there was no such ' +
      'change.',
  ],
  'Station.openedOn': [
    '启用日期;尚未启用的为空。',
    'The date on which the station opened. Null if it has not opened yet.',
  ],
  'Station.version': [
    '版本号,每变更一次增加 1;修改时填入 expectedVersion。',
    'The version number, which grows by one with each change. Send it as `expectedVersion` to change the station.',
  ],
  'Station.serviceKinds': ['社工站开展的服务类别(ST-5)。', 'The kinds of service that the station provides (ST-5).'],
  'Station.venue': ['服务场所;尚未登记的为空。', 'The venue of the station. Null if none is recorded.'],
  'Station.equipment': [
    '办公设备清单;尚未登记的为空。',
    'The list of office equipment. Null if no equipment is listed.',
  ],
  'Station.signage': [
    '已登记的标牌,室外在前;每处最多一块。',
    'The recorded plaques, outdoor first. There is at most one for each placement.',
  ],
  'Station.division': ['所在街道(镇)。', 'The street or town in which the station is located.'],
  'Station.district': ['监管区县。', 'The district that supervises the station.'],
  'Station.regulations': [
    '今日有效的规章制度,包括社工站自订的,以及区县制定、由各站执行的。',
    'The regulations in force today: the regulations that the station adopted for itself, and the regulations of its ' +
      'district.',
  ],
  StationStatus: ['社工站状态。', 'The status of a station.'],
  'StationStatus.PLANNED': [
    '规划中:已规划设站,尚未签订该站的合同。',
    'Planned: the station is planned, and no contract for it has been signed yet.',
  ],
  'StationStatus.PREPARING': [
    '筹建中:合同已签订,尚未启用。',
    'Preparing: a contract is signed, and the station has not opened yet.',
  ],
  'StationStatus.OPERATING': [
    '运营中:已启用,正常开展服务。',
    'Operating: the station has opened and provides its services.',
  ],
  'StationStatus.SUSPENDED': [
    '暂停:暂不开展服务,可以恢复,也可以关闭。',
    'Suspended: the station provides no service for now. It can be resumed or closed.',
  ],
  'StationStatus.CLOSED': ['已关闭:不可恢复。', 'Closed: the station cannot be opened again.'],
  Venue: ['服务场所(ST-2)。', 'The venue of a station (ST-2).'],
  'Venue.address': ['场所地址。', 'The address of the venue.'],
  'Venue.source': [
    '场所类别;尚未登记的为空。',
    'The source of the venue: the kind of building in which it is located. Null if no source is recorded.',
  ],
  'Venue.areaSquareMetres': [
    '场所面积,单位:平方米;尚未登记的为空。',
    'The area of the venue in square metres. Null if no area is recorded.',
  ],
  'Venue.attachments': filesOf({ zh: '场所', en: 'the venue' }),
  VenueSource: ['场所类别(ST-2)。', 'The kind of building in which a venue is located (ST-2).'],
  Equipment: [
    '办公设备清单,由街道办事处(镇政府)登记、承接主体确认(ST-2)。',
    'The list of office equipment. The street office records it, and the contractor acknowledges it (ST-2).',
  ],
  'Equipment.items': ['设备明细。', 'The items on the list.'],
  'Equipment.listedOn': [
    '清单登记日期;日期未登记的为空。',
    'The date on which the street office listed the equipment. Null if no date is recorded.',
  ],
  'Equipment.acknowledgedOn': [
    '承接主体确认日期;尚未确认的为空。',
    'The date on which the contractor acknowledged the list. Null if the list is not acknowledged.',
  ],
  EquipmentItem: ['清单中的一项设备。', 'One item on a list of equipment.'],
  'EquipmentItem.name': ['设备名称。', 'The name of the item.'],
  'EquipmentItem.quantity': ['该项设备的数量。', 'The number of pieces of this item.'],
  Signage: ['社工站标牌(ST-3)。', 'A plaque of the station (ST-3).'],
  'Signage.placement': ['标牌位置:室外或室内。', 'The place of the plaque: outdoor or indoor.'],
  'Signage.text': ['标牌文字。', 'The text on the plaque.'],
  'Signage.textMatches': [
    '标牌文字是否与社工站名称完全一致。',
    'Whether the text on the plaque equals the name of the station.',
  ],
  'Signage.hasEmblem': ['是否有中国社会工作标识。', 'Whether the plaque shows the emblem of China social work.'],
  'Signage.prominent': ['是否设在显著位置。', 'Whether the plaque hangs in a prominent place.'],
  'Signage.installedOn': ['安装日期。', 'The date on which the plaque was installed.'],
  'Signage.attachments': filesOf({ zh: '该标牌', en: 'the plaque' }),
  SignagePlacement: ['标牌位置:室外或室内。', 'The place of a plaque: outdoor or indoor.'],
} as const satisfies Texts;
