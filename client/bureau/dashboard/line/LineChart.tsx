import { useEffect, useRef, useState } from 'react';
import type { PictureLine } from '../picture/picture.js';

/** Height of the drawing in pixels; its width is that of its place. */
const height = 220;

/** A line over months, drawn to the width of its place; the table beside it says the same to readers. */
export function LineChart({ line }: { readonly line: PictureLine }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drawing, setDrawing] = useState('');
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
      if (wanted) setDrawing(lineSvg(line, { width, height }));
    });
    return () => {
      wanted = false;
    };
  }, [line, width]);
  return (
    <div ref={place} className="line-chart">
      {drawing !== '' && (
        <img alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`} />
      )}
    </div>
  );
}
