import type { ProcedureCase } from '@motcua/contracts';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { Row } from '../../../../components/stack.js';
import { freshKey, newCase } from './version-body.js';

export interface CaseActsProps {
  cases: readonly ProcedureCase[];
  /** Number of the case that is open; undefined = the general part. */
  open: number | undefined;
  /** The new list, and which of it to open. */
  onChange: (cases: ProcedureCase[], open: number) => void;
}

/** Adds a case; duplicates or removes the open one. */
export function CaseActs({ cases, open, onChange }: CaseActsProps) {
  const { t } = useTranslation('procedures-admin');
  const one = open === undefined ? undefined : cases[open];
  const append = (added: ProcedureCase) => onChange([...cases, added], cases.length);
  return (
    <Row>
      <ActionButton icon={IconPlus} onClick={() => append(newCase(t('case.new'), cases))}>
        {t('case.add')}
      </ActionButton>
      {one && (
        <>
          <ActionButton
            icon={IconCopy}
            onClick={() => append({ ...one, key: freshKey('truong-hop', cases), name: { vi: t('case.copyOf', { name: one.name.vi }) } })}
          >
            {t('case.duplicate')}
          </ActionButton>
          <ReasonedButton
            icon={IconTrash}
            reason={cases.length === 1 ? t('case.onlyOne') : undefined}
            onClick={() => onChange(cases.filter((other) => other !== one), Math.max(0, (open ?? 0) - 1))}
          >
            {t('case.remove')}
          </ReasonedButton>
        </>
      )}
    </Row>
  );
}
