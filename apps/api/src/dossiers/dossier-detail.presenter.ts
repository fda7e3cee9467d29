import type { DeadlineLine, DossierComponent, DossierDetail, PaperRef, SupplementView } from '@motcua/contracts';
import { stepOf, type DetailRow, type OpenedDossier } from '@motcua/backend/dossiers';
import { presentAgencySteps } from './agency-step.presenter.js';
import { presentDocument } from './document.presenter.js';
import { presentTimeline, textFor, wireInstant } from './timeline.presenter.js';

function presentComponents({ row, context, access }: OpenedDossier): DossierComponent[] {
  const stored = new Map((row.components ?? []).map((component) => [component.key, component]));
  const files = row.files ?? [];
  const shown = context.pinned.definition.components.filter(({ key }) => access === 'WHOLE' || stored.has(key));
  return shown.map((component) => {
    const own = files.filter(({ key }) => key === component.key);
    const rounds = [...new Set(own.map(({ round }) => round))].sort((a, b) => a - b);
    const { verdict = null, note = '', originals = 0, copies = 0 } = stored.get(component.key) ?? {};
    return {
      component,
      verdict,
      note,
      originals,
      copies,
      rounds: rounds.map((round) => ({ round, documents: own.filter((file) => file.round === round).map(presentDocument) })),
    };
  });
}

function presentSupplements({ row, context }: OpenedDossier): SupplementView[] {
  return (row.supplements ?? []).map((supplement) => ({
    number: supplement.number ?? '',
    askedAt: wireInstant(supplement.askedAt),
    replyBy: wireInstant(supplement.replyBy),
    message: supplement.message,
    askedByName: supplement.askedByName,
    agencyName: context.agency.name,
    papers: supplement.papers,
    answeredAt: supplement.answeredAt === null ? null : wireInstant(supplement.answeredAt),
  }));
}

const presentPapers = ({ papers }: DetailRow): PaperRef[] =>
  (papers ?? []).map(({ id, kind, number, issuedAt, ready }) => ({ id, kind, number, issuedAt: wireInstant(issuedAt), ready }));

/** The proposal is work of the office: a citizen does not read it. */
function presentProposal({ row, actor }: OpenedDossier): DossierDetail['proposal'] {
  const { proposal, state } = row;
  if (!proposal || !state.proposal || actor.kind === 'CITIZEN') return null;
  return { ...proposal, at: wireInstant(proposal.at), draft: proposal.draft && presentDocument(proposal.draft) };
}

/** Why the financial obligation was asked for, from the last entry that asked. */
function presentObligation({ state, entries }: DetailRow): DossierDetail['obligation'] {
  if (state.obligation === null) return null;
  const asked = entries.findLast(({ act }) => act === 'REQUIRE_PAYMENT');
  return { amount: state.obligation, reason: asked?.words?.main ?? '' };
}

/** Where it was handed in, who received it, where the result is collected; the competent agency stands apart. */
function presentDesks({ row, tree }: OpenedDossier): Pick<DossierDetail, 'handedInAtName' | 'receivingAgencyName' | 'collectAt'> {
  const nameOf = (id: string | null): string | null => (id === null ? null : (tree.byId(id)?.name ?? null));
  const { channel, collectAtId } = row.state;
  const desk = collectAtId === undefined ? undefined : tree.byId(collectAtId);
  return {
    handedInAtName: channel === 'ONLINE' ? null : nameOf(row.submittedAtAgencyId),
    receivingAgencyName: nameOf(row.receivingAgencyId),
    collectAt: desk ? { id: desk.id, name: desk.name, address: desk.address } : null,
  };
}

function presentPlaces({
  context,
}: OpenedDossier): Pick<DossierDetail, 'procedure' | 'agency' | 'form' | 'clockPolicy'> {
  const { pinned, agency } = context;
  const { version, definition } = pinned;
  return {
    procedure: {
      code: version.code,
      name: version.content.name,
      shortName: version.content.shortName ?? null,
      caseName: definition.name.vi,
      versionNo: version.versionNo,
    },
    agency: { id: agency.id, name: agency.name, phone: agency.phone, address: agency.address },
    form: definition.form,
    clockPolicy: version.content.clockPolicy,
  };
}

function presentStep(opened: OpenedDossier): Pick<DossierDetail, 'step' | 'holder'> {
  const { row, context, tree } = opened;
  const { stepSince, holderId, workingAgencyId } = row.state;
  const agency = (workingAgencyId && tree.byId(workingAgencyId)) || context.agency;
  const step = stepOf(opened);
  if (!step || stepSince === null) return { step: null, holder: null };
  return {
    step: { key: step.key, kind: step.kind, name: step.name.vi, since: stepSince },
    holder: { id: holderId, name: row.holderName, position: row.holderPosition, agencyName: agency.name },
  };
}

/** A hold with what its journal entry tells: ground, person and paper. */
function tellHold(line: DeadlineLine, { row, actor }: OpenedDossier): DeadlineLine {
  if (line.kind !== 'HOLD' || line.seq === null) return line;
  const entry = row.entries.find(({ seq }) => seq === line.seq);
  const paper = row.papers?.find(({ seq }) => seq === line.seq);
  const told = entry && { ground: textFor(entry, actor.kind === 'CITIZEN'), byName: entry.actorName, paperNumber: paper?.number ?? null };
  return { ...line, told: told ?? null };
}

function presentTimes(opened: OpenedDossier) {
  const { row, time } = opened;
  const why = opened.why.map((line) => tellHold(line, opened));
  const { submittedAt, receivedAt, dueAt, originalDueAt, pausedSince, resolvedAt, returnedAt, coordination } = row.state;
  // The applicant reads what he was promised; the clock of the centre is the office's own.
  const receptionDueAt = opened.access === 'WHOLE' && opened.actor.kind === 'STAFF' ? row.state.receptionDueAt : (coordination?.answerBy ?? row.state.receptionDueAt);
  const moments = { submittedAt, receivedAt, receptionDueAt, dueAt, originalDueAt, pausedSince, resolvedAt, returnedAt };
  return { ...moments, coordination: coordination ? { since: coordination.since, why: coordination.why } : null, timeUnit: row.timeUnit, dueIfResumed: opened.dueIfResumed, time, why };
}

/** The draft that the applicant is asked to check, with the words of the question and of the answer. */
function presentConfirmation({ confirmation, entries }: DetailRow): DossierDetail['confirmation'] {
  if (!confirmation) return null;
  const { seq, askedAt, answerBy, answer, answeredAt, document } = confirmation;
  const asked = entries.find((entry) => entry.seq === seq);
  const replied = answer === null ? undefined : entries.find((entry) => entry.act === 'ANSWER_CONFIRMATION' && entry.seq > seq);
  return {
    askedAt: wireInstant(askedAt),
    answerBy: wireInstant(answerBy),
    text: asked?.words?.main ?? '',
    document: document && presentDocument(document),
    answer,
    answeredAt: answeredAt === null ? null : wireInstant(answeredAt),
    answerText: replied?.words?.main ?? null,
  };
}

/** An apology that waits for its leader: work of the office too. */
function presentApologyDraft({ row, actor }: OpenedDossier): DossierDetail['apologyDraft'] {
  const draft = row.state.apologyDraft;
  if (!draft || actor.kind === 'CITIZEN') return null;
  const prepared = row.entries.findLast(({ act }) => act === 'PREPARE_APOLOGY');
  return { reason: prepared?.words?.main ?? '', newDueAt: draft.newDueAt, byName: prepared?.actorName ?? null, at: draft.at };
}

/** The last letter of apology, from the entry that sent it. */
function presentApology({ entries }: DetailRow): DossierDetail['apology'] {
  const sent = entries.findLast(({ act }) => act === 'EXTEND' || act === 'APOLOGIZE');
  if (!sent) return null;
  const { oldDueAt, newDueAt } = sent.data;
  const moments = { oldDueAt: String(oldDueAt), newDueAt: String(newDueAt), at: wireInstant(sent.at) };
  return { reason: sent.words?.main ?? '', extended: sent.act === 'EXTEND', ...moments };
}

function presentOutcome(opened: OpenedDossier) {
  const { row } = opened;
  const { fee, result, shipment } = row;
  return {
    feeTotal: row.state.feeTotal,
    feePaid: fee && { ...fee, at: wireInstant(fee.at) },
    obligation: presentObligation(row),
    proposal: presentProposal(opened),
    confirmation: presentConfirmation(row),
    apologyDraft: presentApologyDraft(opened),
    apology: presentApology(row),
    result: result && { ...result, document: presentDocument(result.document) },
    shipment: shipment && { ...shipment, at: wireInstant(shipment.at) },
  };
}

/** The whole dossier as its reader may see it; numbers stand whole before the owner and the officer who opened it. */
export function presentDetail(opened: OpenedDossier): DossierDetail {
  const { row, acts, assignees } = opened;
  const { version, status, resultKind, channel, onlineLevel } = row.state;
  return {
    ...{ id: row.id, code: row.code, version, status, resultKind, channel, onlineLevel, serviceScope: row.serviceScope },
    ...presentPlaces(opened),
    ...presentDesks(opened),
    applicant: row.applicant,
    submitter: row.submitter,
    returnChoice: row.returnChoice,
    answers: row.answers,
    components: presentComponents(opened),
    fees: row.fees,
    ...presentOutcome(opened),
    ...presentTimes(opened),
    ...presentStep(opened),
    supplements: presentSupplements(opened),
    papers: presentPapers(row),
    agencySteps: presentAgencySteps(opened),
    access: opened.access,
    labelIds: opened.actor.kind === 'CITIZEN' ? [] : (row.labelIds ?? []),
    timeline: presentTimeline(opened),
    acts,
    assignees,
  };
}
