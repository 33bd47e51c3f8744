export {
  faultAt,
  invalidInput,
  notFound,
  type InvalidInputFailure,
  type NotFoundFailure,
} from './failures.js';
