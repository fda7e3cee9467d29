import type { Channel, ChannelRule, ProcedureCase } from '@motcua/contracts';
import { bestWays, feesFor } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { Fee } from '../../../components/money.js';
import { formatMoney } from '../../../lib/format.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import styles from './ways-to-file.module.css';

/** `Cách nộp`: each channel with its own time limit and cost, side by side; on phones one card each. */
export function WaysToFile({ chosen }: { chosen: ProcedureCase }) {
  const { t } = useTranslation('catalogue');
  const { cheapest, fastest } = bestWays(chosen);
  return (
    <section>
      <h2 id="cach-nop">{t('ways.title')}</h2>
      {/* Explicit roles: as cards on phones the table is laid out in blocks and would lose them. */}
      <table className={styles.table} role="table" aria-labelledby="cach-nop">
        <thead role="rowgroup">
          <tr role="row">
            {(['ways.channel', 'before.time', 'before.fee'] as const).map((head) => (
              <th key={head} scope="col" role="columnheader">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {chosen.channels.map((rule) => (
            <Way key={rule.channel} rule={rule} chosen={chosen} isCheapest={cheapest.includes(rule.channel)} isFastest={fastest.includes(rule.channel)} />
          ))}
        </tbody>
      </table>
      {chosen.fees.some(({ note }) => note) && (
        <ul lang="vi">
          {chosen.fees.map(({ key, name, note }) => note && <li key={key}>{`${name}: ${note}`}</li>)}
        </ul>
      )}
      <Exemptions chosen={chosen} />
    </section>
  );
}

interface WayProps {
  rule: ChannelRule & { channel: Channel };
  chosen: ProcedureCase;
  isCheapest: boolean;
  isFastest: boolean;
}

function Way({ rule: { channel, allowed, timeLimit, reasonNotAllowed }, chosen, isCheapest, isFastest }: WayProps) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { limit } = useTimeWords();
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {t(`status:channel.${channel}`)}
      </th>
      {allowed ? (
        <>
          <td role="cell" data-label={t('before.time')}>
            {timeLimit ? limit(timeLimit) : t('status:time.byRegulation')}
            {isFastest && <strong className={styles.best}>{t('ways.fastest')}</strong>}
          </td>
          <td role="cell" data-label={t('before.fee')}>
            <Fee amount={feesFor({ rules: chosen.fees, channel }).total} />
            {isCheapest && <strong className={styles.best}>{t('ways.cheapest')}</strong>}
          </td>
        </>
      ) : (
        <td role="cell" colSpan={2} lang="vi">
          {reasonNotAllowed ?? t('ways.notAllowed')}
        </td>
      )}
    </tr>
  );
}

/** Who pays less of which fee, and what proves it. */
function Exemptions({ chosen: { fees, components } }: { chosen: ProcedureCase }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const lines = fees.flatMap(({ key, name, exemptions = [] }) =>
    exemptions.map(({ group, percent, amount = 0, proof }, index) => {
      const paper = components.find((one) => one.key === proof);
      const off = percent === undefined ? formatMoney(amount) : `${percent}%`;
      const words = t('ways.exempt', { group: t(`status:exemption.${group}`), off, fee: name });
      return { key: `${key} ${index}`, words: paper ? `${words} (${paper.shortName ?? paper.name})` : words };
    }),
  );
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('ways.exemptions')}</h3>
      <ul>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </>
  );
}
