import { saveFile } from '../../../shared/csv/saveFile.js';
import type { ChartPicture } from './picture.js';
import { pictureSvg, pictureWidth } from './pictureSvg.js';

/** Pixels of the file for each of the picture's. */
const scale = 2;

/** Hands a chart to the browser as a PNG of twice its size. */
export async function savePicture(name: string, picture: ChartPicture): Promise<void> {
  const { svg, height } = pictureSvg(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (file === null) throw new Error('The browser could not draw the picture.');
  saveFile(name, file);
}
