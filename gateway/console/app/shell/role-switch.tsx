import Select from 'antd/es/select';
import { sayFailed } from '../../kit/feedback/toast';
import { wipeDrafts } from '../../kit/form/drafts';
import { chooseRole } from '../../session/session';
import { useSession } from '../../session/session-context';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { roleText } from '../../kit/role-text';

/** Lets a person with several roles switch to another role. */
export function RoleSwitch() {
  const { role, roles, officeName } = useSession();
  const current = roles.findIndex((each) => each.role === role && each.officeName === officeName);
  return (
    <Select<number>
      size="small"
      aria-label={say(FRAME.chooseRole)}
      value={current === -1 ? 0 : current}
      options={roles.map((each, index) => ({ value: index, label: roleText(each) }))}
      popupMatchSelectWidth={false}
      onChange={(index) => {
        const chosen = roles[index];
        if (chosen !== undefined) void switchTo(() => chooseRole(chosen.role));
      }}
    />
  );
}

async function switchTo(choose: () => Promise<void>): Promise<void> {
  try {
    await choose();
  } catch {
    return sayFailed(say(FRAME.unreachable));
  }
  await wipeDrafts();
  location.assign('/console/work');
}
