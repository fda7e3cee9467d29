import type { StaffRole } from '@motcua/contracts';
import { holdsRole, isAtOneStopDesk, type Actor } from '../access/index.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { pathsFor, type ActRule, type DeskPart } from './act-rules.js';
import type { AgencyPlaces } from './agency-step-state.js';
import type { DossierState } from './dossier-state.js';

type WithDesks = Pick<DossierState, 'handedInAtId' | 'collectAtId'>;

const DESK_OF = {
  HANDED_IN: ({ handedInAtId }) => handedInAtId,
  COLLECT: ({ collectAtId }) => collectAtId,
} as const satisfies Record<DeskPart, (state: WithDesks) => string | undefined>;

const PARTS: readonly DeskPart[] = ['HANDED_IN', 'COLLECT'];

/**
 * Paths of the agencies whose roles do an act: the competent one or the one that does the step, and the desks elsewhere that
 * have a part in it.
 * Source: NĐ 118/2025 (reception regardless of boundary); docs/rules/workflow.md
 */
function pathsOfAct(rule: ActRule, context: ActContext): (readonly string[])[] {
  const { atDesk = [] } = rule;
  const { state, agencyPath, places } = context;
  const desks = atDesk.flatMap((part) => DESK_OF[part](state) ?? []);
  return [...pathsFor(rule, { agencyPath, workingPath: workingPathOf(context) }), ...desks.map((agencyId) => places?.path(agencyId) ?? [])];
}

/** Whether the actor holds one of the roles where the act may be done. */
export const holdsRoleFor = (rule: ActRule, roles: readonly StaffRole[], context: ActContext): boolean =>
  pathsOfAct(rule, context).some((path) => holdsRole(context.actor, roles, path));

/** The path of the agency in whose name the actor does the act: the competent one's where he works there. */
export function pathOfActor(rule: ActRule, context: ActContext): readonly string[] {
  const { actor, agencyPath } = context;
  if (actor.kind !== 'STAFF') return agencyPath;
  const held = new Set(actor.grants.map(({ agencyId }) => agencyId));
  return pathsOfAct(rule, context).find((path) => path.some((agencyId) => held.has(agencyId))) ?? agencyPath;
}

/** Parts that the actor's own desk has in a dossier of another agency. */
export const deskPartsOf = (state: WithDesks, actor: Actor, path: AgencyPlaces['path']): DeskPart[] =>
  PARTS.filter((part) => {
    const agencyId = DESK_OF[part](state);
    return agencyId !== undefined && isAtOneStopDesk(actor, path(agencyId));
  });
