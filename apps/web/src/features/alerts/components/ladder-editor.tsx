import { alertEndpoints, ALERT_KINDS, type AlertKind, type AlertLadder, type AlertLadderView, type AlertRung } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { TextField } from '../../../components/forms/text-field.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { LeaveGuard } from '../../../components/leave-guard.js';
import { useWrite } from '../../../lib/use-write.js';
import { RungList } from './rung-list.js';

export interface LadderEditorProps {
  view: AlertLadderView;
  onSaved: () => void;
  onReload: () => void;
}

const RUNG_PATH = /^ladder\.([A-Z_]+)(?:\.(\d+))?/;

/** A path below a field belongs to the field: `…to.1` is a fault of the people. */
const fieldOf = (path: string): string => path.replace(/\.to\.\d+$/, '.to');

/** All rungs in one form, saved together. */
export function LadderEditor({ view, onSaved, onReload }: LadderEditorProps) {
  const { t } = useTranslation('alerts');
  const [ladder, setLadder] = useState<Record<AlertKind, AlertRung[]>>(view.ladder);
  const [note, setNote] = useState('');
  const save = useWrite(alertEndpoints.saveLadder, { onSuccess: onSaved });
  const isDirty = JSON.stringify(ladder) !== JSON.stringify(view.ladder);
  const labelOf = (path: string): string | undefined => {
    if (path === 'note') return t('ladder.note');
    const [, kind, index] = RUNG_PATH.exec(path) ?? [];
    const known = ALERT_KINDS.find((one) => one === kind);
    if (!known) return undefined;
    return index === undefined ? t(`kind.${known}.title`) : `${t(`kind.${known}.title`)}, ${t('rung.number', { n: Number(index) + 1 })}`;
  };
  const { faults } = useFaults(save.error, { labelOf, fallback: 'note' });
  const faultAt = (path: string): string | undefined => faults.find((fault) => fieldOf(fault.path) === path)?.text;
  // What is typed may not be a ladder yet; the server reads it with the same schema and names what is wrong.
  const submit = (): void => save.mutate({ body: { revision: view.revision, ladder: ladder as AlertLadder, note } });
  return (
    <>
      <FormFrame
        faults={faults}
        isBusy={save.isPending}
        submitLabel={t('ladder.save')}
        onSubmit={submit}
        besides={
          <>
            <ActionButton onClick={() => setLadder(view.builtIn)}>{t('ladder.builtIn')}</ActionButton>
            {save.error?.code === 'alert-ladder.stale' && <ActionButton onClick={onReload}>{t('ladder.reload')}</ActionButton>}
          </>
        }
      >
        {ALERT_KINDS.map((kind) => (
          <RungList key={kind} kind={kind} rungs={ladder[kind]} faultAt={faultAt} onChange={(rungs) => setLadder({ ...ladder, [kind]: rungs })} />
        ))}
        <TextField path="note" label={t('ladder.note')} help={t('ladder.noteHelp')} isOptional value={note} fault={faultAt('note')} onChange={setNote} />
      </FormFrame>
      <LeaveGuard isDirty={() => isDirty && !save.isSuccess} title={t('leave.title')} leave={t('leave.leave')} stay={t('leave.stay')}>
        {t('leave.why')}
      </LeaveGuard>
    </>
  );
}
