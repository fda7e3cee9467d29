import { NativeSelect } from '@mantine/core';
import { versionEndpoints } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { TextField } from '../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../components/forms/use-faults.js';
import { QueryView } from '../../../components/query-view.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { fieldsQuery } from '../api/register.js';
import { useTakeVersion } from '../api/versions.js';

const LABELS = { code: 'create.code', name: 'create.name', fieldCode: 'create.field' } as const;
const isLabelled = (path: string): path is keyof typeof LABELS => path in LABELS;

/** The first draft of a procedure that is not known yet. */
export default function NewProcedurePage() {
  const { t } = useTranslation('procedures-admin');
  const navigate = useNavigate();
  const take = useTakeVersion();
  const fields = useQuery(fieldsQuery);
  const [typed, setTyped] = useState({ code: '', name: '', fieldCode: '' });
  useTitle({ screen: t('create.title') });
  const create = useWrite(versionEndpoints.create, {
    onSuccess: async (version) => {
      await take(version);
      void navigate(paths.admin.procedure.href(version.code), { replace: true });
    },
  });
  const { faults, at } = useFaults(create.error, {
    labelOf: (path) => (isLabelled(path) ? t(LABELS[path]) : undefined),
    fallback: 'code',
    isEmpty: (path) => isLabelled(path) && typed[path].trim() === '',
  });
  const put = (name: keyof typeof LABELS) => (value: string) => setTyped({ ...typed, [name]: value });
  return (
    <Stack>
      <PageHeading lead={<Link to={paths.admin.procedures.href()}>{t('create.back')}</Link>}>{t('create.title')}</PageHeading>
      <FormFrame faults={faults} isBusy={create.isPending} submitLabel={t('create.act')} onSubmit={() => create.mutate({ body: typed })}>
        <TextField path="code" label={t('create.code')} help={t('create.codeHelp')} value={typed.code} fault={at('code')} onChange={put('code')} />
        <TextField path="name" label={t('create.name')} value={typed.name} fault={at('name')} onChange={put('name')} />
        <QueryView query={fields}>
          {({ items }) => (
            <NativeSelect
              id={fieldIdOf('fieldCode')}
              label={t('create.field')}
              value={typed.fieldCode}
              error={at('fieldCode')}
              data={[{ value: '', label: t('create.chooseField') }, ...items.map(({ code, name }) => ({ value: code, label: name }))]}
              onChange={(event) => put('fieldCode')(event.currentTarget.value)}
            />
          )}
        </QueryView>
      </FormFrame>
    </Stack>
  );
}
