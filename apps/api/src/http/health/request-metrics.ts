import type { FastifyInstance } from 'fastify';

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Series {
  counts: number[];
  count: number;
  seconds: number;
}

/** How long requests took, by method, route and status; kept in this process and scraped by Prometheus. */
export class RequestMetrics {
  private readonly series = new Map<string, Series>();

  observe(labels: { method: string; route: string; status: number }, seconds: number): void {
    const key = `method="${labels.method}",route="${labels.route}",status="${labels.status}"`;
    const series = this.series.get(key) ?? { counts: BOUNDS.map(() => 0), count: 0, seconds: 0 };
    const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.count += 1;
    series.seconds += seconds;
    this.series.set(key, series);
  }

  /** The histogram in Prometheus' text format. */
  toText(): string {
    const lines = ['# TYPE motcua_request_seconds histogram'];
    for (const [labels, series] of this.series) lines.push(...linesOf(labels, series));
    return `${lines.join('\n')}\n`;
  }
}

function linesOf(labels: string, series: Series): string[] {
  let below = 0;
  const buckets = BOUNDS.map((bound, index) => {
    below += series.counts[index] ?? 0;
    return `motcua_request_seconds_bucket{${labels},le="${bound}"} ${below}`;
  });
  return [
    ...buckets,
    `motcua_request_seconds_bucket{${labels},le="+Inf"} ${series.count}`,
    `motcua_request_seconds_sum{${labels}} ${series.seconds.toFixed(6)}`,
    `motcua_request_seconds_count{${labels}} ${series.count}`,
  ];
}

/** Metrics of this process. */
export const requestMetrics = new RequestMetrics();

/** Measures every request by its route pattern, so that the number of series stays bounded. */
export function registerMetrics(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode };
    requestMetrics.observe(labels, reply.elapsedTime / 1000);
  });
}
