import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { workspaceOf, workspaces } from './workspaces.js';

/** Until there are accounts, the demonstration lets anyone see the pages of each role. */
export function RoleSwitch() {
  const { t } = useTranslation();
  const { role } = workspaceOf(useLocation().pathname);
  const navigate = useNavigate();
  return (
    <label className="role-switch">
      {t('workspace.role')}
      <select
        value={role}
        onChange={({ target }) => {
          const chosen = workspaces.find((workspace) => workspace.role === target.value);
          if (chosen) void navigate(chosen.home);
        }}
      >
        {workspaces.map((workspace) => (
          <option key={workspace.role} value={workspace.role}>
            {t(workspace.label)}
          </option>
        ))}
      </select>
    </label>
  );
}
