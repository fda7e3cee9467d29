export { holdsRole, holdsRoleSomewhere, type Actor, type Grant } from './actor.js';
export { DESK_ROLES, mayOpenDossier, REGISTER_ROLES, STATISTICS_ROLES } from './dossier-access.js';
