import { ServiceMetrics } from '../../server/metrics/service-metrics.ts';
import { cell } from './generated-tables.mjs';

/**
 * What `/metrics` tells besides the process, from the registry that answers it.
 * @returns {Promise<string>}
 */
export async function metricsTable() {
  const metrics = new ServiceMetrics();
  const described = await metrics.registry.getMetricsAsJSON();
  const rows = described.map(({ name, type, help }) => {
    const { labelNames } = /** @type {{ readonly labelNames?: readonly string[] }} */ (
      metrics.registry.getSingleMetric(name) ?? {}
    );
    const labels = (labelNames ?? []).map((label) => `\`${label}\``).join(', ');
    return `| \`${name}\` | ${type} | ${labels || '–'} | ${cell(help)} |`;
  });
  metrics.close();
  return ['| Name | Type | Labels | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
