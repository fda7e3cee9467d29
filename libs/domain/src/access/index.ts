export { holdsRole, holdsRoleSomewhere, type Actor, type Grant, type ProcedurePlace, absentOf, actorFor, doesWorkOf, onlyAs, wholeActor } from './actor.js';
export { coordinatorOf } from './coordinator.js';
export { DESK_ROLES, isAtOneStopDesk, mayOpenDossier, REGISTER_ROLES, STATISTICS_ROLES } from './dossier-access.js';
export { LONGEST_SUBSTITUTION_DAYS, requireSoundSubstitution, substitutionState } from './substitution.js';
