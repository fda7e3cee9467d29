import type { DossierRow } from '@motcua/contracts';
import type { DossierListRow } from '@motcua/backend/dossiers';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A row of a list: the number behind the name is masked for everybody (screens.md §5.3). */
export function presentRow(row: DossierListRow): DossierRow {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    status: row.status,
    resultKind: row.resultKind,
    channel: row.channel,
    procedureCode: row.procedureCode,
    procedureName: row.procedureName,
    applicantName: row.applicantName,
    applicantIdMasked: row.idLast4 === null ? null : `••${row.idLast4}`,
    agencyName: row.agencyName,
    holderName: row.holderName ?? row.workingAgencyName,
    stepKind: row.stepKind === 'COORDINATION' ? 'RECEPTION' : row.stepKind,
    submittedAt: row.submittedAt.toISOString(),
    receivedAt: iso(row.receivedAt),
    dueAt: iso(row.status === 'SUBMITTED' ? row.receptionDueAt : row.dueAt),
    time: row.time,
    labelIds: row.labelIds ?? [],
    nextAct: row.nextAct,
  };
}
