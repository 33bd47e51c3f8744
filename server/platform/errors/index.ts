export { publicError, shownText, type BilingualText } from './publicError.js';
export { StartFault, textForPeople } from './startFault.js';
export { errorBody, internalErrorBody } from './errorBody.js';
