import { type Texts } from '../../schema-text';

/** The schema's descriptions of a station's course from its plan to its closure, and of its regulations. */
export const LIFECYCLE_TEXTS = {
  'Mutation.planStation': [
    '为尚无社工站的街道(镇)规划设站(ST-1);已有未关闭社工站的,返回 RULE_VIOLATION。',
    'Plans a station for a street or town (ST-1). The mutation is refused with RULE_VIOLATION if the street or town ' +
      'already has a station that is not closed.',
  ],
  'Mutation.openStation': [
    '即日启用筹建中的社工站;ST-2、ST-3、ST-4 未达到且未经特殊情况核准的,返回 RULE_VIOLATION。',
    'Opens a station in preparation, as of today. The mutation is refused with RULE_VIOLATION unless ST-2, ST-3 and ' +
      'ST-4 are each met or waived.',
  ],
  'Mutation.openStation(id)': ['社工站编号。', 'The id of the station.'],
  'Mutation.suspendStation': [
    '暂停运营中的社工站;所属街道(镇)和合同标段不变。',
    'Suspends a station in operation. Its street or town and its lot stay the same.',
  ],
  'Mutation.suspendStation(id)': ['社工站编号。', 'The id of the station.'],
  'Mutation.suspendStation(reason)': [
    '暂停原因,不得换行,1 至 200 个字符;社会公众和财政部门不可见。',
    'The reason for the suspension, one line of 1 to 200 characters. The public and finance bureaus cannot see it.',
  ],
  'Mutation.resumeStation': ['恢复已暂停的社工站。', 'Puts a suspended station back into operation.'],
  'Mutation.resumeStation(id)': ['社工站编号。', 'The id of the station.'],
  'Mutation.resumeStation(reason)': [
    '恢复原因,不得换行,1 至 200 个字符;社会公众和财政部门不可见。',
    'The reason for the resumption, one line of 1 to 200 characters. The public and finance bureaus cannot see it.',
  ],
  'Mutation.closeStation': [
    '关闭已暂停的社工站,不可恢复;街道(镇)撤并正等待该站关闭的,撤并随即生效。',
    'Closes a suspended station. A closed station cannot be opened again. If a merger of streets waits for this ' +
      'closure, the merger takes effect at once.',
  ],
  'Mutation.closeStation(id)': ['社工站编号。', 'The id of the station.'],
  'Mutation.closeStation(reason)': [
    '关闭原因,不得换行,1 至 200 个字符;社会公众和财政部门不可见。',
    'The reason for the closure, one line of 1 to 200 characters. The public and finance bureaus cannot see it.',
  ],
  PlanStationInput: ['规划设站的内容。', 'The station to plan.'],
  'PlanStationInput.division': [
    '拟设站的街道(镇、乡),9 位区划代码。',
    'The 9-digit code of the street, town or township that will have the station.',
  ],
  'PlanStationInput.serviceKinds': [
    '拟开展的服务类别,至少一类。',
    'The kinds of service that the station will provide, at least one.',
  ],
  'Mutation.adoptRegulation': [
    '登记一项规章制度(ST-4):区县制定的,所辖各社工站均执行;社工站也可自订。',
    'Records a regulation that was adopted (ST-4). A regulation of the district applies to all its stations. A ' +
      'station may also have regulations of its own.',
  ],
  Regulation: ['社工站执行的一项规章制度(ST-4)。', 'A regulation that applies to a station (ST-4).'],
  'Regulation.kind': ['规章制度的类别,按内容划分。', 'The kind of regulation, by its subject.'],
  'Regulation.title': ['规章制度的名称。', 'The title of the regulation.'],
  'Regulation.inForceFrom': ['生效日期。', 'The first day on which the regulation is in force.'],
  'Regulation.inForceUntil': [
    '有效期的最后一天;长期有效的为空。',
    'The last day on which the regulation is in force. Null if it has no end.',
  ],
  'Regulation.inherited': [
    '是否为区县制定、由各站执行的制度。',
    'Whether the district made the regulation and the station inherits it.',
  ],
  RegulationKind: ['规章制度的类别,按内容划分(ST-4)。', 'The kind of a regulation, by its subject (ST-4).'],
  AdoptRegulationInput: [
    '登记规章制度的内容;区县与社工站填写其一,且只能填写其一。',
    'The regulation to record. Give either a district or a station, but not both.',
  ],
  'AdoptRegulationInput.division': [
    '制定制度的区县,6 位区划代码;所辖各站均执行。社工站自订的留空。',
    'The 6-digit code of the district that adopts the regulation for all its stations. Omit it if a station is given.',
  ],
  'AdoptRegulationInput.stationId': [
    '自订制度的社工站编号;所订制度可严于区县制度。区县制定的留空。',
    'The id of the station that adopts a regulation of its own, which may be stricter than the district’s. Omit it ' +
      'if a district is given.',
  ],
  'AdoptRegulationInput.kind': ['规章制度的类别,按内容划分。', 'The kind of regulation, by its subject.'],
  'AdoptRegulationInput.title': ['制度名称,1 至 200 个字符。', 'The title of the regulation, 1 to 200 characters.'],
  'AdoptRegulationInput.inForceFrom': ['生效日期。', 'The first day on which the regulation is in force.'],
  'AdoptRegulationInput.inForceUntil': [
    '有效期的最后一天,不得早于生效日期;长期有效的留空。',
    'The last day on which the regulation is in force, not before the first. Omit it if there is no end.',
  ],
} as const satisfies Texts;
