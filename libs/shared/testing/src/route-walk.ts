/** A JSON Schema as the OpenAPI document holds it, as far as a sample needs it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** One operation of the document. */
export interface Route {
  readonly method: string;
  /** As the document writes it: `/api/v1/faq/{id}`. */
  readonly path: string;
  readonly query: readonly string[];
  /** A body that its schema accepts, with `id` wherever an id is wanted; undefined where there is none. */
  body(id: string): unknown;
}

/** Every operation of an OpenAPI document. */
export function routesOf(document: OpenApiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method): Route[] => {
      const operation = operations[method];
      if (!operation) return [];
      const schema = operation.requestBody?.content['application/json']?.schema;
      return [
        {
          method: method.toUpperCase(),
          path,
          query: (operation.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name),
          body: (id) => (schema ? sample(schema, document, id) : undefined),
        },
      ];
    }),
  );
}

export function addressOf({ path }: Route, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? 'none'));
}

/** The smallest value that a schema accepts; every id in it, wanted or not, is `id`. */
function sample(schema: Schema, document: OpenApiDocument, id: string, name = ''): unknown {
  const known = schema.$ref && document.components?.schemas?.[schema.$ref.split('/').at(-1)!];
  if (known) return sample(known, document, id, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  // a schema that holds itself is left by the way that does not lead back
  const choice = choices.find((each) => !JSON.stringify(each).includes('"$ref"')) ?? choices[0];
  if (choice) return sample(choice, document, id, name);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, document, id, name))) as object;
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([property, of]) => (schema.required ?? []).includes(property) || holdsId(of))
          .map(([property, of]) => [property, sample(of, document, id, property)]),
      );
    case 'array':
      return schema.items && wantsOne(schema) ? [sample(schema.items, document, id, name)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return text(schema, id, name);
  }
}

function wantsOne({ items, minItems = 0 }: Schema): boolean {
  return minItems > 0 || (items !== undefined && holdsId(items));
}

function holdsId(schema: Schema): boolean {
  return schema.format === 'uuid' || (schema.items !== undefined && holdsId(schema.items));
}

function text({ format, minLength = 1 }: Schema, id: string, name: string): string {
  if (format === 'uuid') return id;
  if (format === 'date') return '2099-01-01';
  if (format === 'date-time') return '2026-01-01T09:00:00Z';
  if (format === 'email') return 'nessuno@example.org';
  const codes: Readonly<Record<string, string>> = {
    office: 'QST-IMM',
    rightOffice: 'QST-IMM',
    unit: 'COORD',
    topic: 'permesso-soggiorno',
    network: 'asti',
    email: 'nessuno@example.org',
  };
  return codes[name] ?? 'parola '.repeat(Math.ceil(minLength / 7)).trim();
}
