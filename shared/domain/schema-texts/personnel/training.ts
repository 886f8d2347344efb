import { REQUIRED_KEY } from '../shared/everywhere';
import { type Texts } from '../../schema-text';

/** The schema's descriptions of the trainings of workers. */
export const TRAINING_TEXTS = {
  'Query.training': [
    '一次培训;不存在或调用方无权查看的为空。',
    'One training. Null if it does not exist or the caller may not read it.',
  ],
  'Query.training(id)': ['培训编号。', 'The id of the training.'],
  'Query.trainings': [
    '培训记录,最近的在前;未指明区划的,市、区县只列管辖范围内举办的培训。',
    'The trainings, newest first. Without a division, a city or district office reads the trainings of its own ' +
      'jurisdiction.',
  ],
  'Query.trainings(division)': [
    '市或区县的区划代码。街道(镇)和承接主体留空的,列出调用方有权查看的人员参加的全部培训。',
    'The code of a city or district. If a street office or a contractor omits it, all trainings of the workers ' +
      'whom the caller may read are listed.',
  ],
  TrainingConnection: ['培训记录列表的一页。', 'A page of trainings.'],
  'Mutation.recordTraining': [
    '登记已举办的培训;经社工总站或区县民政部门核实后计入(PE-6)。',
    'Records a training that was held. The training counts once the district hub or the district bureau has verified ' +
      'it (PE-6).',
  ],
  'Mutation.verifyTraining': [
    '核实本区县的培训。培训不在本区县,由本人登记,或由调用方所属承接主体登记的,返回 FORBIDDEN;已核实的,返回 INVALID_STATE。',
    'Verifies a training of the district. The mutation is refused with FORBIDDEN for a training of another district, ' +
      'and for one that the caller or their contractor recorded. It is refused with INVALID_STATE if the training is ' +
      'already verified.',
  ],
  'Mutation.verifyTraining(id)': ['培训编号。', 'The id of the training.'],
  'Mutation.verifyTrainings': [
    '一次核实本区县的 1 至 100 次培训,全部核实或者全部不核实;须提供幂等键。每次培训的条件与 verifyTraining 相同;不能核实的,列于 extensions.items。',
    'Verifies 1 to 100 trainings of the district. If one cannot be verified, none is verified, and the error lists ' +
      'the refused trainings in `extensions.items`. The conditions for each training are those of verifyTraining. ' +
      'The mutation needs an idempotency key.',
  ],
  'Mutation.verifyTrainings(ids)': [
    '培训编号,1 至 100 个,不得重复。',
    'The ids of the trainings, 1 to 100. Name each training once.',
  ],
  'Mutation.verifyTrainings(idempotencyKey)': REQUIRED_KEY,
  Training: [
    '一次培训;经社工总站或区县民政部门核实后计入(PE-6)。',
    'A training of workers. It counts once the district hub or the district bureau has verified it (PE-6).',
  ],
  'Training.id': ['培训编号。', 'The id of the training.'],
  'Training.heldOn': ['举办日期。', 'The date on which the training was held.'],
  'Training.topic': ['培训主题。', 'The topic of the training.'],
  'Training.hours': ['培训时长,单位:小时。', 'The length of the training in hours.'],
  'Training.recordedByRole': [
    '登记人的角色;随系统初始数据载入、角色不详的为空。',
    'The role of the caller who recorded the training. Null if the training was loaded with older data that does not ' +
      'name the role.',
  ],
  'Training.division': [
    '培训所属的区县,由该区县核实;调用方无权查看该区县的为空。',
    'The district to which the training belongs, and which verifies it. Null if the caller may not read the district.',
  ],
  'Training.verifiedOn': [
    '核实日期;尚未核实的为空。',
    'The date on which an office verified the training. Null if it is not verified yet.',
  ],
  'Training.mayVerify': [
    '调用方现在能否核实该培训:须为培训所在区县的民政部门或社工总站,培训尚未核实,且不是由本人或调用方所属承接主体登记。',
    'Whether the caller may verify the training now. The caller must belong to the district bureau or the district ' +
      'hub of the training. Neither the caller nor their contractor may have recorded it, and it must not be ' +
      'verified yet.',
  ],
  'Training.attendees': ['参加人员,只列调用方有权查看的。', 'The workers who attended and whom the caller may read.'],
  TrainingAttendee: ['一名人员的参训情况。', 'One worker who attended a training, with the result.'],
  'TrainingAttendee.passed': ['该人员是否培训合格。', 'Whether the worker passed the training.'],
  'TrainingAttendee.worker': [
    '参加人员;调用方无权查看的为空。',
    'The worker who attended. Null if the caller may not read the worker.',
  ],
  RecordTrainingInput: ['登记培训的内容。', 'The training to record.'],
  'RecordTrainingInput.division': [
    '培训所属的区县,填 6 位区划代码;由该区县的社工总站或民政部门核实。',
    'The 6-digit code of the district to which the training belongs. The district hub or the district bureau there ' +
      'verifies the training.',
  ],
  'RecordTrainingInput.heldOn': [
    '举办日期,不得晚于今日。',
    'The date on which the training was held, today at the latest.',
  ],
  'RecordTrainingInput.topic': ['培训主题,1 至 200 个字符。', 'The topic of the training, 1 to 200 characters.'],
  'RecordTrainingInput.hours': ['培训时长,1 至 200 小时。', 'The length of the training in hours, 1 to 200.'],
  'RecordTrainingInput.attendees': [
    '参加人员,1 至 200 名,须为调用方有权查看的人员,每人一项。',
    'The workers who attended, 1 to 200. The caller must be allowed to read them. Each worker appears once.',
  ],
  TrainingAttendeeInput: ['一名人员的参训情况。', 'One worker who attended the training, with the result.'],
  'TrainingAttendeeInput.workerId': ['人员编号。', 'The id of the worker.'],
  'TrainingAttendeeInput.passed': ['该人员是否培训合格。', 'Whether the worker passed the training.'],
} as const satisfies Texts;
