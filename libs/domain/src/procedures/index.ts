export { contextOfCase, isAlwaysAsked, papersAsked, reasonsAgainst } from './case-rules.js';
export { applyChanges } from './apply-changes.js';
export { diffVersions, type VersionBody } from './diff-versions.js';
export { checkSituations, findSituation, type FoundSituation, type SituationFinding } from './situations.js';
export { bestWays, type BestWays } from './ways-to-file.js';
export { carryOver, caseCarriedTo, type CarriedOver, type CarryOverInput, type HeldPaper, type LostPaper } from './carry-over.js';
export { paperQuestions, papersSoFar, type PaperQuestion } from './my-papers.js';
