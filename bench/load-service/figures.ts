// What the service says of itself while it is under load.

export interface Sample {
  readonly rssMb: number;
  /** CPU time of the process since its start, in milliseconds. */
  readonly cpuMs: number;
  /** 99th percentile of the event loop's delay since the last sample, in milliseconds. */
  readonly loopP99Ms: number;
}

export async function sampleFigures(url: string): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    rssMb: Math.round(figure('process_resident_memory_bytes') / 1024 / 1024),
    cpuMs: figure('process_cpu_seconds_total') * 1_000,
    loopP99Ms: Math.round(figure('nodejs_eventloop_lag_p99_seconds') * 10_000) / 10,
  };
}
