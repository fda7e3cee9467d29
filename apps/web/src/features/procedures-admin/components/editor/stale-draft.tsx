import type { VersionDetail } from '@motcua/contracts';
import { diffVersions } from '@motcua/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { useChangeWords } from '../../../../components/changes/use-change-words.js';
import { StaleVersionPanel } from '../../../../components/stale-version-panel.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { versionQuery } from '../../api/versions.js';

export interface StaleDraftProps {
  problem: ApiProblem;
  base: VersionDetail;
  isBusy: boolean;
  onRedo: (theirs: VersionDetail) => void;
  onTakeTheirs: (theirs: VersionDetail) => void;
}

/** Somebody else saved first: who, when, what; then both kept. */
export function StaleDraft({ problem, base, isBusy, onRedo, onTakeTheirs }: StaleDraftProps) {
  const { t } = useTranslation('procedures-admin');
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<VersionDetail>();
  const tell = useChangeWords([...(theirs?.cases ?? []), ...base.cases]);
  const changes = theirs && diffVersions(base, theirs);
  return (
    <>
      <StaleVersionPanel
        problem={problem}
        changes={changes?.map((change) => {
          const { subject, before, after } = tell(change);
          return { key: [change.caseKey, change.part, change.key, change.property].join(' '), label: subject, before, after };
        })}
        isBusy={isBusy}
        onShowChanges={() => void client.fetchQuery({ ...versionQuery(base.id), staleTime: 0 }).then(setTheirs, () => undefined)}
        onRedo={() => theirs && onRedo(theirs)}
      />
      {theirs && <ActionButton onClick={() => onTakeTheirs(theirs)}>{t('editor.takeTheirs')}</ActionButton>}
    </>
  );
}
