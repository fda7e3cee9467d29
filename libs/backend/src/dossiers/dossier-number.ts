import { formatDossierCode, localDateOf, type Instant } from '@motcua/domain';
import { nextNumber, type Tx } from '../platform/index.js';

/**
 * The code of a new dossier, `H24.12-260416-0001`: agency, local day of first entry, number of that day. Given inside the
 * act's transaction, so that it is never given twice; a refused act gives it back.
 * Source: TT 01/2018/TT-VPCP art. 19; domain.md §4.3
 */
export async function nextDossierCode(tx: Tx, agencyCode: string, now: Instant): Promise<string> {
  const date = localDateOf(now);
  const sequence = await nextNumber(tx, `dossier-code:${agencyCode}:${date}`);
  return formatDossierCode({ agencyCode, date, sequence });
}
