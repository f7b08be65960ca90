import { Type } from 'typebox';

/** Variables of the environment that say who may read figures of the service, and whether browsers add theirs. */
export const METRICS_ENVIRONMENT = {
  METRICS_TOKEN: Type.Optional(
    Type.String({
      minLength: 16,
      pattern: '^[\\x21-\\x7e]+$',
      description:
        'Token with which `GET /metrics` is read (`Authorization: Bearer …`), at least 16 characters. Without it and `METRICS_PORT` there is no `/metrics`',
    }),
  ),
  METRICS_PORT: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 65_535,
      description:
        'TCP port of its own for `/metrics`, which is then on no other; 0 takes any free one. It asks for `METRICS_TOKEN` only where that is set',
    }),
  ),
  METRICS_HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'Address that `METRICS_PORT` listens on',
  }),
  CALL_REPORTS: Type.Boolean({
    default: true,
    description:
      'Whether browsers are asked to report how well calls are connected, without personal data. They are only where metrics can be read',
  }),
};

export interface MetricsConfig {
  /** `undefined`: none is asked for. */
  readonly token: string | undefined;
  /** A port of its own; 0 is any, `undefined` none: then metrics are on the port of the service, with a token only. */
  readonly port: number | undefined;
  readonly host: string;
  /** Browsers are asked for reports: they are wanted, and somebody can read what comes of them. */
  readonly reports: boolean;
}

interface Values {
  readonly METRICS_TOKEN?: string;
  readonly METRICS_PORT?: number;
  readonly METRICS_HOST: string;
  readonly CALL_REPORTS: boolean;
}

export function metricsConfig(values: Values): MetricsConfig {
  const { METRICS_TOKEN: token, METRICS_PORT: port, METRICS_HOST: host } = values;
  const readable = token !== undefined || port !== undefined;
  return { token, port, host, reports: values.CALL_REPORTS && readable };
}
