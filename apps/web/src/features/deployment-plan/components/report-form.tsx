import { NativeSelect, Textarea } from '@mantine/core';
import { BLOCKING_REASONS, deploymentPlanEndpoints as e, PLAN_PROGRESS, type PlanItem, type ProgressReport } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGrid, FormFrame } from '../../../components/forms/form-frame.js';
import { HELP_BELOW } from '../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../components/forms/use-faults.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { useForgetPlans } from '../api/plans.js';

export interface ReportFormProps {
  planId: string;
  item: PlanItem;
  onDone: () => void;
}

/** The responsible agency tells how far it is and what is in the way. */
export function ReportForm({ planId, item, onDone }: ReportFormProps) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const [draft, setDraft] = useState<ProgressReport>({
    progress: item.progress,
    blockingReason: item.blockingReason,
    blockingWords: item.blockingWords,
  });
  const report = useWrite(e.report, {
    onSuccess: async () => {
      await forget();
      announce(t('report.saved', { code: item.procedureCode }));
      onDone();
    },
    onError: () => void forget(),
  });
  const labels: Record<string, string> = { blockingWords: t('report.words') };
  const { faults, at } = useFaults(report.error, {
    labelOf: (path) => labels[path],
    fallback: 'progress',
    isEmpty: (path) => path === 'blockingWords' && draft.blockingWords.trim() === '',
  });
  const put = (patch: Partial<ProgressReport>): void => setDraft({ ...draft, ...patch });
  const reasons = BLOCKING_REASONS.map((value) => ({ value, label: t(`blocking.${value}`) }));
  const send = (): void => report.mutate({ params: { planId, itemId: item.id }, body: { ...draft, expectedRevision: item.revision } });
  return (
    <FormFrame faults={faults} isBusy={report.isPending} submitLabel={t('report.save')} onSubmit={send}>
      <FieldGrid>
        <NativeSelect
          id={fieldIdOf('progress')}
          label={t('report.progress')}
          description={t('report.reachedHelp')}
          inputWrapperOrder={HELP_BELOW}
          data={PLAN_PROGRESS.map((value) => ({ value, label: t(`progress.${value}`) }))}
          value={draft.progress}
          error={at('progress')}
          onChange={(event) => put({ progress: PLAN_PROGRESS.find((value) => value === event.currentTarget.value) ?? draft.progress })}
        />
        <NativeSelect
          id={fieldIdOf('blockingReason')}
          label={t('report.blocking')}
          data={[{ value: '', label: t('blocking.none') }, ...reasons]}
          value={draft.blockingReason ?? ''}
          onChange={(event) => put({ blockingReason: BLOCKING_REASONS.find((value) => value === event.currentTarget.value) ?? null })}
        />
      </FieldGrid>
      {draft.blockingReason && (
        <Textarea
          id={fieldIdOf('blockingWords')}
          label={t('report.words')}
          description={t('report.wordsHelp')}
          inputWrapperOrder={HELP_BELOW}
          autosize
          minRows={2}
          value={draft.blockingWords}
          error={at('blockingWords')}
          onChange={(event) => put({ blockingWords: event.currentTarget.value })}
        />
      )}
    </FormFrame>
  );
}
