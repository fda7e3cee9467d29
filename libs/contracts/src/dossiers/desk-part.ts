import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { InstantText } from '../primitives/primitives.js';
import { DossierRow } from './dossier.js';

/** Lists of the page "Nhận hộ, trả hộ": what a desk took in or returns for agencies elsewhere. */
export const DESK_PART_LISTS = ['to-return', 'supplement', 'under-way', 'ended'] as const;
export const DeskPartList = z.enum(DESK_PART_LISTS);
export type DeskPartList = z.infer<typeof DeskPartList>;

/** Counters of what is not over, exact to 999; 1000 means "more". */
export const DeskPartCounts = z.object({ toReturn: z.int(), supplement: z.int(), underWay: z.int() });
export type DeskPartCounts = z.infer<typeof DeskPartCounts>;

export const deskPartEndpoints = {
  /** Officer of a counter: one list, at most 200, with the counters of all. `agencyName` = the competent agency. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/desk-parts',
    query: z.object({ list: DeskPartList }),
    response: z.object({ items: z.array(DossierRow), counts: DeskPartCounts, asOf: InstantText }),
  }),
  counts: defineEndpoint({ method: 'GET', path: '/api/v1/desk-parts/counts', response: z.object({ counts: DeskPartCounts }) }),
};
