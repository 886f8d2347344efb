import Button from 'antd/es/button';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { sayFailed } from '../feedback/toast';
import { download } from '../list/export-rows';

export type AttachedFile = { id: string; name: string };

/** Lists the attached files of a record. Each download needs the session, so no link is public. */
export function AttachmentList({ files }: { files: readonly AttachedFile[] }) {
  if (files.length === 0) return <p className="secondary">{say(KIT.noFiles)}</p>;
  const get = async ({ id }: AttachedFile) => {
    if (!(await download(`/attachments/${id}`, null))) sayFailed(say(KIT.exportFailed));
  };
  return (
    <ul className="attached">
      {files.map((file) => (
        <li key={file.id}>
          {file.name}{' '}
          <Button size="small" aria-label={`${say(KIT.download)} ${file.name}`} onClick={() => void get(file)}>
            {say(KIT.download)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
