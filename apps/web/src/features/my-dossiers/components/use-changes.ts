import type { DossierDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedFact } from '../../../components/stale-version-panel.js';
import { dossierQuery } from '../api/dossiers.js';
import { holderWords } from './life.js';

/** Old → new after somebody else was faster: status and holder, from the state read anew. */
export function useChanges(shown: DossierDetail): { list: readonly ChangedFact[] | undefined; read: () => void } {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { data, refetch } = useQuery(dossierQuery(shown.code));
  const before = useRef(shown);
  const [isRead, setRead] = useState(false);
  const fact = (key: 'status' | 'holder', of: (dossier: DossierDetail) => string): ChangedFact[] => {
    const [old, now] = [of(before.current), of(data ?? shown)];
    return old === now ? [] : [{ key, label: t(`my-dossiers:change.${key}`), before: old, after: now }];
  };
  return {
    list: isRead
      ? [...fact('status', ({ status }) => t(`status:pill.citizen.${status}`)), ...fact('holder', ({ holder }) => holderWords(holder))]
      : undefined,
    read: () => void refetch().then(() => setRead(true)),
  };
}
