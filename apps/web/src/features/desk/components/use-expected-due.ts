import type { Channel, DeadlineAnswer } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../lib/use-now.js';
import { deadlineQuery, procedureQuery } from '../api/procedures.js';

export interface DueAsked {
  procedureCode: string | null;
  /** The case by its key or, where only that is known, by its name. */
  caseKey?: string;
  caseName?: string;
  channel: Channel;
  agencyCode: string | undefined;
  /** From another moment than now. */
  from?: string | undefined;
}

/** When it would be due if received now; `NO_LIMIT` where the procedure states none; undefined while unknown. */
export function useExpectedDue(asked: DueAsked): DeadlineAnswer | 'NO_LIMIT' | undefined {
  const { procedureCode, caseKey, caseName, channel, agencyCode } = asked;
  const now = useNow();
  const procedure = useQuery({ ...procedureQuery(procedureCode ?? ''), enabled: procedureCode !== null });
  const found = procedure.data?.cases.find(({ key, name }) => key === caseKey || name.vi === caseName);
  const rule = found?.channels.find((one) => one.channel === channel);
  const limit = rule?.timeLimit ?? null;
  const from = asked.from ?? new Date(now).toISOString();
  const due = useQuery({
    ...deadlineQuery({ from, amount: limit?.amount ?? 1, unit: limit?.unit ?? 'working-day', agency: agencyCode }),
    enabled: limit !== null,
  });
  if (procedure.data && limit === null) return 'NO_LIMIT';
  return due.data;
}
