import type { DeskPart } from '@motcua/domain';
import type { DetailRow } from './detail-row.js';
import { partyToOthers } from './step-reading.js';
import { CITIZEN_READS } from './typed-words.js';

const withoutWords = (row: DetailRow['entries'][number]) => (CITIZEN_READS[row.act] === 'WORDS' ? row : { ...row, words: null });

/**
 * What the desk of another agency may see. Where the dossier was handed in: what the person at its counter handed over and what he
 * is told. Where the result is collected: whose it is and the result. Nothing of how the competent agency works on it.
 * Source: NĐ 61/2018 art. 5 (no disclosure); NĐ 118/2025 (reception regardless of boundary)
 */
export function limitToDesk(row: DetailRow, parts: readonly DeskPart[]): DetailRow {
  const tookIn = parts.includes('HANDED_IN');
  const returns = parts.includes('COLLECT') && row.state.resolvedAt !== null;
  return {
    ...row,
    state: { ...row.state, ...{ proposal: null, apologyDraft: null, verdicts: {} } },
    applicant: tookIn ? row.applicant : { ...partyToOthers(row.applicant), phone: row.applicant.phone },
    answers: tookIn ? row.answers : {},
    components: (tookIn ? row.components : null)?.map((component) => ({ ...component, verdict: null })) ?? [],
    files: tookIn ? row.files : [],
    supplements: tookIn ? row.supplements : null,
    papers: tookIn ? row.papers : null,
    result: returns ? row.result : null,
    ...{ confirmation: null, proposal: null, agencySteps: null, labelIds: null, holderName: null, holderPosition: null },
    entries: row.entries.filter(({ act }) => CITIZEN_READS[act] !== 'NOTHING').map(withoutWords),
  };
}
