export { BackgroundWork } from './backgroundWork.js';
export { Slices } from './slices.js';
