import type { AgencyStepRow as ListRow, AgencyStepView, DocumentRef } from '@motcua/contracts';
import { isStepLate, stepsOfActor } from '@motcua/domain';
import type { AgencyStepRow, ListedAgencyStep, OpenedDossier } from '@motcua/backend/dossiers';
import { presentDocument } from './document.presenter.js';
import { wireInstant } from './timeline.presenter.js';

const moment = (text: string | null): string | null => (text === null ? null : wireInstant(text));
const filesOf = (files: DocumentRef[] | null): DocumentRef[] => (files ?? []).map(presentDocument);

/** A citizen reads which agency is asked and how far it is; words, files and names of officers stay within the office. */
const forCitizen = (view: AgencyStepView): AgencyStepView => ({
  ...view,
  ...{ request: '', answer: '', note: '', outcome: null, sentByName: null, holderName: null, documents: [], answerDocuments: [] },
});

function presentStep(step: AgencyStepRow, { opened, mine }: { opened: OpenedDossier; mine: ReadonlySet<number> }): AgencyStepView {
  const dueAt = moment(step.dueAt);
  return {
    ...{ no: step.no, kind: step.kind, stage: step.stage, isRequired: step.isRequired, isLead: step.isLead, after: step.after, limit: step.limit },
    agency: { id: step.agencyId, name: opened.tree.byId(step.agencyId)?.name ?? '' },
    ...{ request: step.request, answer: step.answer, note: step.note, outcome: step.outcome },
    ...{ sentByName: step.sentByName, holderName: step.holderName },
    sentAt: moment(step.sentAt),
    dueAt,
    isLate: isStepLate({ stage: step.stage, dueAt }, opened.now),
    acknowledgedAt: moment(step.acknowledgedAt),
    answeredAt: moment(step.answeredAt),
    documents: filesOf(step.documents),
    answerDocuments: filesOf(step.answerDocuments),
    isMine: mine.has(step.no),
  };
}

/** The steps of other agencies that the reader may see. */
export function presentAgencySteps(opened: OpenedDossier): AgencyStepView[] {
  const { row, actor, context } = opened;
  const mine = new Set(stepsOfActor(row.state, actor, context.places).map(({ no }) => no));
  const views = (row.agencySteps ?? []).map((step) => presentStep(step, { opened, mine }));
  return actor.kind === 'CITIZEN' ? views.map(forCitizen) : views;
}

/** A line of the page "Phối hợp". */
export const presentListedStep = ({ sentAt, dueAt, ...row }: ListedAgencyStep): ListRow => ({
  ...row,
  sentAt: sentAt?.toISOString() ?? null,
  dueAt: dueAt?.toISOString() ?? null,
});
