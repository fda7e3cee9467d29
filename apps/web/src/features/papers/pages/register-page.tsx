import { NativeSelect } from '@mantine/core';
import { FILE_LIMITS, fileOrderEndpoints as e } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.js';
import { FieldGrid, FormFrame } from '../../../components/forms/form-frame.js';
import { DayField } from '../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../components/forms/use-faults.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { registerAgenciesQuery } from '../api/orders.js';
import { OrderProgress } from '../components/order-progress.js';
import styles from '../components/orders.module.css';

/** The register of dossiers (form 07) of an agency and a period, as a workbook or for the printer. */
export default function RegisterPage() {
  const { t } = useTranslation('papers');
  useTitle({ screen: t('register.title') });
  const agencies = useQuery(registerAgenciesQuery);
  return (
    <Stack gap="section">
      <PageHeading lead={t('register.lead')}>{t('register.title')}</PageHeading>
      <QueryView query={agencies}>
        {({ items }) => (items.length === 0 ? <EmptyState>{t('register.notYours')}</EmptyState> : <RegisterForm agencies={items} />)}
      </QueryView>
    </Stack>
  );
}

function RegisterForm({ agencies }: { agencies: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('papers');
  const today = localDateOf(instant(Date.now()));
  const [wish, setWish] = useState({
    agencyId: agencies[0]?.id ?? '',
    from: `${today.slice(0, 8)}01`,
    to: today as string,
    format: 'XLSX' as 'XLSX' | 'PDF',
  });
  const order = useWrite(e.order);
  const labels: Record<string, string> = { agencyId: t('register.agency'), from: t('period.from'), to: t('period.to') };
  const { faults, at } = useFaults(order.error, {
    labelOf: (path) => labels[path],
    fallback: 'to',
    isEmpty: (path) => (path === 'from' || path === 'to') && wish[path] === '',
  });
  const send = (): void => order.mutate({ body: { kind: 'REGISTER', ...wish } });
  return (
    <Stack gap="group">
      <FormFrame faults={faults} isBusy={order.isPending} submitLabel={t('register.act')} onSubmit={send}>
        <NativeSelect
          id={fieldIdOf('agencyId')}
          label={t('register.agency')}
          value={wish.agencyId}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setWish({ ...wish, agencyId: currentTarget.value })}
        />
        <FieldGrid>
          <DayField
            path="from"
            label={t('period.from')}
            day={wish.from}
            fault={at('from')}
            onDay={(from) => setWish({ ...wish, from: from ?? '' })}
          />
          <DayField path="to" label={t('period.to')} day={wish.to} fault={at('to')} onDay={(to) => setWish({ ...wish, to: to ?? '' })} />
        </FieldGrid>
        <fieldset className={styles.choice}>
          <legend>{t('register.format')}</legend>
          {(['XLSX', 'PDF'] as const).map((format) => (
            <label key={format}>
              <input type="radio" name="dang-tep" checked={wish.format === format} onChange={() => setWish({ ...wish, format })} />{' '}
              {t(`register.formats.${format}`)}
            </label>
          ))}
        </fieldset>
        <p>{t('register.limits', { days: FILE_LIMITS.days, rows: FILE_LIMITS.registerRows })}</p>
      </FormFrame>
      {order.data && <OrderProgress key={order.data.id} order={order.data} onAgain={send} />}
    </Stack>
  );
}
