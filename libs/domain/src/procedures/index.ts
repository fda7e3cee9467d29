export { contextOfCase, papersAsked, reasonsAgainst } from './case-rules.js';
export { diffVersions, type VersionBody } from './diff-versions.js';
