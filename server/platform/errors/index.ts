export { bilingual, publicError, shownText, type BilingualText } from './publicError.js';
export { StartFault, textForPeople } from './startFault.js';
export { errorBody, internalErrorBody, type ErrorBody } from './errorBody.js';
