import { useState } from 'react';
import { DemoPage } from './DemoPage.js';

interface Props {
  /** The page that an enterprise leads to. */
  readonly path: string;
}

/** The demo enterprises, page by page. */
export function DemoList({ path }: Props) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, index) => (
    <DemoPage
      key={after}
      path={path}
      after={after}
      {...(index === cursors.length - 1 && {
        onMore: (cursor: string) => setCursors([...cursors, cursor]),
      })}
    />
  ));
}
