import type { TextKey } from '../i18n/texts.js';

/** Who a workspace is for; the visitor's is the public site. */
type Role = 'visitor' | 'enterprise' | 'institution' | 'bureau';

/** One workspace: where it begins, and its pages in the order of its navigation. */
interface Workspace {
  readonly role: Role;
  readonly label: TextKey;
  readonly home: string;
  readonly pages: readonly { readonly path: string; readonly label: TextKey }[];
}

const publicSite: Workspace = { role: 'visitor', label: 'workspace.visitor', home: '/', pages: [] };

/** The workspaces by role, in the order in which the role switch offers them. */
export const workspaces: readonly Workspace[] = [
  publicSite,
  {
    role: 'enterprise',
    label: 'workspace.enterprise',
    home: '/e',
    pages: [
      { path: '/e', label: 'workspace.enterprises' },
      { path: '/e/profile', label: 'workspace.profile' },
      { path: '/e/scores', label: 'workspace.scores' },
    ],
  },
  {
    role: 'institution',
    label: 'workspace.institution',
    home: '/i',
    pages: [
      { path: '/i', label: 'workspace.institutions' },
      { path: '/i/products', label: 'workspace.institutionProducts' },
    ],
  },
  {
    role: 'bureau',
    label: 'workspace.bureau',
    home: '/b',
    pages: [
      { path: '/b', label: 'workspace.dashboard' },
      { path: '/b/report', label: 'workspace.report' },
    ],
  },
];

/** The workspace that an address belongs to. */
export function workspaceOf(pathname: string): Workspace {
  const [, head] = pathname.split('/');
  return workspaces.find(({ home }) => home !== '/' && home === `/${head ?? ''}`) ?? publicSite;
}
