import { dossierEndpoints, type DossierRow } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { announce } from '../../../../lib/announce.js';
import { useWrite } from '../../../../lib/use-write.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';

/** Somebody who can be given a dossier. */
export interface Receiver {
  id: string;
  name: string;
}

/** Gives a dossier to somebody by the ASSIGN act; a refusal is told in words and nothing has moved. */
export function useReassign() {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const write = useWrite(dossierEndpoints.act, { onSettled: () => void client.invalidateQueries({ queryKey: DESK_LISTS_KEY }) });
  const give = ({ code, version }: DossierRow, { id, name }: Receiver): void => {
    setFailure(undefined);
    write.mutate(
      { params: { code }, body: { expectedVersion: version, act: { type: 'ASSIGN', assigneeId: id, note: '' } } },
      {
        onSuccess: () => announce(t('board.moved', { code, name })),
        onError: (error) => setFailure(t('board.failed', { code, reason: problemText(error) })),
      },
    );
  };
  return { give, isBusy: write.isPending, failure };
}
