import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEAD =
  '// Made by scripts/generate-client.ts of the description of the API; not kept in git, not to be edited.\n';

/**
 * TypeScript types of an API.
 * @throws where the description is no valid OpenAPI 3.1
 */
export async function typesOf(description: OpenAPI3): Promise<string> {
  return HEAD + astToString(await openapiTypescript(description, { alphabetize: false, silent: true }));
}
