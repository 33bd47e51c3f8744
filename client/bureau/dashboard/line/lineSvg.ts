import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { ink, pictureFont, type PictureLine, type PicturePoint } from '../picture/picture.js';

register([LineChart, GridComponent, SVGRenderer]);

/** Size of a drawing in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A line over months as SVG, whole by itself: amounts from zero with their figures, a gap where nothing is known, a
 * hollow point where only a part is, a paler one beside the period.
 */
export function lineSvg({ points, tick }: PictureLine, size: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: pictureFont },
    grid: { left: 12, right: 12, top: 28, bottom: 8, outerBounds: { left: 0, right: 0, top: 0, bottom: 0 } },
    xAxis: {
      type: 'category',
      data: points.map(({ label, value, size: amount }) => (amount === null ? `${label}\n${value}` : label)),
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: { color: ink.text, fontSize: 12, lineHeight: 18, interval: 0 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: ink.pale, opacity: 0.3 } },
      axisLabel: { color: ink.hint, fontSize: 12, formatter: tick },
    },
    series: [
      {
        type: 'line',
        data: points.map(drawnPoint),
        lineStyle: { color: ink.bar, width: 2 },
        symbolSize: 9,
        silent: true,
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function drawnPoint({ value, size, part, outside }: PicturePoint) {
  const colour = outside ? ink.pale : ink.bar;
  return {
    value: size ?? '-',
    symbol: part ? 'emptyCircle' : 'circle',
    itemStyle: { color: colour, borderWidth: part ? 2 : 0 },
    label: {
      show: true,
      position: 'top',
      color: ink.text,
      textBorderColor: '#fff',
      textBorderWidth: 3,
      fontSize: 12,
      formatter: () => value,
    },
  };
}
