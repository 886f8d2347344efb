import { type Texts } from '../../../schema-text';

/** The schema's descriptions of machine clients: programs that act for a bureau or an auditor. */
export const MACHINE_CLIENT_TEXTS = {
  MachineClient: [
    '机器客户端:已通过密钥核验、由网关签发令牌的程序。',
    'A machine client: a program that has proved its secret, and to which the gateway issues tokens.',
  ],
  'MachineClient.id': ['机器客户端编号。', 'The id of the machine client.'],
  'MachineClient.role': ['机器客户端的角色。', 'The role of the machine client.'],
  'MachineClient.division': [
    '机器客户端所代表区划的代码。',
    'The code of the division for which the machine client acts.',
  ],
  'MachineClient.scopes': [
    '授权范围,即令牌可以办理的业务和读写权限,如 disbursements:read。',
    'The grants of the machine client: what its tokens allow it to read or change, such as `disbursements:read`.',
  ],
  'Query.machineClient': [
    '编号和密钥哈希均相符的机器客户端,密钥本身只在网关;不存在、密钥不符或已停用的为空。',
    'The machine client with this id and secret hash. Only the gateway has the secret itself. Null if there is no ' +
      'such client, if the hash is wrong, or if the client is disabled.',
  ],
  'Query.machineClient(id)': ['机器客户端编号。', 'The id of the machine client.'],
  'Query.machineClient(secretHash)': [
    '密钥的 SHA-256 哈希值,十六进制。',
    'The SHA-256 hash of the secret, in hexadecimal digits.',
  ],
  'Query.disabledMachineClients': ['全部已停用机器客户端的编号。', 'The ids of all machine clients that are disabled.'],
} as const satisfies Texts;
