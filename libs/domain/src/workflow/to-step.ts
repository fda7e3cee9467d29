import type { StepKind, WorkflowStep } from '@motcua/contracts';
import { isoOf } from '../deadlines/index.js';
import { workingPathOf, type ActContext } from './act-context.js';
import type { DossierState } from './dossier-state.js';

/** Who does a step by its rule; empty where it is the same agency as before, so that the journal tells only what changes. */
export function workingAgencyAt({ state, agencyOf }: ActContext, step: WorkflowStep | undefined): Pick<DossierState, 'workingAgencyId'> {
  const workingAgencyId = (step && agencyOf?.(step)) ?? null;
  return workingAgencyId === (state.workingAgencyId ?? null) ? {} : { workingAgencyId };
}

/** Moves to the first step of a kind, at the agency that does it; nobody holds it until somebody takes it. */
export function toStep(context: ActContext, kind: StepKind): Pick<DossierState, 'stepKey' | 'stepSince' | 'holderId' | 'workingAgencyId'> {
  const step = context.rules.workflow.find((candidate) => candidate.kind === kind);
  return { stepKey: step?.key ?? null, stepSince: isoOf(context.now), holderId: null, ...workingAgencyAt(context, step) };
}

/** Path of the agency whose officers appraise: they are the ones who may be given the dossier. */
export function appraisalPathOf(context: ActContext): readonly string[] {
  const appraisal = context.rules.workflow.find(({ kind }) => kind === 'APPRAISAL');
  const { workingAgencyId } = { ...context.state, ...workingAgencyAt(context, appraisal) };
  return workingPathOf({ ...context, state: { ...context.state, workingAgencyId } });
}
