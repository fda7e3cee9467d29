import { agencyEndpoints, type Agency } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import type { OptionsFilter } from '@mantine/core';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** An agency to choose by its code. */
export interface AgencyChoice {
  value: string;
  label: string;
  kind: Agency['kind'];
}

/** Agencies in force. */
export const agencyChoicesQuery = queryOptions({
  queryKey: ['agencies', 'choices'],
  queryFn: async ({ signal }): Promise<AgencyChoice[]> => {
    const { items } = await call(agencyEndpoints.list, { query: {}, signal });
    return items.map(({ code, name, kind }) => ({ value: code, label: `${name} (${code})`, kind }));
  },
  staleTime: MINUTE_MS,
});

/** Finds options by letters typed with or without marks. */
export const withoutMarks: OptionsFilter = ({ options, search }) => {
  const words = plain(search.trim());
  return options.filter((option) => 'label' in option && plain(option.label).includes(words));
};
