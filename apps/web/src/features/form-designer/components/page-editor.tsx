import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { announce } from '../../../lib/announce.js';
import { changePage, removePage, type Page } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { useFaultsAt } from '../state/use-faults-at.js';
import { useMoves } from '../state/use-moves.js';
import { WordsField } from './fields.js';
import styles from './editor.module.css';

/** Title and help of a page: the question the citizen reads first. */
export function PageEditor({ page }: { page: Page }) {
  const { t } = useTranslation('form-designer');
  const { form, apply } = useDesigner();
  const { moveBy } = useMoves();
  const faultAt = useFaultsAt('page', page.key);
  const { key } = page;
  const remove = (): void => {
    apply(removePage(form, key));
    announce(t('page.removed', { title: page.title.vi }));
  };
  return (
    <>
      <div className={styles.head}>
        <h2>{t('page.heading')}</h2>
        <div className={styles.acts}>
          <ActionButton variant="quiet" icon={IconArrowUp} aria-keyshortcuts="Alt+ArrowUp" onClick={() => moveBy(-1)}>
            {t('act.up')}
          </ActionButton>
          <ActionButton variant="quiet" icon={IconArrowDown} aria-keyshortcuts="Alt+ArrowDown" onClick={() => moveBy(1)}>
            {t('act.down')}
          </ActionButton>
          <ActionButton variant="quiet" icon={IconTrash} onClick={remove}>
            {t('act.remove')}
          </ActionButton>
        </div>
      </div>
      <WordsField
        label={t('page.title')}
        help={t('page.titleHelp')}
        value={page.title}
        fault={faultAt('title')}
        onChange={(title) => title && apply(changePage(form, key, (old) => ({ ...old, title })), `title:${key}`)}
      />
      <WordsField
        label={t('page.help')}
        value={page.help}
        isOptional
        isLong
        fault={faultAt('help')}
        onChange={(help) => apply(changePage(form, key, ({ help: _old, ...rest }) => (help ? { ...rest, help } : rest)), `help:${key}`)}
      />
      {faultAt('fields') && <p className={styles.fault}>{faultAt('fields')}</p>}
    </>
  );
}
