import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { useActiveHotkeys } from '../../lib/use-hotkeys.js';
import styles from './staff-shell.module.css';

/** `?`: all keys that act on this screen now. */
export function HotkeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  const hotkeys = useActiveHotkeys();
  const unique = hotkeys.filter(
    ({ keys }, index) => hotkeys.findIndex((other) => other.keys === keys) === index,
  );
  return (
    <Dialog isOpen={isOpen} title={t('staff.keysFor')} onClose={onClose}>
      <table className={styles.keyTable}>
        <thead>
          <tr>
            <th scope="col">{t('staff.key')}</th>
            <th scope="col">{t('staff.does')}</th>
          </tr>
        </thead>
        <tbody>
          {unique.map(({ keys, label }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
