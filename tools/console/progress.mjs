const TICK_MS = 250;
const REPEAT_SECONDS = 10;
const QUIET_SECONDS = 2;

/**
 * Steps with their time. On a terminal one line shows what runs now; elsewhere a line comes when a step takes
 * longer than 2 s and again every 10 s.
 * @typedef {{step: <T>(title: string, work: (tell: (detail: string) => void) => Promise<T>) => Promise<T>, say: (line: string) => void}} Progress
 * @returns {Progress}
 */
export function createProgress(output = process.stdout) {
  const running = new Set();
  output.on('error', () => {}); // nobody reads any more: that is no reason to stop
  const isLive = Boolean(output.isTTY);
  const clear = () => isLive && output.write('\r\u001B[2K');

  const say = (line) => {
    clear();
    output.write(`${line}\n`);
  };

  const step = async (title, work) => {
    const current = { title, detail: '', started: performance.now(), nextLineAt: QUIET_SECONDS };
    running.add(current);
    const timer = setInterval(() => (isLive ? draw(output, running) : repeat(current, say)), TICK_MS);
    try {
      const result = await work((detail) => (current.detail = detail));
      say(`✓ ${title} (${seconds(current).toFixed(1)} s)`);
      return result;
    } finally {
      clearInterval(timer);
      running.delete(current);
      clear();
    }
  };
  return { step, say };
}

function seconds(current) {
  return (performance.now() - current.started) / 1000;
}

function describe(current) {
  const detail = current.detail ? `: ${current.detail}` : '';
  return `${current.title}${detail} … ${Math.floor(seconds(current))} s`;
}

function draw(output, running) {
  const text = [...running].map(describe).join(' · ');
  output.write(`\r\u001B[2K${text.slice(0, (output.columns ?? 80) - 1)}`);
}

function repeat(current, say) {
  if (seconds(current) < current.nextLineAt) return;
  current.nextLineAt += REPEAT_SECONDS - (current.nextLineAt === QUIET_SECONDS ? QUIET_SECONDS : 0);
  say(`  ${describe(current)}`);
}
