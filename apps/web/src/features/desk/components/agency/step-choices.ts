import type { AgencyStepActType, AgencyStepStage, AgencyStepView, DossierDetail } from '@motcua/contracts';

/** Acts on one step; the form of SEND_TO_AGENCIES makes steps. */
export type StepAct = Exclude<AgencyStepActType, 'SEND_TO_AGENCIES'>;

interface Choice {
  stages: readonly AgencyStepStage[];
  /** Done by the agency that is asked. */
  byAsked: boolean;
}

const CHOICES = {
  ACKNOWLEDGE_AGENCY_STEP: { stages: ['SENT', 'ACKNOWLEDGED'], byAsked: true },
  ANSWER_AGENCY_STEP: { stages: ['ACKNOWLEDGED'], byAsked: true },
  RETURN_AGENCY_STEP: { stages: ['SENT', 'ACKNOWLEDGED'], byAsked: true },
  REDIRECT_AGENCY_STEP: { stages: ['RETURNED'], byAsked: false },
  CLOSE_AGENCY_STEP: { stages: ['WAITING', 'SENT', 'ACKNOWLEDGED', 'RETURNED'], byAsked: false },
} as const satisfies Record<StepAct, Choice>;

export const STEP_ACTS = Object.keys(CHOICES) as StepAct[];

/** Whether a step is one that the act can be about; the server says the rest. */
export function isStepFor(type: StepAct, { stage, isMine }: AgencyStepView): boolean {
  const { stages, byAsked }: Choice = CHOICES[type];
  return stages.includes(stage) && (!byAsked || isMine);
}

/** Steps that the act can be about. */
export const stepsForAct = (type: StepAct, { agencySteps }: DossierDetail): AgencyStepView[] =>
  agencySteps.filter((step) => isStepFor(type, step));

/** The one step that the act can be about, where there is one: it is chosen before anything is typed. */
export const onlyStep =
  (type: StepAct) =>
  (dossier: DossierDetail): { no?: string } => {
    const [first, second] = stepsForAct(type, dossier);
    return first && !second ? { no: String(first.no) } : {};
  };
