import type { PlanItem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../../../components/dialog.js';
import { Facts } from '../../../components/facts.js';
import { PlainDay } from '../../../components/instant.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { ChangeItemForm } from './change-item-form.js';
import { ItemProgress, ItemState, useLevelWords } from './item-state.js';
import { ReportForm } from './report-form.js';

export interface ItemDialogProps {
  planId: string;
  item: PlanItem;
  mayManage: boolean;
  onClose: () => void;
}

/** All that is known of an item, and what the person may do with it. */
export function ItemDialog({ planId, item, mayManage, onClose }: ItemDialogProps) {
  const { t } = useTranslation('deployment-plan');
  const levelWords = useLevelWords();
  const facts = [
    { key: 'state', label: t('item.state'), value: <ItemState item={item} /> },
    { key: 'levels', label: t('item.levels'), value: levelWords(item) },
    { key: 'due', label: t('item.due'), value: <PlainDay day={item.dueOn} withWeekday={false} /> },
    { key: 'reached', label: t('item.reachedOn'), value: item.reachedOn && <PlainDay day={item.reachedOn} withWeekday={false} /> },
    { key: 'agency', label: t('item.agency'), value: item.agencyName },
    { key: 'progress', label: t('item.progress'), value: <ItemProgress item={item} /> },
    { key: 'note', label: t('item.note'), value: item.note },
  ];
  return (
    <Dialog isOpen isLarge title={`${item.procedureCode} · ${item.procedureName}`} onClose={onClose}>
      <Stack gap="section">
        <div>
          <Facts facts={facts} />
          <p>
            <Link to={paths.citizen.procedure.href(item.procedureCode)}>{t('item.open')}</Link>
          </p>
        </div>
        {item.mayReport && item.state !== 'REACHED' && (
          <section aria-labelledby="bao-tien-do">
            <h3 id="bao-tien-do">{t('report.title')}</h3>
            <ReportForm planId={planId} item={item} onDone={onClose} />
          </section>
        )}
        {mayManage && (
          <section aria-labelledby="sua-ke-hoach">
            <h3 id="sua-ke-hoach">{t('item.change')}</h3>
            <ChangeItemForm planId={planId} item={item} onDone={onClose} />
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
