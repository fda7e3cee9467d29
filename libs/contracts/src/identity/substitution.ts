import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText, PlainDateText, Words } from '../primitives/primitives.js';

/** How an arrangement stands today; it begins and ends by its days, without anybody doing anything. */
export const SUBSTITUTION_STATES = ['COMING', 'RUNNING', 'ENDED'] as const;
export const SubstitutionState = z.enum(SUBSTITUTION_STATES);
export type SubstitutionState = z.infer<typeof SubstitutionState>;

const person = z.object({ id: Id, name: z.string(), position: z.string().nullable() });

/** Who does an absent officer's work within given days, both included. Source: NĐ 61/2018 art. 12.8. */
export const Substitution = z.object({
  id: Id,
  absent: person,
  substitute: person,
  fromDay: PlainDateText,
  toDay: PlainDateText,
  state: SubstitutionState,
  note: z.string(),
  arrangedByName: z.string(),
  arrangedAt: InstantText,
  endedAt: InstantText.nullable().describe('ended before its last day'),
});
export type Substitution = z.infer<typeof Substitution>;

export const SubstitutionWrite = z.object({
  absentId: Id,
  substituteId: Id,
  fromDay: PlainDateText,
  toDay: PlainDateText,
  note: Words(500).default(''),
});
export type SubstitutionWrite = z.infer<typeof SubstitutionWrite>;

export const substitutionEndpoints = {
  /** Desk: arrangements that concern the caller, and for those who lead all of their agencies with the officers to choose from. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/substitutions',
    response: z.object({ items: z.array(Substitution), officers: z.array(person.extend({ agencyName: z.string() })) }),
  }),
  /** Head: repeating the same arrangement gives the one that stands. */
  arrange: defineEndpoint({ method: 'POST', path: '/api/v1/substitutions', body: SubstitutionWrite, response: Substitution }),
  /** Head: ends it today; ending it again changes nothing. */
  end: defineEndpoint({ method: 'POST', path: '/api/v1/substitutions/:id/end', params: z.object({ id: Id }), response: Substitution }),
};
