import { Frame } from './Frame.js';

/** The frame of the public pages. */
export function PublicLayout() {
  return <Frame />;
}
