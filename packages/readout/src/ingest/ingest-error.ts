import { InvalidInput } from '../model/issue.ts';

/** Why an input cannot be made into a document. */
export type IngestErrorCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'too-long'
  | 'markup'
  | 'language'
  | 'json'
  | 'field'
  | 'kind'
  | 'feed'
  | 'warc';

/** An input that cannot be read. The message is one clause for a person ("it is empty"); whoever prints it names the input. */
export class IngestError extends InvalidInput<IngestErrorCode> {
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, path: readonly (string | number)[] = []) {
    super([{ code, path, message }]);
    this.name = 'IngestError';
    this.code = code;
  }
}
