import { dossierEndpoints, MOST_AT_ONCE, type BulkActRequest, type DossierRow } from '@motcua/contracts';
import { useState } from 'react';
import { call } from '../../../../lib/api-client.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import type { QueueFilter } from '../../api/queues.js';

export type SelectedDossier = BulkActRequest['items'][number];

const LONGEST_PAGE = 100;

const seen = ({ code, version }: DossierRow): [string, SelectedDossier] => [code, { code, expectedVersion: version }];

/** Reads a list from its beginning until it ends or as many are there as one act may be done to. */
async function readWhole(filter: QueueFilter): Promise<DossierRow[]> {
  const rows: DossierRow[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: DossierRow[]; nextCursor: string | null } = await call(dossierEndpoints.queue, {
      body: { ...filter, limit: LONGEST_PAGE, ...(cursor === null ? {} : { cursor }) },
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && rows.length < MOST_AT_ONCE);
  return rows.slice(0, MOST_AT_ONCE);
}

/** Dossiers ticked for one act, each with the version that was seen. */
export function useSelection(rows: readonly DossierRow[], filter: QueueFilter) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, SelectedDossier>>(new Map());
  const [isReading, setIsReading] = useState(false);
  const onToggle = (codes: string[], isSelected: boolean): void =>
    setChosen((old) => {
      const ticked = isSelected ? rows.filter(({ code }) => codes.includes(code)).map(seen) : [];
      return new Map([...[...old].filter(([code]) => !codes.includes(code)), ...ticked]);
    });
  const selection: RowSelection = { selected: new Set(chosen.keys()), onToggle };
  return {
    selection,
    selected: [...chosen.values()],
    isReading,
    /** Ticks the whole list, also what was not read yet. */
    selectAll: async (): Promise<void> => {
      setIsReading(true);
      try {
        const all = await readWhole(filter);
        setChosen(new Map(all.map(seen)));
      } finally {
        setIsReading(false);
      }
    },
    clear: () => setChosen(new Map()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
