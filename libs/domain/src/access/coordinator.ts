import type { Agency } from '@motcua/contracts';

type Known = Pick<Agency, 'id' | 'code' | 'kind' | 'parentId' | 'validFrom' | 'validTo'>;

/**
 * The one-stop centre of the province, which finds out who is competent where nobody knows: the CENTER directly below the root that
 * is in force on local day `today`; the lowest code where there are several, undefined where there is none.
 * Source: domain.md §2.1 (a coordination queue, so that no dossier hangs); NĐ 118/2025 (Trung tâm Phục vụ hành chính công)
 */
export function coordinatorOf<A extends Known>(agencies: readonly A[], today: string): A | undefined {
  const root = agencies.find(({ parentId }) => parentId === null);
  const centers = agencies.filter(
    ({ kind, parentId, validFrom, validTo }) =>
      kind === 'CENTER' && root !== undefined && parentId === root.id && (validFrom ?? today) <= today && (validTo ?? today) >= today,
  );
  return centers.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))[0];
}
