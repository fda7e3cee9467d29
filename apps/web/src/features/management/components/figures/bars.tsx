import styles from './bars.module.css';

/** One horizontal bar; `colour` is a token of `figures.module.css`. */
export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value in words at the end of the bar. */
  text: string;
  tone?: BarTone;
}

/** `level-4` … `level-1` are the ramp of levels, `other` is the rest. */
export type BarTone = 'plain' | 'late' | 'other' | 'level-1' | 'level-2' | 'level-3' | 'level-4';

/** Horizontal bars with their value at the end, in the order given. Drawn with boxes: names wrap, paper and forced colours work. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className={styles.bars}>
      {bars.map(({ key, label, value, text, tone = 'plain' }) => (
        <div key={key} className={styles.row}>
          <span className={styles.label}>{label}</span>
          <span className={styles.track}>
            <span className={styles.bar} data-tone={tone} style={{ inlineSize: `${(Math.max(0, value) / longest) * 100}%` }} />
            <span className={styles.text}>{text}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

/** A share of each row in the order early, on time, late; always the same order and colours (screens.md §7). */
export interface OutcomeRow {
  key: string;
  label: string;
  early: number;
  onTime: number;
  late: number;
}

export interface OutcomeBarsProps {
  rows: readonly OutcomeRow[];
  words: Record<'early' | 'onTime' | 'late', string>;
  text: (row: OutcomeRow) => string;
}

const PARTS = ['early', 'onTime', 'late'] as const;

/** 100 % bars of results, with their key above. */
export function OutcomeBars({ rows, words, text }: OutcomeBarsProps) {
  return (
    <div className={styles.bars}>
      <div className={styles.key}>
        {PARTS.map((part) => (
          <span key={part}>
            <span className={styles.swatch} data-part={part} /> {words[part]}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.key} className={styles.row}>
          <span className={styles.label}>{row.label}</span>
          <span className={styles.track}>
            <span className={styles.whole}>
              {PARTS.filter((part) => row[part] > 0).map((part) => (
                <span key={part} className={styles.part} data-part={part} style={{ flexGrow: row[part] }} />
              ))}
            </span>
            <span className={styles.text}>{text(row)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
