import type { StepKind } from '@motcua/contracts';
import { isoOf } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import type { DossierState } from './dossier-state.js';

/** Moves to the first step of a kind; nobody holds it until somebody takes it. */
export function toStep(context: ActContext, kind: StepKind): Pick<DossierState, 'stepKey' | 'stepSince' | 'holderId'> {
  const step = context.rules.workflow.find((candidate) => candidate.kind === kind);
  return { stepKey: step?.key ?? null, stepSince: isoOf(context.now), holderId: null };
}
