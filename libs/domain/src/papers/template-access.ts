import { holdsRole, type Actor } from '../access/index.js';

/** Whether the actor may change the words of forms: an administrator of the whole installation. @param rootPath path of the root agency */
export const mayManageTemplates = (actor: Actor, rootPath: readonly string[]): boolean => holdsRole(actor, ['ADMINISTRATOR'], rootPath);
