import { NativeSelect } from '@mantine/core';
import { FILE_LIMITS, fileOrderEndpoints as e, PAPER_KINDS, PaperKind, type IssuedQuery, type IssuedSlip } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonedButton } from '../../../components/action-button.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { DayField } from '../../../components/forms/text-field.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { issuedQuery } from '../api/orders.js';
import { OrderProgress } from '../components/order-progress.js';
import styles from '../components/orders.module.css';

/** Many slips in one go: chosen from what was issued, merged into one file for the printer. */
export default function PrintPage() {
  const { t } = useTranslation('papers');
  useTitle({ screen: t('print.title') });
  const today = localDateOf(instant(Date.now()));
  const [query, setQuery] = useState<IssuedQuery>({ from: today, to: today });
  const issued = useQuery(issuedQuery(query));
  return (
    <Stack gap="section">
      <PageHeading lead={t('print.lead', { most: FILE_LIMITS.slips })}>{t('print.title')}</PageHeading>
      <Filters query={query} onQuery={setQuery} />
      <QueryView query={issued} shape="table">
        {({ items, more }) =>
          items.length === 0 ? (
            <EmptyState>{t('print.empty')}</EmptyState>
          ) : (
            <>
              {more && <Notice>{t('print.more', { count: items.length })}</Notice>}
              <Choice key={JSON.stringify(query)} slips={items} onPrinted={() => void issued.refetch()} />
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

function Filters({ query, onQuery }: { query: IssuedQuery; onQuery: (query: IssuedQuery) => void }) {
  const { t } = useTranslation('papers');
  const kinds = PAPER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  const choose = (value: string): void => {
    const { kind: _, ...rest } = query;
    const kind = PaperKind.safeParse(value);
    onQuery(kind.success ? { ...rest, kind: kind.data } : rest);
  };
  return (
    <div className={styles.filters}>
      <DayField path="from" label={t('period.from')} day={query.from} onDay={(from) => from && onQuery({ ...query, from })} />
      <DayField path="to" label={t('period.to')} day={query.to} onDay={(to) => to && onQuery({ ...query, to })} />
      <NativeSelect
        label={t('print.kind')}
        value={query.kind ?? ''}
        data={[{ value: '', label: t('print.allKinds') }, ...kinds]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    </div>
  );
}

function Choice({ slips, onPrinted }: { slips: readonly IssuedSlip[]; onPrinted: () => void }) {
  const { t } = useTranslation('papers');
  const { problemText } = useProblemWords();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [sheet, setSheet] = useState<'A5' | 'A4_TWO_COPIES'>('A5');
  const order = useWrite(e.order, { onSuccess: onPrinted });
  const paperIds = slips.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const reason =
    paperIds.length === 0
      ? t('print.chooseFirst')
      : paperIds.length > FILE_LIMITS.slips
        ? t('print.tooMany', { most: FILE_LIMITS.slips })
        : undefined;
  const toggle = (ids: string[], isSelected: boolean): void => {
    const next = new Set(selected);
    for (const id of ids)
      if (isSelected) next.add(id);
      else next.delete(id);
    setSelected(next);
  };
  const send = (): void => order.mutate({ body: { kind: 'SLIPS', paperIds, sheet } });
  return (
    <Stack gap="group">
      <SlipTable slips={slips} selected={selected} onToggle={toggle} />
      <fieldset className={styles.choice}>
        <legend>{t('print.sheet')}</legend>
        {(['A5', 'A4_TWO_COPIES'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="kho-giay" checked={sheet === one} onChange={() => setSheet(one)} /> {t(`print.sheets.${one}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <ReasonedButton variant="main" icon={IconPrinter} reason={reason} isBusy={order.isPending} onClick={send}>
          {t('print.act', { count: paperIds.length })}
        </ReasonedButton>
      </p>
      {order.error && (
        <Notice tone="danger" role="alert">
          {problemText(order.error)}
        </Notice>
      )}
      {order.data && <OrderProgress key={order.data.id} order={order.data} onAgain={send} />}
    </Stack>
  );
}

interface SlipTableProps {
  slips: readonly IssuedSlip[];
  selected: ReadonlySet<string>;
  onToggle: (ids: string[], isSelected: boolean) => void;
}

function SlipTable({ slips, selected, onToggle }: SlipTableProps) {
  const { t } = useTranslation('papers');
  const columns: Column<IssuedSlip>[] = [
    { id: 'number', header: t('check.number'), isRowHeader: true, cell: ({ number }) => number },
    { id: 'kind', header: t('print.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'dossier', header: t('check.dossier'), cell: ({ dossierCode }) => dossierCode },
    { id: 'applicant', header: t('print.applicant'), cell: ({ applicantName }) => <span lang="vi">{applicantName}</span> },
    { id: 'agency', header: t('check.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
    { id: 'issued', header: t('check.issued'), cell: ({ issuedAt }) => <Instant at={issuedAt} style="short" /> },
    { id: 'prints', header: t('print.prints'), isFigure: true, cell: ({ prints }) => prints },
  ];
  return (
    <DataTable
      caption={t('print.table')}
      columns={columns}
      rows={slips}
      rowId={({ id }) => id}
      rowLabel={({ kind, number, applicantName }) => `${t(`kind.${kind}`)} ${number}, ${applicantName}`}
      selection={{ selected, onToggle }}
    />
  );
}
