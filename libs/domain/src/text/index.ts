export { plain, searchTokens } from './plain.js';
export { editDistance } from './edit-distance.js';
