import { backUp } from '../../../shared/backup/back-up';
import { FOLDERS } from '../../../shared/backup/manifest';
import { restoreBackup } from '../../../shared/backup/restore';
import { readOptions } from '../../../shared/process/commands/read-options';
import { type Config } from '../../../shared/runtime/settings/config';
import { asRefusal } from './as-refusal';

const BACKUP = { zh: '备份', en: 'The backup' };
const RESTORE = { zh: '恢复', en: 'The restore' };

const print = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Runs `backup --to DIR`. The Hub may run at the same time. Progress and the result go to standard output.
 * @throws OperatorRefusal if an option is missing or unknown, or if the backup fails
 */
export async function runBackupCommand(config: Config, args: readonly string[]): Promise<void> {
  const { to } = readOptions(args, ['to']);
  const { files, attachments } = await asRefusal(BACKUP, backUp(config, to, { print, now: new Date() }));
  print(`备份完成:${to},共 ${files.length} 个文件 · The backup is complete: ${to}, ${files.length} files`);
  if (attachments === 'bucket') {
    print(
      '附件在存储桶中,不在备份内,由存储桶的管理方备份 · The attached files are in a bucket and not in the backup. The owner of the bucket must back them up.',
    );
  }
  if (!files.some(({ path }) => path.startsWith(`${FOLDERS.keys}/`) || path.startsWith(`${FOLDERS.keyFiles}/`))) {
    print('备份中没有密钥,请另行备份密钥文件夹 · The backup contains no keys. Back up the key folder separately.');
  }
}

/**
 * Runs `restore --from DIR` into an empty data folder, and on MariaDB into empty databases. At the end it prints the
 * next steps.
 * @throws OperatorRefusal if an option is missing or unknown, or if the restore fails
 */
export async function runRestoreCommand(config: Config, args: readonly string[]): Promise<void> {
  const { from } = readOptions(args, ['from']);
  const { manifest, plan } = await asRefusal(RESTORE, restoreBackup(config, from, print));
  print(`已恢复 ${manifest.takenAt} 的备份 · The backup of ${manifest.takenAt} is restored.`);
  const { keptCheckpoints: kept, unnamed } = plan;
  if (kept > 0) print(`保留了 ${kept} 个已有的检查点文件 · ${kept} checkpoint files were there already and were kept.`);
  for (const path of unnamed)
    print(
      `未写入密钥 ${path}:没有相应的环境变量 · The key ${path} was not written, because no environment variable names its file.`,
    );
  if (manifest.attachments === 'bucket') {
    print('附件在存储桶中,请核对其内容 · The attached files are in a bucket. Check that it still has them.');
  }
  for (const line of NEXT) print(line);
}

const NEXT = [
  '下一步 · Next, before the Hub starts:',
  '  1. npm run verify-chain',
  '  2. 若缺少已签署的记录 · if signed events are missing: npm run restored -- --by NAME --reason TEXT',
  '  3. 启动系统 · start the Hub; 若 /health/ready 报告同步程序已停止 · if /health/ready names a follower that stopped: npm run rebuild -- place',
];
