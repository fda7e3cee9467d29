import { deploymentPlanEndpoints as e, type PlanHead, type PlanSummary } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../components/forms/text-field.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { Stack } from '../../../components/stack.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { useForgetPlans } from '../api/plans.js';

const NAMES = ['name', 'decisionNo', 'decidedOn'] as const;

export interface PlanDialogProps {
  /** undefined = a new plan. */
  plan?: PlanSummary;
  onClose: () => void;
  onSaved?: (planId: string) => void;
}

/** What a plan is called and which decision it follows. */
export function PlanDialog({ plan, onClose, onSaved }: PlanDialogProps) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const [head, setHead] = useState<PlanHead>({
    name: plan?.name ?? '',
    decisionNo: plan?.decisionNo ?? '',
    decidedOn: plan?.decidedOn ?? '',
  });
  const onSuccess = async ({ id }: { id: string }): Promise<void> => {
    await forget();
    announce(t('saved'));
    onClose();
    onSaved?.(id);
  };
  const onError = (): void => void forget();
  const create = useWrite(e.create, { onSuccess });
  const change = useWrite(e.change, { onSuccess, onError });
  const { faults, at } = useFaults(plan ? change.error : create.error, {
    labelOf: (path) => {
      const name = NAMES.find((known) => known === path);
      return name && t(`plan.${name}`);
    },
    fallback: 'name',
    isEmpty: (path) => NAMES.some((name) => name === path && head[name] === ''),
  });
  const save = (): void =>
    plan
      ? change.mutate({ params: { planId: plan.id }, body: { ...head, expectedRevision: plan.revision } })
      : create.mutate({ body: head });
  const put = (patch: Partial<PlanHead>): void => setHead({ ...head, ...patch });
  return (
    <Dialog isOpen title={plan ? t('plan.changeTitle') : t('plan.new')} onClose={onClose}>
      <FormFrame faults={faults} isBusy={create.isPending || change.isPending} submitLabel={t('plan.save')} onSubmit={save}>
        <Stack>
          <TextField path="name" label={t('plan.name')} value={head.name} fault={at('name')} onChange={(name) => put({ name })} />
          <TextField
            path="decisionNo"
            label={t('plan.decisionNo')}
            help={t('plan.decisionHelp')}
            value={head.decisionNo}
            fault={at('decisionNo')}
            onChange={(decisionNo) => put({ decisionNo })}
          />
          <DayField
            path="decidedOn"
            label={t('plan.decidedOn')}
            day={head.decidedOn || null}
            fault={at('decidedOn')}
            onDay={(day) => put({ decidedOn: day ?? '' })}
          />
        </Stack>
      </FormFrame>
    </Dialog>
  );
}
