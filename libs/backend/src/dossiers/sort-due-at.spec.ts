import { describe, expect, it } from '@jest/globals';
import { aDossier } from '@motcua/testing';
import { FIRST_BAND_WITHOUT_DUE, sortDueAt } from './sort-due-at.js';

const at = (day: number) => `2026-04-${String(day).padStart(2, '0')}T02:00:00.000Z`;

describe('the order of lists by urgency', () => {
  it('is nearest due first, then no limit, then waiting to be handed over, then paused, then ended', () => {
    const states = [
      aDossier({ status: 'SUBMITTED', receptionDueAt: at(3) }),
      aDossier({ status: 'PROCESSING', receivedAt: at(1), dueAt: at(9) }),
      aDossier({ status: 'RECEIVED', receivedAt: at(1), dueAt: at(20) }),
      aDossier({ status: 'PROCESSING', receivedAt: at(2) }),
      aDossier({ status: 'RESOLVED', dueAt: at(2), resolvedAt: at(5) }),
      aDossier({ status: 'RESOLVED', dueAt: at(1), resolvedAt: at(6) }),
      aDossier({ status: 'SUPPLEMENT_REQUIRED', dueAt: at(1), pausedSince: at(1) }),
      aDossier({ status: 'STOPPED', dueAt: at(1), pausedSince: at(4) }),
      aDossier({ status: 'RETURNED', dueAt: at(1), endedAt: at(1) }),
    ];
    const sorted = states.map(sortDueAt);
    expect([...sorted].sort()).toEqual(sorted);
  });

  it('keeps the due moment itself where there is one, and nothing else below the first other band', () => {
    expect(sortDueAt(aDossier({ status: 'PROCESSING', receivedAt: at(1), dueAt: at(9) }))).toBe(at(9));
    expect(sortDueAt(aDossier({ status: 'PROCESSING', receivedAt: at(1) })) > FIRST_BAND_WITHOUT_DUE).toBe(true);
  });
});
