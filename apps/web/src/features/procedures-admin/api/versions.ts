import { versionEndpoints, type VersionDetail } from '@motcua/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const ofVersion = (id: string) => ['admin', 'version', id];

/** Every version of a procedure, newest first. */
export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'versions', code],
    queryFn: ({ signal }) => call(versionEndpoints.list, { params: { code }, signal }),
  });

/** One whole version. */
export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: [...ofVersion(id), 'whole'],
    queryFn: ({ signal }) => call(versionEndpoints.read, { params: { id }, signal }),
  });

/** What stands in the way of publication. */
export const problemsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ofVersion(id), 'problems'],
    queryFn: ({ signal }) => call(versionEndpoints.problems, { params: { id }, signal }),
  });

/** What changes against the version before. */
export const changesQuery = (id: string) =>
  queryOptions({
    queryKey: [...ofVersion(id), 'changes'],
    queryFn: ({ signal }) => call(versionEndpoints.changes, { params: { id }, signal }),
  });

/** Takes in a version that a write answered, and asks again for all that depends on it. */
export function useTakeVersion(): (version: VersionDetail) => Promise<void> {
  const client = useQueryClient();
  return async (version) => {
    await client.invalidateQueries({ queryKey: ofVersion(version.id), refetchType: 'none' });
    client.setQueryData(versionQuery(version.id).queryKey, version);
    await client.invalidateQueries({ queryKey: ['admin', 'versions', version.code] });
    await client.invalidateQueries({ queryKey: ['admin', 'procedures'] });
    await client.invalidateQueries({ queryKey: ['procedure', version.code] });
  };
}
