import { type Texts } from '../../schema-text';

/** Trainings of workers. */
export const TRAINING_TEXTS = {
  'Query.training': [
    '一次培训;不存在或无权查看的为空。',
    'One training. Null if it does not exist or the caller may not read it.',
  ],
  'Query.training(id)': ['培训编号。', 'The id of the training.'],
  'Query.trainings': [
    '培训记录,最近的在前;未指明区划的,市、区县只列管辖范围内举办的培训。',
    'The trainings, newest first. Without a division, a city or district office reads the trainings of its own ' +
      'jurisdiction.',
  ],
  'Query.trainings(division)': [
    '市或区县的区划代码。留空的,街道和承接主体列出其有权查看的人员参加的全部培训。',
    'The code of a city or district. If it is omitted, street offices and contractors read all trainings of the ' +
      'workers that they may read.',
  ],
  TrainingConnection: ['培训记录列表的一页。', 'A page of trainings.'],
  'Mutation.recordTraining': [
    '登记已举办的培训;经社工总站或区县民政部门核实后计入(PE-6)。',
    'Records a training that was held. The training counts once the district hub or the district bureau has verified ' +
      'it (PE-6).',
  ],
  'Mutation.verifyTraining': [
    '核实本区县的培训;核实本人或本单位登记的培训的,返回 FORBIDDEN;已核实的,返回 INVALID_STATE。',
    'Verifies a training of the district. The mutation is refused with FORBIDDEN if the caller or their own ' +
      'organisation recorded the training, and with INVALID_STATE if it is already verified.',
  ],
  'Mutation.verifyTraining(id)': ['培训编号。', 'The id of the training.'],
  'Mutation.verifyTrainings': [
    '一次核实本区县的 1 至 100 次培训,全部核实或者全部不核实;须提供幂等键。每次培训的条件与 verifyTraining 相同;不能核实的,列于 extensions.items。',
    'Verifies 1 to 100 trainings of the district, all or none. The mutation needs an idempotency key. The conditions ' +
      'for each training are those of verifyTraining. A refusal lists all refused trainings in `extensions.items`.',
  ],
  'Mutation.verifyTrainings(ids)': [
    '培训编号,1 至 100 个,不得重复。',
    'The ids of the trainings, 1 to 100; each id once.',
  ],
  'Mutation.verifyTrainings(idempotencyKey)': [
    '幂等键,必填,1 至 128 个字符:同一键重复提交,只执行一次。',
    'Idempotency key, required, 1 to 128 characters: a request that is repeated with the same key is executed once.',
  ],
  Training: [
    '一次培训;经社工总站或区县民政部门核实后计入(PE-6)。',
    'A training of workers. It counts once the district hub or the district bureau has verified it (PE-6).',
  ],
  'Training.id': ['培训编号。', 'The id of the training.'],
  'Training.heldOn': ['举办日期。', 'The date on which the training was held.'],
  'Training.topic': ['培训主题。', 'The topic of the training.'],
  'Training.hours': ['培训时长,单位:小时。', 'The length of the training in hours.'],
  'Training.recordedByRole': [
    '登记人的角色;随系统初始数据载入且不详的为空。',
    'The role in which the training was recorded. Null if it came with older data that does not say it.',
  ],
  'Training.division': [
    '举办培训的区县;无权查看该区县的为空。',
    'The district for which the training was held. Null if the caller may not read the district.',
  ],
  'Training.verifiedOn': [
    '核实日期;尚未核实的为空。',
    'The date on which an office verified the training. Null if it is not verified yet.',
  ],
  'Training.attendees': ['参加人员,只列调用方有权查看的。', 'The workers who attended and whom the caller may read.'],
  TrainingAttendee: ['一名人员的参训情况。', 'The attendance and the result of one worker at a training.'],
  'TrainingAttendee.passed': ['该人员是否培训合格。', 'Whether the worker passed the training.'],
  'TrainingAttendee.worker': [
    '参加人员;无权查看的为空。',
    'The worker who attended. Null if the caller may not read the worker.',
  ],
  RecordTrainingInput: ['登记培训的内容。', 'The training to record.'],
  'RecordTrainingInput.division': [
    '负责核实的区县,6 位区划代码。',
    'The 6-digit code of the district. Its district hub or district bureau verifies the training.',
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
  TrainingAttendeeInput: ['一名人员的参训情况。', 'The attendance and the result of one worker at a training.'],
  'TrainingAttendeeInput.workerId': ['人员编号。', 'The id of the worker.'],
  'TrainingAttendeeInput.passed': ['该人员是否培训合格。', 'Whether the worker passed the training.'],
} as const satisfies Texts;
