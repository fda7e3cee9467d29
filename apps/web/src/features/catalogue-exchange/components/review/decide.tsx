import { NativeSelect } from '@mantine/core';
import { proposalEndpoints, VERSION_PARTS, type ProposalDetail, type VersionChange } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { ChangeList } from '../../../../components/changes/change-list.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Notice } from '../../../../components/notice.js';
import { Row, Stack } from '../../../../components/stack.js';
import { announce } from '../../../../lib/announce.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { paths } from '../../../../lib/paths.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetCatalogue } from '../../api/catalogue.js';
import styles from './proposals.module.css';

/** Each change with a tick; what is ticked becomes a draft, the rest is not asked again. */
export function Decide({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('catalogue-exchange');
  const { id, code, isNew, isStale, changes } = proposal;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<readonly number[]>();
  const forget = useForgetCatalogue();
  const decide = useWrite(proposalEndpoints.decide, {
    onSuccess: async () => {
      announce(t('review.done'));
      await forget();
    },
    onError: async ({ status }) => {
      setAsked(undefined);
      if (status === 409) await forget();
    },
  });
  const all = changes.map((_, place) => place);
  const taken = all.filter((place) => !left.has(place));
  return (
    <Stack>
      {isStale && <Notice tone="warning" title={t('review.stale')} />}
      {decide.error && <Refusal problem={decide.error} code={code} />}
      {isNew ? <Notice title={t('review.wholeOrNot')} /> : <Points proposal={proposal} left={left} onLeave={setLeft} />}
      <div className={styles.batch}>
        <ActionButton variant="main" onClick={() => taken.length > 0 && setAsked(taken)} aria-disabled={taken.length === 0}>
          {isNew ? t('review.takeProcedure') : t('review.takePoints', { count: taken.length })}
        </ActionButton>
        <ActionButton onClick={() => setAsked([])}>{t('review.leaveAll')}</ActionButton>
      </div>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('review.confirm', { taken: asked?.length ?? 0, left: changes.length - (asked?.length ?? 0) })}
        act={t('review.confirmAct')}
        isBusy={decide.isPending}
        onAct={() => decide.mutate({ params: { id }, body: { accepted: [...(asked ?? [])] } })}
        onBack={() => setAsked(undefined)}
      >
        <p>{t(asked?.length === 0 ? 'review.leaveText' : 'review.takeText')}</p>
      </ConfirmDialog>
    </Stack>
  );
}

interface PointsProps {
  proposal: ProposalDetail;
  left: ReadonlySet<number>;
  onLeave: (left: ReadonlySet<number>) => void;
}

/** The changes, narrowed to one part if there are many; ticks act on what is shown. */
function Points({ proposal: { changes, cases }, left, onLeave }: PointsProps) {
  const { t } = useTranslation(['catalogue-exchange', 'procedures-admin']);
  const [part, setPart] = useState('');
  const parts = VERSION_PARTS.map((name) => ({ name, count: changes.filter((change) => change.part === name).length })).filter(({ count }) => count > 0);
  const shown = changes.filter((change) => part === '' || change.part === part);
  const put = (some: readonly VersionChange[], isTaken: boolean): void => {
    const places = new Set(some.map((change) => changes.indexOf(change)));
    onLeave(new Set(isTaken ? [...left].filter((place) => !places.has(place)) : [...left, ...places]));
  };
  return (
    <>
      <h2>{t('review.points')}</h2>
      <Row>
        {parts.length > 1 && (
          <NativeSelect
            className={styles.part}
            label={t('review.part')}
            value={part}
            data={[
              { value: '', label: t('review.allParts', { count: changes.length }) },
              ...parts.map(({ name, count }) => ({ value: name, label: `${t(`procedures-admin:part.${name}`)} (${count})` })),
            ]}
            onChange={(event) => setPart(event.currentTarget.value)}
          />
        )}
        <ActionButton variant="quiet" onClick={() => put(shown, true)}>
          {t('review.tickShown')}
        </ActionButton>
        <ActionButton variant="quiet" onClick={() => put(shown, false)}>
          {t('review.untickShown')}
        </ActionButton>
      </Row>
      <ChangeList
        changes={shown}
        cases={cases}
        picking={{ picked: new Set(changes.filter((_, place) => !left.has(place))), onPick: (change, isPicked) => put([change], isPicked) }}
      />
    </>
  );
}

/** Why the decision was not written, with the way on. */
function Refusal({ problem, code }: { problem: ApiProblem; code: string }) {
  const { t } = useTranslation('catalogue-exchange');
  const draftId = problem.code === 'version.draft-exists' ? problem.params['versionId'] : undefined;
  if (problem.code === 'request.invalid-fields') {
    return (
      <Notice tone="warning" role="alert" title={t('review.together')}>
        <ul>
          {problem.fieldErrors.map(({ path }) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <ErrorPanel error={problem} isUrgent />
      {typeof draftId === 'string' && (
        <p>
          <Link to={paths.admin.version.href(code, draftId)}>{t('openDraft')}</Link>
        </p>
      )}
    </>
  );
}
