import { Frame } from '../layout/Frame.js';
import { WorkNavigation } from './WorkNavigation.js';
import './workspace.css';

/** The frame of a workspace's pages: the public one with the workspace's own navigation. */
export function WorkLayout() {
  return <Frame navigation={<WorkNavigation />} />;
}
