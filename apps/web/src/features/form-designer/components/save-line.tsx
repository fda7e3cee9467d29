import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format.js';
import { useDesigner } from '../state/designer.js';
import type { Autosave } from '../state/use-autosave.js';
import styles from './designer.module.css';

/** Where the draft stands: saved when, waiting, being saved, or why not. */
export function SaveLine({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('form-designer');
  const { faults } = useDesigner();
  const { state, savedAt } = autosave;
  return (
    <p className={styles.saveLine} data-state={state}>
      {state === 'saved' && savedAt !== null ? t('save.savedAt', { time: formatTime(savedAt) }) : t(`save.${state}`, { count: faults.filter(({ blocks }) => blocks).length })}
    </p>
  );
}
