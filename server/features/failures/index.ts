export {
  faultAt,
  invalidInput,
  notFound,
  type InvalidInputFailure,
  type NotFoundFailure,
} from './failures.js';
export { refusedValue } from './refusedValue.js';
