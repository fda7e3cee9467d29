import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, Words } from '../primitives/primitives.js';

/** Colours of labels; the name always stands beside, so that no colour speaks alone. */
export const LABEL_COLOURS = ['SEA', 'GREEN', 'GOLD', 'RED', 'VIOLET', 'STONE'] as const;
export const LabelColour = z.enum(LABEL_COLOURS);
export type LabelColour = z.infer<typeof LabelColour>;

/** Labels one agency may keep. */
export const MOST_LABELS = 100;

/** A mark of an agency for its dossiers, for the office only. An archived one stays where it is and is put on nothing new. */
export const Label = z.object({
  id: Id,
  agencyId: Id,
  agencyName: z.string(),
  name: z.string(),
  colour: LabelColour,
  isArchived: z.boolean(),
  version: z.int(),
  mayChange: z.boolean(),
});
export type Label = z.infer<typeof Label>;

export const labelEndpoints = {
  /** Officer: the labels of his agencies, of those above and of those below. */
  labels: defineEndpoint({ method: 'GET', path: '/api/v1/labels', response: z.object({ items: z.array(Label) }) }),
  /** Head: makes or changes a label under an id that the client chose, so that a repetition changes nothing; `expectedVersion` null = new. */
  saveLabel: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/labels/:id',
    params: z.object({ id: Id }),
    body: z.object({
      expectedVersion: z.int().nullable(),
      agencyId: Id,
      name: Words(40).min(1),
      colour: LabelColour,
      isArchived: z.boolean().default(false),
    }),
    response: Label,
  }),
};
