export { checkTemplate } from './check-template.js';
export { mayManageTemplates } from './template-access.js';
export {
  fillTemplateText,
  placeholdersIn,
  readTemplateText,
  TemplateSyntaxError,
  type FilledRun,
  type TemplatePiece,
} from './template-words.js';
