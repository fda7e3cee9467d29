import { identityEndpoints, type Permission, type Session, type StaffRole } from '@motcua/contracts';
import { REGISTER_ROLES } from '@motcua/domain';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './api-client.js';
import { forgetTyped } from './local-store.js';
import { clearSessionEnded } from './session-end.js';

export type Account = NonNullable<Session['account']>;

/** Who is signed in. Asked once, kept until a sign-in, a sign-out or an answer that says the session has ended. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(identityEndpoints.session, { signal }),
  staleTime: Infinity,
});

/** The session as it is known now: `session` undefined while it is being asked for. */
export function useSession() {
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(sessionQuery);
  return {
    session: data,
    account: data?.account ?? undefined,
    error,
    isPending,
    readAtMs: dataUpdatedAt,
    retry: refetch,
  };
}

/** Takes in a session that an endpoint answered (sign-in, registration); everything read before under another name is dropped. */
export function useTakeSession(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    client.setQueryData(sessionQuery.queryKey, session);
    clearSessionEnded();
  };
}

/** Signs out and forgets everything that was read; `mutate(undefined, { onSuccess })` to go somewhere afterwards. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(identityEndpoints.signOut, {}),
    onSettled: async () => {
      forgetTyped();
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      await client.refetchQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

/** Whether some grant of this account could allow `permission`; the server judges with the object in hand. */
export function holds(account: Account | undefined, permission: Permission): boolean {
  return account?.permissions.includes(permission) ?? false;
}

const LEADING: readonly StaffRole[] = ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'];

/** Whether the role answers for the work of others. */
export const isLeading = (role: StaffRole): boolean => LEADING.includes(role);

/** Whether this person leads an agency, and so may see who holds what. */
export const leadsSomewhere = (account: Account | undefined): boolean => account?.roles.some(({ role }) => isLeading(role)) ?? false;

/** Whether this person may have the register written out: for some agency, by a role that reaches every procedure. */
export const holdsRegister = (account: Account | undefined): boolean =>
  account?.roles.some(({ role, covers }) => REGISTER_ROLES.includes(role) && !covers) ?? false;
