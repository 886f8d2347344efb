import Button from 'antd/es/button';
import { sayFailed } from '../../kit/feedback/toast';
import { download } from '../../kit/list/export-rows';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { DISTRICT } from '../../words/bureau/district';

/** Shows the button that downloads the workbook about a division and a year. */
export function ReportButton({ division, year }: { division: string; year: number }) {
  const get = async () => {
    const done = await download(`/reports/${division}/${year}.xlsx`, `${division}-${year}.xlsx`);
    if (!done) sayFailed(say(KIT.exportFailed));
  };
  return <Button onClick={() => void get()}>{say(DISTRICT.officeReport)}</Button>;
}
