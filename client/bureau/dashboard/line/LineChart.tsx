import { useEffect, useRef, useState } from 'react';
import type { PictureLine } from '../picture/picture.js';

/** Height of the drawing in pixels; on the screen its width is that of its place. */
const height = 220;

/** Width of what is printed: that of a sheet, so that its figures are not made small. */
const paperWidth = 680;

/** The line as it is drawn for the screen and for paper, each the address of a picture. */
interface Drawn {
  readonly screen: string;
  readonly paper: string;
}

/** A line over months, drawn to the width of its place; the table beside it says the same to readers. */
export function LineChart({ line }: { readonly line: PictureLine }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    let wanted = true;
    void import('./lineSvg.js').then(({ lineSvg }) => {
      if (!wanted) return;
      const drawnTo = (across: number) => addressOf(lineSvg(line, { width: across, height }));
      setDrawn({ screen: drawnTo(width), paper: drawnTo(paperWidth) });
    });
    return () => {
      wanted = false;
    };
  }, [line, width]);
  return (
    <div ref={place} className="line-chart">
      {drawn && (
        <>
          <img className="line-chart__screen" alt="" src={drawn.screen} />
          <img className="line-chart__paper" alt="" src={drawn.paper} />
        </>
      )}
    </div>
  );
}

function addressOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
