import type { FieldProblem, SubstitutionState, SubstitutionWrite } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';

const DAY_MS = 86_400_000;
/** Longer absences are a change of roles, not a substitution. */
export const LONGEST_SUBSTITUTION_DAYS = 366;

const daysOf = ({ fromDay, toDay }: Pick<SubstitutionWrite, 'fromDay' | 'toDay'>): number =>
  (Date.parse(toDay) - Date.parse(fromDay)) / DAY_MS + 1;

const problem = (path: keyof SubstitutionWrite, code: FieldProblem['code'], params: Record<string, unknown> = {}): FieldProblem => ({ path, code, params });

/**
 * Whether an arrangement makes sense by itself, on local day `today`.
 * @throws DomainError 'request.invalid-fields' with every fault at its field
 * Source: NĐ 61/2018 art. 12.8 (a substitute for each officer on leave); docs/rules/substitutes.md
 */
export function requireSoundSubstitution(write: SubstitutionWrite, today: string): void {
  const { absentId, substituteId, fromDay, toDay } = write;
  const problems = [
    ...(absentId === substituteId ? [problem('substituteId', 'substitution.same-person')] : []),
    ...(toDay < fromDay ? [problem('toDay', 'date.invalid', { after: fromDay })] : []),
    ...(toDay >= fromDay && toDay < today ? [problem('toDay', 'date.past')] : []),
    ...(daysOf(write) > LONGEST_SUBSTITUTION_DAYS ? [problem('toDay', 'substitution.too-long', { days: LONGEST_SUBSTITUTION_DAYS })] : []),
  ];
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}

/** How an arrangement stands on local day `today`. */
export function substitutionState(arranged: { fromDay: string; toDay: string; endedAt: string | null }, today: string): SubstitutionState {
  if (arranged.endedAt !== null || arranged.toDay < today) return 'ENDED';
  return arranged.fromDay > today ? 'COMING' : 'RUNNING';
}
