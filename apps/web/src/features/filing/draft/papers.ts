import { fileKindOf, type DossierDraft, type ProcedureComponent } from '@motcua/contracts';
import type { DraftKeeper } from './draft-keeper.js';

type Held = Pick<DossierDraft['components'][number], 'documents' | 'notHeld'>;

/** More papers than this: those still missing stand first (screens.md C5). */
const LONG_LIST = 13;

/** What the draft holds for one paper. */
export function paperOf(draft: DossierDraft, key: string): Held {
  const found = draft.components.find(({ componentKey }) => componentKey === key);
  return { documents: found?.documents ?? [], notHeld: found?.notHeld ?? false };
}

/** Changes one paper and saves at once: files are not typed, there is no pause to wait for. */
export function putPaper(keeper: DraftKeeper, componentKey: string, held: Held): void {
  keeper.change({ components: [{ componentKey, ...held }] });
  void keeper.flush();
}

/** Required papers without a file. */
export const missingPapers = (papers: readonly ProcedureComponent[], draft: DossierDraft): ProcedureComponent[] =>
  papers.filter(({ key, required }) => required && paperOf(draft, key).documents.length === 0);

/** Files that the paper does not take: they stayed while the case or the procedure changed under them. */
export const filesNotTaken = ({ key, accepts }: ProcedureComponent, draft: DossierDraft): Held['documents'] =>
  accepts ? paperOf(draft, key).documents.filter(({ mediaType }) => !accepts.includes(fileKindOf(mediaType))) : [];

/** The order of the page: as the law lists them, in long lists what is missing first. */
export function paperOrder(papers: readonly ProcedureComponent[], draft: DossierDraft): ProcedureComponent[] {
  if (papers.length <= LONG_LIST) return [...papers];
  const missing = new Set(missingPapers(papers, draft).map(({ key }) => key));
  return [...papers.filter(({ key }) => missing.has(key)), ...papers.filter(({ key }) => !missing.has(key))];
}
