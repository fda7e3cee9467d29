export { contextOfCase, papersAsked, reasonsAgainst } from './case-rules.js';
export { applyChanges } from './apply-changes.js';
export { diffVersions, type VersionBody } from './diff-versions.js';
