import type { ProcedureCase } from '@motcua/contracts';
import { feesFor } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../components/figure.js';
import { Fee } from '../../../components/money.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import styles from './ways-to-file.module.css';

/** `Cách nộp`: each channel with its own time limit and cost, side by side. */
export function WaysToFile({ chosen }: { chosen: ProcedureCase }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { limit } = useTimeWords();
  return (
    <section>
      <h2 id="cach-nop">{t('ways.title')}</h2>
      <ScrollRegion label={t('ways.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('ways.channel')}</th>
              <th scope="col">{t('before.time')}</th>
              <th scope="col">{t('before.fee')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.channels.map((rule) => (
              <tr key={rule.channel}>
                <th scope="row">{t(`status:channel.${rule.channel}`)}</th>
                {rule.allowed ? (
                  <>
                    <td>{rule.timeLimit ? limit(rule.timeLimit) : t('status:time.byRegulation')}</td>
                    <td>
                      <Fee
                        amount={feesFor({ rules: chosen.fees, channel: rule.channel, exemptions: [] }).total}
                      />
                    </td>
                  </>
                ) : (
                  <td colSpan={2} lang="vi">
                    {rule.reasonNotAllowed ?? t('ways.notAllowed')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {chosen.fees.some(({ note }) => note) && (
        <ul lang="vi">
          {chosen.fees.map(({ key, name, note }) => note && <li key={key}>{`${name}: ${note}`}</li>)}
        </ul>
      )}
    </section>
  );
}
