import type { Queue } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../../components/action-button.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { paths } from '../../../../lib/paths.js';

export interface QueueEmptyProps {
  queue: Queue;
  isFiltered: boolean;
  words: string;
  onClear: () => void;
}

/** Why there is nothing, and what next. */
export function QueueEmpty({ queue, isFiltered, words, onClear }: QueueEmptyProps) {
  const { t } = useTranslation(['desk', 'common']);
  if (isFiltered) {
    const text = words ? t('desk:queue.emptySearch', { words }) : t('desk:queue.emptyFiltered');
    return <EmptyState action={<ActionButton onClick={onClear}>{t('common:filter.clear')}</ActionButton>}>{text}</EmptyState>;
  }
  const intake = <ActionLink to={paths.desk.intake.href()}>{t('common:nav.intake')}</ActionLink>;
  return <EmptyState action={queue === 'all' ? intake : undefined}>{t(`desk:queue.empty.${queue}`)}</EmptyState>;
}
