import Button from 'antd/es/button';
import { type DragEvent, useRef, useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type UploadedFile, filesOf } from './check-values';
import { type Field } from './field';
import { type Accepted, acceptedBy, uploadFault, uploadFile } from './upload-file';

type FilesFieldProps = {
  field: Extract<Field, { kind: 'files' }>;
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
};

/** Phones offer their camera for these media types, and convert photographs of another format. */
const IMAGES = 'image/jpeg,image/png';

/**
 * A field for files. The person selects them, drops them, or takes photographs with a phone. Each file is uploaded at
 * once.
 */
export function FilesField({ field, id, value, onChange }: FilesFieldProps) {
  const files = filesOf(value);
  const latest = useRef(files);
  latest.current = files;
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState<string | null>(null);
  const accepted = acceptedBy(field.files);
  const take = async (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const added = await sent(file, accepted, setStatus);
      if (added === null) return;
      onChange([...latest.current, added]);
    }
    setStatus(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  return (
    <div className="files" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        multiple
        accept={accepted.isPhotograph ? IMAGES : accepted.endings.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => void take([...(event.target.files ?? [])]).then(() => clear(input.current))}
      />
      <Button aria-labelledby={`${id}-label ${id}-button`} onClick={() => input.current?.click()}>
        <span id={`${id}-button`}>{say(KIT.upload)}</span>
      </Button>
      <p className="hint small">{say(accepted.isPhotograph ? KIT.photographHint : KIT.uploadHint)}</p>
      {status !== null && <p role="status">{status}</p>}
      <SentFiles files={files} onChange={onChange} />
    </div>
  );
}

function SentFiles({ files, onChange }: { files: readonly UploadedFile[]; onChange: (value: unknown) => void }) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.receipt}>
          {file.name}{' '}
          <span className="secondary small">{say(KIT.kilobytes, { count: Math.ceil(file.bytes / 1024) })}</span>{' '}
          <Button
            size="small"
            aria-label={say(KIT.removeFile, { name: file.name })}
            onClick={() => onChange(files.filter((each) => each !== file))}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Empties a file input, so that the person can choose the same file again. */
function clear(input: HTMLInputElement | null): void {
  if (input !== null) input.value = '';
}

/**
 * Uploads a file and returns it with its receipt. Returns null if the file cannot be uploaded, and passes the reason to
 * `setStatus`.
 */
async function sent(
  file: File,
  { kind, endings }: Accepted,
  setStatus: (status: string) => void,
): Promise<UploadedFile | null> {
  const { name, size: bytes } = file;
  const fault = uploadFault(file, endings);
  if (fault !== null) {
    setStatus(say(fault === 'KIND' ? KIT.uploadKind : KIT.uploadSize, { name }));
    return null;
  }
  try {
    const receipt = await uploadFile(file, (percent) => setStatus(say(KIT.uploading, { percent })));
    return { name, kind, receipt, bytes, uploadedAt: Date.now() };
  } catch {
    setStatus(say(KIT.uploadFailed, { name }));
    return null;
  }
}
