export { holdsRole, holdsRoleSomewhere, type Actor, type Grant } from './actor.js';
export { DESK_ROLES, mayOpenDossier, STATISTICS_ROLES } from './dossier-access.js';
