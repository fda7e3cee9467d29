import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText } from '../primitives/primitives.js';
import { DossierRow } from './dossier.js';

/** Dossiers shown in one column of the board; the rest stands behind the link to the list. */
export const MOST_CARDS = 12;

/** Who holds how much. */
export const HolderLoad = z.object({
  id: Id,
  name: z.string(),
  position: z.string().nullable(),
  agencyName: z.string(),
  open: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
});
export type HolderLoad = z.infer<typeof HolderLoad>;

/** One column of the head's board: an officer with the most urgent of what he holds. */
export const BoardColumn = HolderLoad.extend({ cards: z.array(DossierRow) });
export type BoardColumn = z.infer<typeof BoardColumn>;

/** What waits to be given to somebody, and who holds what, each nearest due first. */
export const Board = z.object({ unassigned: z.array(DossierRow), columns: z.array(BoardColumn), asOf: InstantText });
export type Board = z.infer<typeof Board>;

export const boardEndpoints = {
  /** Head: the work of his agencies. Reassigning is an ASSIGN act on the dossier. */
  board: defineEndpoint({ method: 'GET', path: '/api/v1/board', response: Board }),
};
