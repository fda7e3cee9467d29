import { NativeSelect, TextInput } from '@mantine/core';
import { MOST_AT_ONCE, STANDARD_WORKFLOW, type BulkActBody } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { leadsSomewhere, useSession, type Account } from '../../../../lib/session.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { labelsQuery } from '../../api/labels.js';
import { holdersQuery } from '../../api/people.js';
import styles from './queue.module.css';
import { useBulkAct, type BulkOutcome } from './use-bulk-act.js';
import type { Selection } from './use-selection.js';

type BulkType = BulkActBody['type'];

/** Acts that this person may be allowed to do to many; whether he may to each is judged by the server. */
function offeredTo(account: Account | undefined): BulkType[] {
  const receiving = ['ONE_STOP_HEAD', ...STANDARD_WORKFLOW.filter(({ kind }) => kind === 'RECEPTION').map(({ role }) => role)];
  const mayReceive = account?.roles.some(({ role }) => receiving.includes(role)) ?? false;
  return [...(mayReceive ? ['RECEIVE' as const] : []), ...(leadsSomewhere(account) ? ['ASSIGN' as const] : []), 'NOTE', 'LABEL'];
}

/** The act as it stands in the bar, or why it cannot be sent yet. */
function useWantedAct(types: readonly BulkType[]) {
  const { t } = useTranslation('inbox');
  const [type, setType] = useState<BulkType>(types[0] ?? 'NOTE');
  const [assigneeId, setAssigneeId] = useState('');
  const [words, setWords] = useState('');
  const [labelId, setLabelId] = useState('');
  const acts = {
    RECEIVE: { type: 'RECEIVE', note: '' },
    ASSIGN: assigneeId === '' ? t('bulk.chooseFirst') : { type: 'ASSIGN', assigneeId, note: '' },
    NOTE: words.trim() === '' ? t('bulk.writeFirst') : { type: 'NOTE', text: words.trim() },
    LABEL: labelId === '' ? t('bulk.labelFirst') : { type: 'LABEL', add: [labelId], remove: [] },
  } as const satisfies Record<BulkType, BulkActBody | string>;
  return { type, setType, assigneeId, setAssigneeId, words, setWords, labelId, setLabelId, act: acts[type] };
}

export interface BulkBarProps {
  choice: Selection;
  onDone: (outcome: BulkOutcome) => void;
}

/** What is done to the selected dossiers, all at once, with how far it is. */
export function BulkBar({ choice, onDone }: BulkBarProps) {
  const { t } = useTranslation(['inbox', 'desk']);
  const { account } = useSession();
  const { problemText } = useProblemWords();
  const { selected, clear } = choice;
  const types = offeredTo(account);
  const wanted = useWantedAct(types);
  const bulk = useBulkAct(onDone);
  useHotkeys([{ keys: 'Escape', label: t('desk:keys.clear'), run: clear }]);
  const { act } = wanted;
  const send = (): void => {
    if (typeof act !== 'string') bulk.send({ act, items: selected });
  };
  const tooMany = selected.length > MOST_AT_ONCE ? t('inbox:bulk.tooMany', { max: MOST_AT_ONCE }) : undefined;
  return (
    <section className={styles.bulk} aria-label={t('inbox:bulk.bar')}>
      <strong>{t('inbox:bulk.selected', { count: selected.length })}</strong>
      <NativeSelect
        aria-label={t('inbox:bulk.act')}
        data={types.map((value) => ({ value, label: t(`desk:act.name.${value}`) }))}
        value={wanted.type}
        onChange={(event) => wanted.setType(types.find((type) => type === event.currentTarget.value) ?? wanted.type)}
      />
      <ActDetails wanted={wanted} />
      <ReasonedButton
        variant="main"
        reason={tooMany ?? (typeof act === 'string' ? act : undefined)}
        isBusy={bulk.isSending}
        busyText={t('inbox:bulk.progress', { done: bulk.done, total: selected.length })}
        onClick={send}
      >
        {t(`inbox:bulk.send.${wanted.type}`, { count: selected.length })}
      </ReasonedButton>
      <ActionButton variant="quiet" onClick={clear} aria-keyshortcuts="Escape">
        {t('inbox:bulk.clear')}
      </ActionButton>
      {bulk.error && (
        <Notice tone="danger" role="alert">
          <p>{problemText(bulk.error)}</p>
          <p>{t('inbox:bulk.again')}</p>
        </Notice>
      )}
    </section>
  );
}

function ActDetails({ wanted }: { wanted: ReturnType<typeof useWantedAct> }) {
  const { t } = useTranslation(['inbox', 'desk']);
  const { account } = useSession();
  const holders = useQuery({ ...holdersQuery, enabled: leadsSomewhere(account) && wanted.type === 'ASSIGN' });
  if (wanted.type === 'NOTE') {
    return (
      <TextInput
        aria-label={t('inbox:bulk.note')}
        placeholder={t('inbox:bulk.note')}
        value={wanted.words}
        maxLength={4000}
        onChange={(event) => wanted.setWords(event.currentTarget.value)}
      />
    );
  }
  if (wanted.type === 'LABEL') return <LabelPicker value={wanted.labelId} onChange={wanted.setLabelId} />;
  if (wanted.type !== 'ASSIGN') return null;
  const people = (holders.data?.items ?? []).map(({ id, name, open }) => ({ value: id, label: t('desk:bulk.load', { name, open }) }));
  return (
    <NativeSelect
      aria-label={t('inbox:bulk.assignee')}
      data={[{ value: '', label: t('inbox:bulk.choose') }, ...people]}
      value={wanted.assigneeId}
      onChange={(event) => wanted.setAssigneeId(event.currentTarget.value)}
    />
  );
}

function LabelPicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(labelsQuery);
  const labels = (data?.items ?? []).filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      aria-label={t('label.one')}
      data={[{ value: '', label: t('label.choose') }, ...labels]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
