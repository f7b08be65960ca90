import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** As much of an OpenAPI 3.1 document as tests read. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: object }>>;
      }
    >
  >;
}

export interface Found {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function operationsOf(document: OpenApi): readonly Found[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** The operation that a request is; `undefined` for none. @param path without a query */
export function operationFor(document: OpenApi, method: string, path: string): Found | undefined {
  return operationsOf(document).find(
    (found) =>
      found.method === method && new RegExp(`^${found.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

/** Checks against schemas of the document; the dialect is that of OpenAPI 3.1, section 4.8.24.1: JSON Schema 2020-12. */
export class DocumentValidator {
  private readonly ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    unicode: false,
    logger: false,
    formats: { 'date-time': (text: string) => new Date(text).toISOString() === text, 'uri-reference': true },
    keywords: ['example', 'components'],
  });

  constructor(document: OpenApi) {
    this.ajv.addSchema({ $id: 'document', components: document.components });
  }

  /** Throws where the schema is none, or leads nowhere. */
  compile(schema: object): ValidateFunction {
    return this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
  }
}
