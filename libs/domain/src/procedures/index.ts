export { diffVersions, type VersionBody } from './diff-versions.js';
